/**
 * Numbers that look random and depend on nothing but what they are asked for: the same person in
 * the same run always meets the same chance, so that two forecasts differ by what has happened,
 * not by luck (common random numbers), and every machine computes the same.
 */

/** Mixes an integer into 32 well-spread bits ("lowbias32", C. Wellons' hash prospector). */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Two integers into one key. */
export function keyOf(one: number, other: number): number {
  return mix(Math.imul(one | 0, 0x9e3779b1) ^ mix(other));
}

/** A text into a key (FNV-1a). */
export function keyOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** A number in (0, 1) for a key; never 0, so that its logarithm can be taken. */
export function uniform(key: number): number {
  return (mix(key) + 0.5) / 4294967296;
}

/** A standard normal number for a key (Box and Muller, 1958). */
export function normal(key: number): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(key)));
  return radius * Math.cos(2 * Math.PI * uniform(key ^ 0x5bd1e995));
}
