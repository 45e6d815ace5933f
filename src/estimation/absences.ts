/** Before anything was seen, one person in twenty does not come: Beta(1, 19). */
const PRIOR_MISSED = 1;
const PRIOR_CAME = 19;

export interface SavedAbsences {
  readonly missed: number;
  readonly came: number;
}

/** How many of those called for a service do not come. */
export class Absences {
  private missed = 0;
  private came = 0;

  learn(came: boolean): void {
    if (came) this.came += 1;
    else this.missed += 1;
  }

  /** Mean of the Beta distribution that what was seen leads to. */
  get share(): number {
    return (this.missed + PRIOR_MISSED) / (this.missed + this.came + PRIOR_MISSED + PRIOR_CAME);
  }

  save(): SavedAbsences {
    return { missed: this.missed, came: this.came };
  }

  restore({ missed, came }: SavedAbsences): void {
    this.missed = missed;
    this.came = came;
  }
}
