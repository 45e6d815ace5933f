/**
 * Numbers that look random and depend on nothing but what they are asked for: the same person in
 * the same run always meets the same chance, so that two forecasts differ by what has happened,
 * not by luck (common random numbers), and every machine computes the same.
 */

/** Distance between two keys of one bearer: 2^32 over the golden ratio, so that they spread. */
const GOLDEN = 0x9e3779b1;
/** Steps of the table of exponential numbers, of which the top 12 bits of a key choose one. */
const STEPS = 4096;
const TOP_BITS = 20;
/** −log of the middle of each step: a table is ten times faster than a logarithm. */
const EXPONENTIAL = Float64Array.from({ length: STEPS }, (_, i) => -Math.log((i + 0.5) / STEPS));

/** Mixes an integer into 32 well-spread bits ("lowbias32", C. Wellons' hash prospector), signed. */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** Two integers into one key. */
export function keyOf(one: number, other: number): number {
  return mix(Math.imul(one | 0, GOLDEN) ^ mix(other));
}

/** A text into a key (FNV-1a). */
export function keyOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The key of the n-th chance of the bearer of a key. */
export function chanceKey(key: number, nth: number): number {
  return mix((key + Math.imul(nth, GOLDEN)) | 0);
}

/** A number in (0, 1) of mixed bits; never 0, so that its logarithm can be taken. */
export function share(bits: number): number {
  return ((bits >>> 0) + 0.5) / 4294967296;
}

/** A number in (0, 1) for a key. */
export function uniform(key: number): number {
  return share(mix(key));
}

/** An exponential number of mean 1, of the top 12 of mixed bits: 4096 values, all as likely. */
export function exponentialOf(bits: number): number {
  return EXPONENTIAL[bits >>> TOP_BITS] as number;
}

/** A standard normal number for a key (Box and Muller, 1958). */
export function normal(key: number): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(key)));
  return radius * Math.cos(2 * Math.PI * uniform(key ^ 0x5bd1e995));
}
