import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Fact, RecordedFact } from '../core/facts';
import { day, instant } from '../core/time';
import type { Tables } from './tables';
import { FactRow } from './tables/fact';

/** Facts read at once: enough to be fast, little enough to leave the loop to others. */
const CHUNK = 2_000;

/** The fact of a row, as it was recorded. */
export function recordedOf(row: Pick<FactRow, 'seq' | 'at' | 'day' | 'body'>): RecordedFact {
  const fact = JSON.parse(row.body) as Fact;
  return { seq: row.seq, at: instant(row.at), day: day(row.day), fact };
}

/** Only what a fact says, for a reader who trusts the chain: half as much to read. */
export async function* recordedChunks(
  manager: EntityManager,
  site: string,
  after: number,
): AsyncGenerator<readonly RecordedFact[]> {
  for (let last = after; ;) {
    const rows = await manager
      .createQueryBuilder(FactRow, 't')
      .select(['t.seq AS seq', 't.at AS at', 't.day AS day', 't.body AS body'])
      .where('t.site = :site AND t.seq > :last', { site, last })
      .orderBy('t.seq')
      .limit(CHUNK)
      .getRawMany<Pick<FactRow, 'seq' | 'day' | 'body'> & { at: number | string }>();
    if (rows.length > 0) yield rows.map((row) => recordedOf({ ...row, at: Number(row.at) }));
    if (rows.length < CHUNK) return;
    // SQLite answers without ever giving way: a long day is read between the calls of others.
    await setImmediate();
    last = rows.at(-1)?.seq ?? last;
  }
}

/** The rows of a site's facts after a seq, in order, a chunk at a time. */
export async function* factChunks(
  manager: EntityManager,
  { fact }: Tables,
  site: string,
  after: number,
): AsyncGenerator<readonly FactRow[]> {
  for (let last = after; ;) {
    const query = fact
      .query(manager)
      .where('t.site = :site AND t.seq > :last', { site, last })
      .orderBy('t.seq')
      .limit(CHUNK);
    const rows = await fact.rows(query);
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
