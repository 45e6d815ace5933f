/** Seconds are sums of fractions, and a sum depends on its order in the last digits. */
const TOLERANCE = 1e-6;

/** Instants and counts are whole, and a whole number is the same or it is another. */
function sameNumber(a: number, b: number): boolean {
  if (a === b || (Number.isInteger(a) && Number.isInteger(b))) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  if (!isRecord(a) || !isRecord(b)) return a === b;
  return differing(a, b).length === 0;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The names of what two records (or arrays) hold differently. */
export function differing(a: object, b: object): string[] {
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !same(left[name], right[name]));
}
