import type { SiteDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import type { SiteId } from '../core/ids';
import type { Day } from '../core/time';
import type { SiteHistory } from '../engine/journal-port';
import type { Database } from './data-source';
import { recordedOf } from './facts';
import { onStorage } from './storage-failure';
import { FactRow } from './tables/fact';

/** Larger than any seq: its column is an integer of 32 bits. */
const LAST_SEQ = 2 ** 31 - 1;

type Raw = Pick<FactRow, 'seq' | 'day' | 'body'> & { readonly at: number | string };

/** Reads the facts of one past day, without walking through those of the others. */
export class DayFactsQuery {
  constructor(private readonly database: Pick<Database, 'reader'>) {}

  /** A day's facts from its beginning on, and the definition that it found; null: none was lived. */
  async of(site: SiteId, day: Day): Promise<SiteHistory | null> {
    return onStorage(async () => {
      const start = await this.startOf(site, day);
      if (start === null) return null;
      const end = (await this.nextAfter(site, day, start)) ?? LAST_SEQ;
      const facts = await this.between(site, start, end);
      const definition = (await this.definitionAt(site, start)) ?? configuredIn(facts);
      return definition ? { definition, after: start - 1, facts } : null;
    });
  }

  // Types stand in the text of these queries: only so does the database know which index will do.

  private async startOf(site: SiteId, day: Day): Promise<number | null> {
    const row = await this.facts()
      .select('MIN(t.seq)', 'seq')
      .where(`t.site = :site AND t.day = :day AND t.type = 'day-started'`, { site, day })
      .getRawOne<{ seq: number | null }>();
    return row?.seq ?? null;
  }

  /** Another day's beginning; an imported day may begin more than once. */
  private async nextAfter(site: SiteId, day: Day, start: number): Promise<number | null> {
    const row = await this.facts()
      .select('MIN(t.seq)', 'seq')
      .where(`t.site = :site AND t.day <> :day AND t.type = 'day-started' AND t.seq > :start`, {
        site,
        day,
        start,
      })
      .getRawOne<{ seq: number | null }>();
    return row?.seq ?? null;
  }

  private async definitionAt(site: SiteId, before: number): Promise<SiteDefinition | null> {
    const rows = await this.facts()
      .select(['t.seq AS seq', 't.at AS at', 't.day AS day', 't.body AS body'])
      .where(`t.site = :site AND t.type = 'site-configured' AND t.seq < :before`, { site, before })
      .orderBy('t.seq', 'DESC')
      .limit(1)
      .getRawMany<Raw>();
    return configuredIn(rows.map(recorded));
  }

  private async between(site: SiteId, from: number, end: number): Promise<RecordedFact[]> {
    const rows = await this.facts()
      .select(['t.seq AS seq', 't.at AS at', 't.day AS day', 't.body AS body'])
      .where('t.site = :site AND t.seq >= :from AND t.seq < :end', { site, from, end })
      .orderBy('t.seq')
      .getRawMany<Raw>();
    return rows.map(recorded);
  }

  private facts() {
    return this.database.reader.manager.createQueryBuilder(FactRow, 't');
  }
}

const recorded = (row: Raw): RecordedFact => recordedOf({ ...row, at: Number(row.at) });

function configuredIn(facts: readonly RecordedFact[]): SiteDefinition | null {
  for (const { fact } of facts) if (fact.type === 'site-configured') return fact.definition;
  return null;
}
