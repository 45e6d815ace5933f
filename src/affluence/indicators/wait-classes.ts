import { middleOf } from '../histogram';
import type { Histogram } from '../slot';

/** Where the classes of waits begin, minutes. */
const BEGIN = [0, 5, 10, 15, 20, 30, 45, 60] as const;

/** How many waited so long. */
export interface WaitClass {
  readonly fromS: number;
  /** Excluded; null: however long. */
  readonly toS: number | null;
  readonly count: number;
}

/** Waits in classes that people speak of, by the middle of their bucket: within 2.5 % of the limits. */
export function waitClasses(waits: Histogram): WaitClass[] {
  const each = Object.entries(waits).map(([bucket, count]) => [middleOf(Number(bucket)), count]);
  return BEGIN.map((begin, i) => {
    const next = BEGIN[i + 1];
    const [fromS, toS] = [begin * 60, next === undefined ? null : next * 60];
    const inside = each.filter(([s = 0]) => fromS <= s && (toS === null || s < toS));
    return { fromS, toS, count: inside.reduce((sum, [, count = 0]) => sum + count, 0) };
  });
}
