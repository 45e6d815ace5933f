/** A stream of numbers in [0, 1): the same seed gives the same numbers. */
export type Random = () => number;

/** Mulberry32: small, fast, and even enough for a play. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** True with a probability, 0–1. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** Evenly between two numbers. */
export const between = (random: Random, from: number, to: number): number =>
  from + random() * (to - from);

/** A time until something that comes by chance, of a mean. */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** Durations as they are at counters: log-normal, of a mean and a standard deviation / mean. */
export function logNormal(random: Random, mean: number, variation: number): number {
  const variance = Math.log(1 + variation * variation);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean * Math.exp(normal * Math.sqrt(variance) - variance / 2);
}
