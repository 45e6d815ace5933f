import { elapsedS, type Instant } from './time';

/** A wait as it was at an instant, seconds. */
export interface WaitSeen {
  readonly at: Instant;
  readonly waitS: number;
}

/** Waits older than this say nothing of where they go, seconds. */
export const TREND_S = 600;
/** A trend needs so many waits, over so long. */
const LEAST = 8;
const LEAST_S = 180;
/** How far a trend is drawn, seconds from now; a straight line knows no more. */
const AHEAD_S = [600, 1200, 1800] as const;

/**
 * Where the wait goes if it goes on as it has for ten minutes: the line of least squares, drawn for
 * half an hour. For services that have too short a past for forward runs. Empty: no trend.
 */
export function trendOf(
  seen: readonly WaitSeen[],
  now: Instant,
): { readonly inS: number; readonly waitS: number }[] {
  const recent = seen.filter(({ at }) => elapsedS(at, now) <= TREND_S);
  const [first] = recent;
  if (!first || recent.length < LEAST || elapsedS(first.at, now) < LEAST_S) return [];
  const times = recent.map(({ at }) => -elapsedS(at, now));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanTime, meanWait] = [mean(times), mean(recent.map(({ waitS }) => waitS))];
  const spread = mean(times.map((time) => (time - meanTime) ** 2));
  const products = recent.map(({ waitS }, i) => ((times[i] ?? 0) - meanTime) * (waitS - meanWait));
  const slope = mean(products) / spread;
  return AHEAD_S.map((inS) => ({
    inS,
    waitS: Math.max(0, meanWait + slope * (inS - meanTime)),
  }));
}
