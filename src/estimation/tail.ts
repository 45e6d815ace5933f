/** Shares of a pool above which the excess is looked at. */
const HIGH = 0.8;
const HIGHER = 0.95;
/** The mean excess grows by no more than this with what has elapsed. */
const STEEPEST = 1;
/** No rest is expected to be shorter, seconds. */
const SHORTEST_S = 60;

/**
 * Expected rest of something that has lasted longer than nearly all of an ascending pool: the mean
 * excess over a threshold is a straight line where tails are generalised Pareto (Davison and Smith
 * 1990): level for exponential lengths, steeper the heavier the tail. Seconds.
 */
export function tailRest(pool: Float64Array, elapsed: number): number {
  const high = Math.floor(pool.length * HIGH);
  const higher = Math.floor(pool.length * HIGHER);
  const excess = meanExcess(pool, higher);
  const apart = at(pool, higher) - at(pool, high);
  const rise = excess - meanExcess(pool, high);
  const slope = apart > 0 ? Math.min(STEEPEST, Math.max(0, rise / apart)) : 0;
  return Math.max(SHORTEST_S, excess + slope * Math.max(0, elapsed - at(pool, higher)));
}

/** Mean of what exceeds the n-th of an ascending pool. */
function meanExcess(pool: Float64Array, n: number): number {
  let sum = 0;
  for (let i = n; i < pool.length; i += 1) sum += at(pool, i) - at(pool, n);
  return pool.length > n ? sum / (pool.length - n) : 0;
}

const at = (pool: Float64Array, i: number): number => pool[i] ?? 0;
