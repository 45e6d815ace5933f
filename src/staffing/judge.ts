import type { Target } from '../affluence/staffing/counters-needed';

/** People of whom something was asked, those beyond it, and how many of them might have been. */
export interface Late {
  judged: number;
  beyond: number;
  allowed: number;
}

/** Nobody yet. */
export const nobodyLate = (): Late => ({ judged: 0, beyond: 0, allowed: 0 });

/**
 * Judges somebody who was called after so long (Infinity: never) and would have stayed so long. Who
 * leaves within the target is not judged: nobody knows how long they would have waited.
 */
export function judgeOne(late: Late, target: Target | null, wait: number, stays: number): void {
  if (!target || (wait === Infinity && stays <= target.withinS)) return;
  late.judged += 1;
  late.allowed += 1 - target.share;
  if (wait > target.withinS) late.beyond += 1;
}

/** A part of the people judged, 0–1; null when nobody was. */
export const shareOf = (part: number, { judged }: Late): number | null =>
  judged > 0 ? part / judged : null;
