import { Pool, type SavedPool } from './pool';

/** Scores remembered. */
const KEPT = 1_000;
/** Share of waits below the range, and as many above. */
const MISSES = 0.05;
/** How much a miss widens (Gibbs and Candès 2021: α ← α + γ (share − miss)). */
const STEP = 0.001;
const LEAST = 0.02;
const MOST = 0.1;
/** Half-widths below this are taken as this, seconds. */
const NARROWEST_S = 5;
/** Scores that are always there: a normal law whose 5 % and 95 % points are −1 and 1. */
const BELIEVED = Float64Array.from(
  { length: 200 },
  (_, i) => normalQuantile((i + 0.5) / 200) / 1.645,
);

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

  /** `bare`: the range before any correction; `told`: after it. */
  learn(bare: Range, told: Range, waitedS: number): void {
    this.scores.add(scoreOf(bare, waitedS));
    this.below = followed(this.below, waitedS < told.lowS - 1e-3);
    this.above = followed(this.above, waitedS > told.highS + 1e-3);
  }

  corrected(bare: Range): Range {
    const low = Math.max(0, -this.score(this.below));
    const high = Math.max(0, this.score(1 - this.above));
    const lowS = bare.expectedS - low * Math.max(NARROWEST_S, bare.expectedS - bare.lowS);
    const highS = bare.expectedS + high * Math.max(NARROWEST_S, bare.highS - bare.expectedS);
    return { lowS: Math.max(0, lowS), expectedS: bare.expectedS, highS };
  }

  /** Nearest-rank quantile of what was scored and what is believed, taken together. */
  private score(share: number): number {
    const scored = this.scores.ascending();
    const rank = Math.max(1, Math.ceil(share * (scored.length + BELIEVED.length)));
    let i = 0;
    let j = 0;
    let value = 0;
    for (let n = 0; n < rank; n += 1) {
      const one = scored[i] ?? Infinity;
      const other = BELIEVED[j] ?? Infinity;
      value = Math.min(one, other);
      if (one <= other) i += 1;
      else j += 1;
    }
    return value;
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
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}
