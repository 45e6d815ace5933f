import { type Month, monthOf, type Rollup, rollupsOf } from '../affluence/rollup/month';
import type { SlotRow } from '../affluence/tally';
import type { SiteId } from '../core/ids';
import { addDays, type Day, day } from '../core/time';
import type { Database } from './data-source';
import { type ComparedSums, SlotQuery } from './slot.query';
import { onStorage } from './storage-failure';
import { FactRow } from './tables/fact';
import { RollupRow } from './tables/rollup';
import { SiteRow } from './tables/site';
import { SlotRow as Slots } from './tables/slot';

/** A month of a site in the figures that many sites are compared by. */
export interface SiteMonth extends ComparedSums {
  readonly site: string;
  readonly month: Month;
}

/** Where a site stands: seq and day of its last fact. */
interface Head {
  readonly seq: number;
  readonly day: Day;
}

/** A row counts while nothing has changed its month since it was summed. */
const UNCHANGED =
  'NOT EXISTS (SELECT 1 FROM month_change c ' +
  'WHERE c.site = t.site AND c.month = t.month AND c.seq > t.seq)';

/** The months of a site that are over, summed; made from its slots, and made again when these change. */
export class RollupStore {
  private readonly slots: SlotQuery;

  constructor(private readonly database: Database) {
    this.slots = new SlotQuery(database);
  }

  /** The rows of these services (`*`, `+`: see {@link Rollup}) from a month to another. */
  async between(
    site: SiteId,
    from: Month,
    to: Month,
    services: 'all-apart' | readonly string[],
  ): Promise<readonly Rollup[]> {
    const { reader, tables } = this.database;
    const query = tables.rollup
      .query(reader.manager)
      .where('t.site = :site AND t.month BETWEEN :from AND :to', { site, from, to })
      .andWhere(UNCHANGED);
    if (services === 'all-apart') query.andWhere("t.service <> '+'");
    else query.andWhere('t.service IN (:...services)', { services });
    return onStorage(() => tables.rollup.rows(query));
  }

  /** Every site's summed months, in the figures that sites are compared by. */
  compared(from: Month, to: Month): Promise<SiteMonth[]> {
    return onStorage(() =>
      this.database.reader.manager
        .createQueryBuilder(RollupRow, 't')
        .select(['t.site AS site', 't.month AS month', 't.taken AS taken', 't.judged AS judged'])
        .addSelect('t.withinTarget', 'withinTarget')
        .where("t.service = '+' AND t.month BETWEEN :from AND :to", { from, to })
        .andWhere(UNCHANGED)
        .orderBy({ 't.site': 'ASC', 't.month': 'ASC' })
        .getRawMany<SiteMonth>(),
    );
  }

  /** The months of a site that are over and not summed, or were changed since; oldest first. */
  async missing(site: SiteId): Promise<Month[]> {
    const head = await this.head(site);
    const first = await this.firstDay(site);
    if (!head || !first) return [];
    const kept = new Set(await this.keptMonths(site));
    const missing: Month[] = [];
    for (let month = monthOf(first); month < monthOf(head.day); month = nextMonth(month)) {
      if (!kept.has(month)) missing.push(month);
    }
    return missing;
  }

  /** Sums a month that is over, and keeps it. `between`: called between two reads of a week. */
  async keep(site: SiteId, month: Month, between: () => Promise<void>): Promise<void> {
    const head = await this.head(site);
    if (!head || month >= monthOf(head.day)) return;
    const rows: SlotRow[] = [];
    const last = addDays(firstOf(nextMonth(month)), -1);
    for (let from = firstOf(month); from <= last; from = addDays(from, 7)) {
      const to = addDays(from, 6);
      rows.push(...(await this.slots.between(site, from, to < last ? to : last)));
      await between();
    }
    const kept = rollupsOf(month, rows).map((rollup): RollupRow => {
      const { taken, judged, withinTarget } = rollup.figures;
      return { ...rollup, site, seq: head.seq, taken, judged, withinTarget };
    });
    await onStorage(() => this.replace(kept));
  }

  private async replace(rows: readonly RollupRow[]): Promise<void> {
    // One statement: all rows of a month, or none.
    await this.database.writer.getRepository(RollupRow).upsert(rows as never, KEY);
  }

  private async head(site: SiteId): Promise<Head | null> {
    const row = await onStorage(() =>
      this.database.reader.manager
        .createQueryBuilder(FactRow, 't')
        .select(['t.seq AS seq', 't.day AS day'])
        .innerJoin(SiteRow, 's', 's.id = t.site AND s.seq = t.seq')
        .where('t.site = :site', { site })
        .getRawOne<Head>(),
    );
    return row ?? null;
  }

  private async firstDay(site: SiteId): Promise<Day | null> {
    const row = await onStorage(() =>
      this.database.reader.manager
        .createQueryBuilder(Slots, 't')
        .select('MIN(t.day)', 'first')
        .where('t.site = :site', { site })
        .getRawOne<{ first: Day | null }>(),
    );
    return row?.first ?? null;
  }

  private async keptMonths(site: SiteId): Promise<Month[]> {
    const rows = await onStorage(() =>
      this.database.reader.manager
        .createQueryBuilder(RollupRow, 't')
        .select('t.month', 'month')
        .where("t.site = :site AND t.service = '+'", { site })
        .andWhere(UNCHANGED)
        .getRawMany<{ month: Month }>(),
    );
    return rows.map(({ month }) => month);
  }
}

const KEY = ['site', 'month', 'service'];

const firstOf = (month: Month): Day => day(`${month}-01`);

const nextMonth = (month: Month): Month => monthOf(addDays(firstOf(month), 31));
