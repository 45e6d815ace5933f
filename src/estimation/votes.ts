/** How fast a vote follows the errors: below 1, for the waits of one morning err together. */
const LEARNING_RATE = 0.25;
/** How fast the past fades, an observation. */
const FADING = 0.999;
/** No single observation counts for more than this many usual ones. */
const LARGEST = 9;
/**
 * Errors of all experts but the first count for so much more: the first knows the lobby's state,
 * the others are heard where they are clearly better, not where they are as good by chance.
 */
const HANDICAP = 1.03;
/** Seconds added to a wait, so that an error of a minute counts less where waits are long. */
const SCALE_S = 300;

export interface SavedVotes {
  readonly losses: readonly number[];
  readonly usual: number;
  readonly count: number;
}

/**
 * The weights of experts: exponential in minus their faded squared errors, relative to the
 * council's own usual error (the exponentially weighted average forecaster: Vovk 1998; its loss
 * exceeds the best expert's by a bounded amount).
 */
export class Votes {
  private losses: number[];
  private usual = 0;
  private seen = 0;

  constructor(private readonly priors: readonly number[]) {
    this.losses = priors.map(() => 0);
  }

  get count(): number {
    return this.seen;
  }

  learn(waits: readonly number[], told: number, waitedS: number): void {
    const loss = (one: number): number => (one - waitedS) ** 2 / (SCALE_S + Math.max(one, waitedS));
    this.seen += 1;
    this.usual += (loss(told) - this.usual) / Math.min(this.seen, 500);
    const unit = 2 * Math.max(this.usual, 1e-6);
    this.losses = this.losses.map(
      (sum, i) =>
        FADING * sum +
        (i === 0 ? 1 : HANDICAP) * Math.min(LARGEST, loss(waits[i] as number) / unit),
    );
  }

  /** Weights that add up to 1. */
  weights(): number[] {
    const least = Math.min(...this.losses);
    const raw = this.losses.map(
      (sum, i) => (this.priors[i] as number) * Math.exp(-LEARNING_RATE * (sum - least)),
    );
    const total = raw.reduce((sum, one) => sum + one, 0);
    return raw.map((one) => one / total);
  }

  save(): SavedVotes {
    return { losses: [...this.losses], usual: this.usual, count: this.seen };
  }

  restore({ losses, usual, count }: SavedVotes): void {
    this.losses = [...losses];
    this.usual = usual;
    this.seen = count;
  }
}
