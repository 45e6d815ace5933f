import { elapsedS, type Instant } from '../core/time';

/** How fast errors fade, seconds. */
const FADING_S = 1800;
/** As many errors of nothing are believed beside those seen. */
const SHRINK = 5;

export interface SavedDrift {
  readonly sum: number;
  readonly weight: number;
  readonly at: Instant | null;
}

/** By how much a predictor has been off in the last half-hour or so: errors that fade with time. */
export class Drift {
  private sum = 0;
  private weight = 0;
  private at: Instant | null = null;

  learn(errorS: number, at: Instant): void {
    const left = this.left(at);
    this.sum = this.sum * left + errorS;
    this.weight = this.weight * left + 1;
    this.at = at;
  }

  /** Mean error, seconds; nothing when the last one is long ago. */
  errorS(at: Instant): number {
    const left = this.left(at);
    return (this.sum * left) / (SHRINK + this.weight * left);
  }

  save(): SavedDrift {
    return { sum: this.sum, weight: this.weight, at: this.at };
  }

  restore({ sum, weight, at }: SavedDrift): void {
    this.sum = sum;
    this.weight = weight;
    this.at = at;
  }

  private left(at: Instant): number {
    return this.at === null ? 0 : Math.exp(-elapsedS(this.at, at) / FADING_S);
  }
}
