import type { ClassicalWaits } from './classical';
import type { Range } from './conformal';

/** A central interval of 90 %: what falls outside of it costs 2 / 0.1 times its distance. */
const PENALTY = 20;

/** A predictor that is silent on more than the rest can't be the best. */
const SPOKE = 0.99;

/** The predictors of the scoreboard, `product` first. */
export const PREDICTORS = [
  'product',
  'meanToday',
  'last',
  'oldest',
  'busyGap',
  'position',
  'shared',
  'three',
  'sameQueue',
] as const;
export type Predictor = (typeof PREDICTORS)[number];

/** A wait that is known by now, and what was told of it. */
export interface Told {
  /** Seconds. */
  readonly waitS: number;
  /** Null: the product could not know. */
  readonly range: Range | null;
  readonly classical: ClassicalWaits;
}

/** How far a predictor was off. */
export interface Errors {
  readonly count: number;
  /** Root of the mean squared error, seconds. */
  readonly rmseS: number;
  /** Mean absolute error, seconds. */
  readonly maeS: number;
  /** Mean error as a share of the mean wait: above 0, waits were told too long. */
  readonly bias: number;
}

/** How good ranges were. */
export interface RangeFigures {
  /** Share of waits inside, 0–1. */
  readonly coverage: number;
  /** Mean, seconds. */
  readonly widthS: number;
  /** Interval score (Gneiting and Raftery 2007), seconds: the smaller the better. */
  readonly scoreS: number;
}

/** How good waits were, for the product and for simpler predictors on the same tickets. */
export interface Scores {
  /** Tickets judged: their wait is known, and the product told one. */
  readonly judged: number;
  /** Tickets that the product told nothing. */
  readonly blanks: number;
  readonly meanWaitS: number;
  readonly range: RangeFigures;
  /** Null: never able to say anything. */
  readonly errors: Readonly<Record<Predictor, Errors | null>>;
}

/** Sums of the errors of one predictor. */
class ErrorSums {
  private count = 0;
  private waits = 0;
  private errors = 0;
  private absolute = 0;
  private squares = 0;

  add(expectedS: number, waitS: number): void {
    if (Number.isNaN(expectedS)) return;
    const error = expectedS - waitS;
    this.count += 1;
    this.waits += waitS;
    this.errors += error;
    this.absolute += Math.abs(error);
    this.squares += error * error;
  }

  figures(): Errors | null {
    const { count } = this;
    if (count === 0) return null;
    return {
      count,
      rmseS: Math.sqrt(this.squares / count),
      maeS: this.absolute / count,
      bias: this.waits > 0 ? this.errors / this.waits : 0,
    };
  }
}

/** Compares what was told with what happened, ticket by ticket, keeping sums only. */
export class Scoreboard {
  private readonly sums = new Map(PREDICTORS.map((name) => [name, new ErrorSums()]));
  private judged = 0;
  private blanks = 0;
  private waits = 0;
  private inside = 0;
  private widths = 0;
  private beyond = 0;

  add({ waitS, range, classical }: Told): void {
    if (!range) {
      this.blanks += 1;
      return;
    }
    this.judged += 1;
    this.waits += waitS;
    this.widths += range.highS - range.lowS;
    const outside = Math.max(0, range.lowS - waitS, waitS - range.highS);
    this.beyond += outside;
    if (outside === 0) this.inside += 1;
    const three = (classical.last + classical.oldest + classical.busyGap) / 3;
    // Where no counter is open there is nothing to share.
    const shared = Number.isNaN(classical.shared) ? classical.position : classical.shared;
    const all = { ...classical, shared, three, product: range.expectedS };
    for (const [name, sums] of this.sums) sums.add(all[name], waitS);
  }

  scores(): Scores {
    const { judged } = this;
    const mean = (sum: number): number => (judged > 0 ? sum / judged : NaN);
    const errors = [...this.sums].map(([name, sums]) => [name, sums.figures()]);
    const widthS = mean(this.widths);
    return {
      judged,
      blanks: this.blanks,
      meanWaitS: mean(this.waits),
      range: { coverage: mean(this.inside), widthS, scoreS: widthS + PENALTY * mean(this.beyond) },
      errors: Object.fromEntries(errors) as Scores['errors'],
    };
  }
}

/** The simple predictor that was least wrong among those that spoke on (nearly) every ticket. */
export function bestClassical({ errors, judged }: Scores): Predictor | null {
  let best: Predictor | null = null;
  for (const name of PREDICTORS) {
    const mine = errors[name];
    if (name === 'product' || mine === null || mine.count < SPOKE * judged) continue;
    if (best === null || mine.rmseS < (errors[best]?.rmseS ?? Infinity)) best = name;
  }
  return best;
}
