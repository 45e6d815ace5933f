import type { ServiceId } from '../core/ids';
import { aheadOf } from '../core/line';
import type { Site } from '../core/site';
import type { Range } from './conformal';
import type { Run } from './forecast';
import { HORIZON_S } from './lobby';

/** Coefficient of variation of a visit, for those who came since: as believed before any measure. */
const VARIATION = 0.7;
/** 95 % point of the normal law; and how steep a logistic law is that resembles it. */
const BOUND = 1.645;
const STEEP = 1.702;
/** Seconds that keep ratios of short waits finite. */
const SHORT_S = 60;

/** What has happened before a newcomer since the lobby was run. */
export interface Since {
  /** People more than there were whom the rule calls before; fewer when negative. */
  readonly places: number;
  readonly open: number;
  /** A usual visit, seconds. */
  readonly usualS: number;
  /** Seconds until the service closes; null: no closing time. */
  readonly closesInS: number | null;
}

/**
 * A newcomer's run, for those who have come or been called since it was made: a usual visit each.
 * Everybody more makes the range wider too, so that a crowd that comes at once is told no
 * precise wait, and one that nobody could receive today none at all.
 */
export function runSince(run: Run, since: Since): Run {
  const { places, open, usualS, closesInS } = since;
  if (places === 0 || !run.range) return run;
  const visitS = usualS / Math.max(1, open);
  const more = Math.sqrt(Math.max(0, places)) * VARIATION * visitS * BOUND;
  const range = moved(run.range, places * visitS, more);
  const beforeClosing =
    run.beforeClosing === null || closesInS === null || places < 0
      ? run.beforeClosing
      : Math.min(run.beforeClosing, shareWithin(range, closesInS));
  return { range: range.expectedS > HORIZON_S ? null : range, beforeClosing };
}

function moved({ lowS, expectedS, highS }: Range, byS: number, wider: number): Range {
  const expected = Math.max(0, expectedS + byS);
  const ratio = (expected + SHORT_S) / (expectedS + SHORT_S);
  return {
    lowS: Math.max(0, expected - Math.hypot(ratio * (expectedS - lowS), wider)),
    expectedS: expected,
    highS: expected + Math.hypot(ratio * (highS - expectedS), wider),
  };
}

/** Share of waits of a range that end within so many seconds, were either side normal. */
function shareWithin({ lowS, expectedS, highS }: Range, seconds: number): number {
  // Long waits are spread wider than short ones: each side has its own width.
  const width = seconds < expectedS ? expectedS - lowS : highS - expectedS;
  const sigma = Math.max(1, width / BOUND);
  return 1 / (1 + Math.exp((-STEEP * (seconds - expectedS)) / sigma));
}

/** How many people the rule calls before somebody who comes now. */
export function foundBy(site: Site, key: string): number {
  const space = key.indexOf(' ');
  const line = site.lines.get(key.slice(space + 1) as ServiceId);
  return line ? aheadOf(line, Number(key.slice(0, space)), Infinity) : 0;
}
