import type { TicketRow } from './rows';

/**
 * What a source records, judged by what it has told so far. A row must not be asked whether it will
 * have an end: that is not known before the end has come.
 */
export class Evidence {
  private ends = 0;
  private missing = 0;
  private named = 0;
  private unnamed = 0;

  /** The end of a visit was told. */
  told(): void {
    this.ends += 1;
  }

  /** A visit must be over, and nobody told its end. */
  untold(): void {
    this.missing += 1;
  }

  /** A ticket is called: an outcome without an end says at once that no end will be told. */
  called({ endedAt, outcome, counter }: TicketRow): void {
    if (endedAt === null && outcome !== null) this.missing += 1;
    if (counter === null) this.unnamed += 1;
    else this.named += 1;
  }

  /** Whether ends are told: a counter is busy until then. */
  get tellsEnds(): boolean {
    return this.ends >= this.missing;
  }

  /** Whether calls say who called. */
  get tellsCounters(): boolean {
    return this.named > this.unnamed;
  }
}
