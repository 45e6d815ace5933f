import type { ServiceId } from '../core/ids';
import type { Ledger } from './ledger';
import type { Terms } from './terms';

/** A quarter-hour has 900 s; slots start on its multiples in UTC, hence on local quarters too. */
export const SLOT_S = 900;

/** The whole site, beside its services: open counters can't be added up over services. */
export const WHOLE_SITE = '*';

/** Durations by logarithmic bucket: bucket → how many. See `histogram.ts` for the bounds. */
export type Histogram = Readonly<Record<string, number>>;

/** The additive figures of a slot; every one starts at zero and can be summed over slots. */
export interface SlotFigures {
  /** Tickets taken in this slot: their sum is the number of visits. */
  readonly taken: number;
  /** Came into this line otherwise: by a transfer, a return or a requeue. */
  readonly joined: number;
  readonly called: number;
  readonly finished: number;
  /** Called and did not come. */
  readonly absent: number;
  readonly left: number;
  /** Closed by the end of the day, not received. */
  readonly closed: number;
  /** Person-seconds spent waiting inside this slot: divide by 900 for the mean line. */
  readonly waitingS: number;
  /** Counter-seconds open (not paused) inside this slot: divide by 900 for counters. */
  readonly openS: number;
  /** Waits of those called, kept at the slot in which they began to wait. */
  readonly waits: Histogram;
  readonly waitSumS: number;
  /** Of those waits, how many there were with an objective in force, and how many within it. */
  readonly judged: number;
  readonly withinTarget: number;
  /** Waits with a promise, and how many were at most its upper bound. */
  readonly promised: number;
  readonly kept: number;
  /** Promises made in this slot, and what became of them. */
  readonly promises: Ledger;
  /** Service times, kept at the slot in which the service began; not the inaccurate ones. */
  readonly services: Histogram;
  readonly serviceSumS: number;
  /** What the indicators are made of, by name. */
  readonly terms: Terms;
}

/**
 * What a fact adds to one slot of one service (or {@link WHOLE_SITE}); an undone fact takes the
 * same away, so figures may be negative here. People are counted in their service only and can be
 * summed over services; {@link WHOLE_SITE} carries `openS` alone, for a counter that serves three
 * services is open for each of them and is one counter.
 */
export interface SlotDelta {
  readonly service: ServiceId | typeof WHOLE_SITE;
  /** Start of the quarter-hour: milliseconds since 1970 UTC, a multiple of 900,000. */
  readonly startsAt: number;
  readonly figures: Partial<SlotFigures>;
}
