import type { Estimate } from '../core/estimate';

/** Bounds may move by so much, in seconds and as a share, without being told again. */
const STILL_S = 45;
const STILL_SHARE = 0.08;

/**
 * What a screen goes on telling: the wait as before, unless it has moved by more than people would
 * notice. So that numbers on a wall do not flicker, and each change means something.
 */
export function steadied(before: Estimate | undefined, now: Estimate): Estimate {
  if (!before || 'unknown' in before || 'unknown' in now) return now;
  const still = (a: number, b: number): boolean =>
    Math.abs(a - b) <= Math.max(STILL_S, STILL_SHARE * Math.max(a, b));
  const chance = (now.beforeClosing ?? 1) - (before.beforeClosing ?? 1);
  // Nothing to wait for is told at once, and so is that there is something again.
  const same = (before.highS === 0) === (now.highS === 0) && Math.abs(chance) < 0.05;
  const near = still(before.lowS, now.lowS) && still(before.highS, now.highS);
  return same && near && still(before.expectedS, now.expectedS) ? before : now;
}
