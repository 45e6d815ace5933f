/** Luck of a ticket, each in (0, 1) and drawn when it is taken, whatever becomes of it. */
export interface Luck {
  readonly duration: number;
  readonly noShow: number;
  readonly held: number;
  readonly patience: number;
}

/** Somebody who comes; instants in ms since 1970 on the site's clock. */
export interface Arrival {
  readonly at: number;
  /** Index of the service in its scenario. */
  readonly service: number;
  readonly priority: number;
  readonly luck: Luck | null;
}

/** A ticket that waits; its number is its age. */
export interface Waiter {
  readonly number: number;
  readonly service: number;
  readonly priority: number;
  readonly takenAt: number;
  readonly luck: Luck | null;
  /** When this visitor gives up, ms; Infinity: never. */
  leavesAt: number;
  /** As the dispatch rule counts it. */
  overtaken: number;
}
