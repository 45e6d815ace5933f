import { tailRest } from './tail';
import { normal, uniform } from './random';

/** With fewer lengths above what has elapsed, what is left is read off the tail. */
export const TAIL = 8;

/** One of the numbers of a pool, all as likely; 0 for an empty pool. `chance`: in (0, 1). */
export function drawn(pool: Float64Array, chance: number): number {
  return pool.length === 0 ? 0 : (pool[Math.floor(chance * pool.length)] as number);
}

/** How many of an ascending pool are not larger than a value. */
export function countUpTo(pool: Float64Array, value: number): number {
  let low = 0;
  let high = pool.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pool[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Mean of a pool, 0 when it is empty. */
export function meanOf(pool: Float64Array): number {
  let sum = 0;
  for (const value of pool) sum += value;
  return pool.length === 0 ? 0 : sum / pool.length;
}

/**
 * What is left of something that has lasted `elapsed`: one of the longer past lengths; with too few
 * of them an exponential rest that is as long as the tail of the pool lets expect.
 */
export function remaining(pool: Float64Array, elapsed: number, chance: number): number {
  const from = countUpTo(pool, elapsed);
  const longer = pool.length - from;
  if (longer >= TAIL) return (pool[from + Math.floor(chance * longer)] as number) - elapsed;
  return -Math.log(chance) * tailRest(pool, elapsed);
}

/** How much longer than believed everything of a kind lasts in one run: what is not known well. */
export function factor(spread: number, key: number): number {
  return spread === 0 ? 1 : Math.exp(spread * normal(key) - (spread * spread) / 2);
}

/** An exponential time of a rate a second; Infinity for a rate of nothing. */
export function exponential(rate: number, key: number): number {
  return rate > 0 ? -Math.log(uniform(key)) / rate : Infinity;
}
