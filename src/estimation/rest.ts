import { countUpTo, meanOf, TAIL } from './draws';
import { tailRest } from './tail';

/** Mean of what is left of something that has lasted `elapsed` seconds; never negative. */
export function meanRest(pool: Float64Array, elapsed: number): number {
  const from = countUpTo(pool, elapsed);
  if (pool.length - from < TAIL) return tailRest(pool, elapsed);
  return meanOf(pool.subarray(from)) - elapsed;
}
