import type { Range } from './conformal';
import type { Pool } from './pool';

/** An agent with nobody calls within so many seconds, as long as nothing is known. */
const AT_ONCE_BELIEVED_S = 60;

/** The forward runs' range around another expected wait, as wide in proportion. */
export function around(expectedS: number, { lowS, expectedS: run, highS }: Range): Range {
  const ratio = (expectedS + 60) / (run + 60);
  const low = expectedS - ratio * (run - lowS);
  return { lowS: Math.max(0, low), expectedS, highS: expectedS + ratio * (highS - run) };
}

/** Nobody is called in no time: what is believed before it was seen how long "at once" lasts. */
export const soon = (forward: Range): Range => ({
  ...forward,
  highS: Math.max(forward.highS, AT_ONCE_BELIEVED_S),
});

/** What waits told "at once" usually are. */
export function usual(pool: Pool): Range {
  const expectedS = pool.sum / pool.count;
  return {
    lowS: Math.min(expectedS, pool.quantile(0.05)),
    expectedS,
    highS: Math.max(expectedS, pool.quantile(0.95)),
  };
}
