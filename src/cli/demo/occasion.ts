import type { CounterId, ServiceId } from '../../core/ids';

/** What one day is like, for those who come and for those who receive. */
export interface Occasion {
  /** How many come for a service, against an ordinary day. */
  readonly crowd: (service: ServiceId) => number;
  /** Counters whose agent is missing, and the minute at which somebody else comes; null: nobody. */
  readonly away: ReadonlyMap<CounterId, number | null>;
  /** A day of closure is lived like any other: a demonstration must not be empty. */
  readonly openWhenClosed: boolean;
}

/** A day like another, shown even on a Sunday. */
export const ORDINARY: Occasion = { crowd: () => 1, away: new Map(), openWhenClosed: true };
