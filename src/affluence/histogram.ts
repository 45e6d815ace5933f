import type { Histogram } from './slot';

/** Each bucket ends 5 % above where it begins, so that its middle is within 2.5 % of any of it. */
export const RATIO = 1.05;

/** Waits and services of no time at all are common (nobody was before), and have no logarithm. */
const ZERO = -1;

const LOG_RATIO = Math.log(RATIO);

/** The bucket of a duration, seconds. */
export function bucketOf(seconds: number): number {
  return seconds <= 0 ? ZERO : Math.floor(Math.log(Math.max(1, seconds)) / LOG_RATIO);
}

/** What a bucket stands for, seconds: its geometric middle. */
export function middleOf(bucket: number): number {
  return bucket === ZERO ? 0 : RATIO ** (bucket + 0.5);
}

/** A histogram of one duration, seconds. */
export function histogramOf(seconds: number): Histogram {
  return { [bucketOf(seconds)]: 1 };
}

/** Adds one histogram to another in place; a bucket that comes to nothing goes. */
export function pour(into: Record<string, number>, from: Histogram): void {
  for (const bucket of Object.keys(from)) {
    const count = (into[bucket] ?? 0) + (from[bucket] ?? 0);
    if (count === 0) delete into[bucket];
    else into[bucket] = count;
  }
}

/** The sum of two histograms; negative counts take away. */
export function merged(a: Histogram, b: Histogram): Histogram {
  const sum = { ...a };
  pour(sum, b);
  return sum;
}

/** How many durations a histogram holds. */
export function countOf(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, count) => sum + count, 0);
}

/**
 * The nearest-rank quantile in seconds, within 2.5 % of the exact one (of durations of a second
 * or more); null when there is no duration. `share` is 0–1: 0.5 for the median.
 */
export function quantile(histogram: Histogram, share: number): number | null {
  const rank = Math.max(1, Math.ceil(share * countOf(histogram)));
  const buckets = Object.keys(histogram).map(Number);
  let reached = 0;
  for (const bucket of buckets.sort((a, b) => a - b)) {
    reached += histogram[bucket] ?? 0;
    if (reached >= rank) return middleOf(bucket);
  }
  return null;
}
