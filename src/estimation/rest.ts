import { countUpTo, meanOf } from './draws';

/** With fewer lengths above what has elapsed, the rest is taken as memoryless. */
const TAIL = 3;

/** Mean of what is left of something that has lasted `elapsed` seconds; never negative. */
export function meanRest(pool: Float64Array, elapsed: number): number {
  const from = countUpTo(pool, elapsed);
  if (pool.length - from < TAIL) return Math.max(60, meanOf(pool) / 2);
  return meanOf(pool.subarray(from)) - elapsed;
}
