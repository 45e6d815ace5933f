import { Pool, type SavedPool } from './pool';

/** Scores remembered. */
const KEPT = 500;
/** Share of waits below the range, and as many above. */
const MISSES = 0.05;
/** How much a miss widens (Gibbs and Candès 2021: α ← α + γ (share − miss)). */
const STEP = 0.005;
const LEAST = 0.002;
const MOST = 0.15;
/** Half-widths below this are taken as this, seconds. */
const NARROWEST_S = 5;
/** Scores before anything was measured: a normal law whose 5 % and 95 % points are −1 and 1. */
const PRIORS = 40;

/** A range around an expected wait, in seconds. */
export interface Range {
  readonly lowS: number;
  readonly expectedS: number;
  readonly highS: number;
}

export interface SavedConformal {
  readonly scores: SavedPool;
  readonly below: number;
  readonly above: number;
}

/**
 * Widens or narrows ranges so that the shares promised are kept: each wait is scored by where it
 * fell, −1 at the lower and 1 at the upper bound; the range is taken between quantiles of past
 * scores, whose levels follow the misses (adaptive conformal inference, each tail by itself).
 */
export class Conformal {
  private readonly scores = new Pool(KEPT);
  private below = MISSES;
  private above = MISSES;

  constructor() {
    for (let i = 0; i < PRIORS; i += 1) this.scores.add(normalQuantile((i + 0.5) / PRIORS) / 1.645);
  }

  /** `bare`: the range before any correction; `told`: after it. */
  learn(bare: Range, told: Range, waitedS: number): void {
    this.scores.add(scoreOf(bare, waitedS));
    this.below = followed(this.below, waitedS < told.lowS - 1e-3);
    this.above = followed(this.above, waitedS > told.highS + 1e-3);
  }

  corrected(bare: Range): Range {
    const low = Math.max(0, -this.scores.quantile(this.below));
    const high = Math.max(0, this.scores.quantile(1 - this.above));
    const lowS = bare.expectedS - low * Math.max(NARROWEST_S, bare.expectedS - bare.lowS);
    const highS = bare.expectedS + high * Math.max(NARROWEST_S, bare.highS - bare.expectedS);
    return { lowS: Math.max(0, lowS), expectedS: bare.expectedS, highS };
  }

  save(): SavedConformal {
    return { scores: this.scores.save(), below: this.below, above: this.above };
  }

  restore({ scores, below, above }: SavedConformal): void {
    this.scores.restore(scores);
    this.below = below;
    this.above = above;
  }
}

function scoreOf({ lowS, expectedS, highS }: Range, waitedS: number): number {
  const off = waitedS - expectedS;
  return off / Math.max(NARROWEST_S, off >= 0 ? highS - expectedS : expectedS - lowS);
}

function followed(level: number, missed: boolean): number {
  return Math.min(MOST, Math.max(LEAST, level + STEP * (MISSES - (missed ? 1 : 0))));
}

/** The standard normal quantile within 0.0005 (Hastings 1955; Abramowitz and Stegun 26.2.23). */
function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}
