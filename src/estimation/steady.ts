import type { Estimate } from '../core/estimate';

/** Bounds may move by so much, in seconds and as a share, without being told again. */
const STILL_S = 45;
const STILL_SHARE = 0.08;
/** And the chance of being received before closing by so much. */
const STILL_CHANCE = 0.05;

type Known = Exclude<Estimate, { readonly unknown: unknown }>;

const still = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(STILL_S, STILL_SHARE * Math.max(a, b));

/** Nothing to wait for is told at once, and so is that there is something again. */
const stillAtOnce = (a: Known, b: Known): boolean => (a.expectedS === 0) === (b.expectedS === 0);

function stillReceived({ beforeClosing: a = 1 }: Known, { beforeClosing: b = 1 }: Known): boolean {
  return Math.abs(a - b) < STILL_CHANCE;
}

const stillThere = (a: Known, b: Known): boolean =>
  still(a.lowS, b.lowS) && still(a.expectedS, b.expectedS) && still(a.highS, b.highS);

/**
 * What a screen goes on telling: the wait as before, unless it has moved by more than people would
 * notice. So that numbers on a wall do not flicker, and each change means something.
 */
export function steadied(before: Estimate | undefined, now: Estimate): Estimate {
  if (!before || 'unknown' in before || 'unknown' in now) return now;
  const same = stillAtOnce(before, now) && stillReceived(before, now) && stillThere(before, now);
  return same ? before : now;
}
