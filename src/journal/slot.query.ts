import type { ServiceId, SiteId } from '../core/ids';
import type { Day } from '../core/time';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { type Slot, slotOf, SlotRow } from './tables/slot';

/** What sites are compared by: tickets, waits that an objective judged, those within it. */
export interface ComparedSums {
  readonly taken: number;
  readonly judged: number;
  readonly withinTarget: number;
}

/** Reads the quarter-hours that reports are made of. */
export class SlotQuery {
  constructor(private readonly database: Pick<Database, 'reader' | 'tables'>) {}

  /**
   * The slots of a site from a day to another, both included, in the order of time; of some
   * services only (`*` is the whole site) when they are given.
   */
  async between(
    site: SiteId,
    from: Day,
    to: Day,
    services: readonly (ServiceId | '*')[] = [],
  ): Promise<readonly Slot[]> {
    const { reader, tables } = this.database;
    const query = tables.slot
      .query(reader.manager)
      .where('t.site = :site AND t.day BETWEEN :from AND :to', { site, from, to });
    if (services.length > 0) query.andWhere('t.service IN (:...services)', { services });
    const slots = (await onStorage(() => tables.slot.rows(query))).map(slotOf);
    return slots.sort((a, b) => a.startsAt - b.startsAt || compare(a.service, b.service));
  }

  /** Some counts of all the services of a site together, from a day to another, both included. */
  async sumsBetween(site: SiteId, from: Day, to: Day): Promise<ComparedSums> {
    const row = await onStorage(() =>
      this.database.reader.manager
        .createQueryBuilder(SlotRow, 't')
        .select('SUM(t.taken)', 'taken')
        .addSelect('SUM(t.judged)', 'judged')
        .addSelect('SUM(t.withinTarget)', 'withinTarget')
        .where('t.site = :site AND t.day BETWEEN :from AND :to', { site, from, to })
        .getRawOne<Record<keyof ComparedSums, number | string | null>>(),
    );
    return {
      taken: Number(row?.taken ?? 0),
      judged: Number(row?.judged ?? 0),
      withinTarget: Number(row?.withinTarget ?? 0),
    };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
