import type { Estimate } from '../core/estimate';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import { whyNever } from './blank';
import type { Range } from './conformal';
import type { Run } from './forecast';

/** What is told of somebody who is not called in most runs. */
export function unreached(site: Site, service: ServiceId, run: Run | undefined): Estimate {
  return { unknown: whyNever(site, service), ...chanceOf(run?.beforeClosing ?? null) };
}

const chanceOf = (beforeClosing: number | null): { beforeClosing?: number } =>
  beforeClosing === null ? {} : { beforeClosing: Math.round(100 * beforeClosing) / 100 };

/** A range as it is told. */
export function estimateOf(range: Range, beforeClosing: number | null): Estimate {
  return {
    lowS: tenths(range.lowS),
    expectedS: tenths(range.expectedS),
    highS: tenths(range.highS),
    ...chanceOf(beforeClosing),
  };
}

/** What is left of a wait after so many seconds of it. */
export function less(estimate: Estimate, seconds: number): Estimate {
  if ('unknown' in estimate) return estimate;
  const left = (wait: number): number => Math.max(0, tenths(wait - seconds));
  const { lowS, expectedS, highS } = estimate;
  return { ...estimate, lowS: left(lowS), expectedS: left(expectedS), highS: left(highS) };
}

/** More digits would say nothing, and are sent to every screen. */
const tenths = (seconds: number): number => Math.round(10 * seconds) / 10;
