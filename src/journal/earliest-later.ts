import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { FactRow } from './tables/fact';

/** Facts read at once; only three columns of them. */
const CHUNK = 10_000;

/** Larger than any seq: its column is an integer of 32 bits. */
const LAST_SEQ = 2 ** 31 - 1;

/** The lowest figures among the facts from some fact on, to the site's last. */
export interface Earliest {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Service day, `YYYY-MM-DD`. */
  readonly day: string;
}

type Row = Pick<FactRow, 'seq' | 'day' | 'type'> & { readonly at: number | string };

function chunkBefore(manager: EntityManager, site: string, before: number): Promise<Row[]> {
  return manager
    .createQueryBuilder(FactRow, 't')
    .select(['t.seq AS seq', 't.at AS at', 't.day AS day', 't.type AS type'])
    .where('t.site = :site AND t.seq < :before', { site, before })
    .orderBy('t.seq', 'DESC')
    .limit(CHUNK)
    .getRawMany<Row>();
}

const lower = ({ at, day }: Earliest, row: Row): Earliest => ({
  at: Math.min(at, Number(row.at)),
  day: row.day < day ? row.day : day,
});

/**
 * By the seq of each `day-started`: how far back the facts reach that come from there on. A clock
 * may be set back by any time, so only the facts themselves can tell what is over.
 */
export async function earliestFromDays(
  manager: EntityManager,
  site: string,
): Promise<ReadonlyMap<number, Earliest>> {
  const byDay = new Map<number, Earliest>();
  let earliest: Earliest = { at: Number.MAX_SAFE_INTEGER, day: '9999-99-99' };
  // Not from the head: facts that a faulty head doesn't know are replayed like all others.
  for (let before = LAST_SEQ; ;) {
    const rows = await chunkBefore(manager, site, before);
    for (const row of rows) {
      earliest = lower(earliest, row);
      if (row.type === 'day-started') byDay.set(row.seq, earliest);
    }
    if (rows.length < CHUNK) return byDay;
    before = rows.at(-1)?.seq ?? 0;
    await breathe();
  }
}
