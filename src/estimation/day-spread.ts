/** Before anything was seen: days differ by 15 %. */
const PRIOR_VARIANCE = 0.15 ** 2;
const PRIOR_DAYS = 10;
/** How fast the past fades, a day. */
const FADING = 0.985;
/** With fewer expected people a day says nothing of how much days differ. */
const LEAST_EXPECTED = 10;
/** No day counts for more than one with twice as many people as usual. */
const MOST = 1;

/** What is kept of it, as plain data. */
export interface SavedDaySpread {
  readonly excess: number;
  readonly days: number;
}

/**
 * How much busier or quieter one day is than another of its weekday, beyond chance: the variance of
 * arrivals ÷ expected less the Poisson part, ((n − m)² − n) ÷ m², which is that of a day's intensity.
 */
export class DaySpread {
  private excess = 0;
  private days = 0;

  /** A day on which the site received so many people, and so many had been expected. */
  learn(seen: number, expected: number): void {
    if (expected < LEAST_EXPECTED) return;
    const excess = ((seen - expected) ** 2 - seen) / expected ** 2;
    this.excess = this.excess * FADING + Math.min(MOST, excess);
    this.days = this.days * FADING + 1;
  }

  /** σ of the logarithm of a day's intensity. */
  get sigma(): number {
    const variance = (this.excess + PRIOR_DAYS * PRIOR_VARIANCE) / (this.days + PRIOR_DAYS);
    return Math.sqrt(Math.log1p(Math.max(0, variance)));
  }

  save(): SavedDaySpread {
    return { excess: this.excess, days: this.days };
  }

  restore({ excess, days }: SavedDaySpread): void {
    this.excess = excess;
    this.days = days;
  }
}
