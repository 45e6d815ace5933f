import { Ring } from './ring';

/** How many past promises a range is learned from. */
const KEPT = 200;
/** Added to both sides of a ratio, so that a wait of seconds does not count like one of hours. */
const FLOOR_S = 60;
/**
 * Quantiles at 5, 15 … 95 % of the ratio wait ÷ promise before anything was measured: a log-normal
 * with median 1 and the spread (σ = 0.5) of position-based estimates in lobbies of this kind.
 */
const PRIOR_RATIOS = [0.44, 0.6, 0.71, 0.82, 0.94, 1.06, 1.21, 1.4, 1.68, 2.28];

/** What past promises for one service turned into; gives the 90 % range of the next one. */
export class Errors {
  private readonly ratios = new Ring(KEPT);

  constructor() {
    for (const ratio of PRIOR_RATIOS) this.ratios.add(ratio);
  }

  learn(promisedS: number, waitedS: number): void {
    this.ratios.add((waitedS + FLOOR_S) / (promisedS + FLOOR_S));
  }

  /** Central 90 % range around an expected wait, seconds, never negative. */
  range(expectedS: number): { lowS: number; highS: number } {
    const at = (share: number): number =>
      Math.max(0, (expectedS + FLOOR_S) * this.ratios.quantile(share) - FLOOR_S);
    return { lowS: Math.min(expectedS, at(0.05)), highS: Math.max(expectedS, at(0.95)) };
  }
}
