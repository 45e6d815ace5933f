import type { CounterId, ServiceId, TicketId } from '../core/ids';
import type { Day, Instant } from '../core/time';

/** Where a leg stands, or how it ended. */
export type LegStatus =
  | 'waiting'
  | 'called'
  | 'serving'
  | 'parked'
  | 'absent'
  | 'finished'
  | 'transferred'
  | 'left'
  | 'closed'
  | 'unknown'
  /** A transfer made it and was undone: it never was, and no reader may count it. */
  | 'undone';

/** One stay of a ticket in one line, as the read model keeps it; a visit is a chain of legs. */
export interface Leg {
  readonly ticket: TicketId;
  /** 1, then one more for each transfer. */
  readonly leg: number;
  readonly day: Day;
  readonly number: string;
  readonly service: ServiceId;
  readonly priority: number;
  readonly appointment: boolean;
  readonly language: string;
  readonly channel: string;
  readonly status: LegStatus;
  readonly takenAt: Instant;
  readonly queuedAt: Instant;
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly counter: CounterId | null;
  readonly calls: number;
  readonly overtaken: number;
  /** Seconds of service, once finished; null when no counter measured it or marked inaccurate. */
  readonly serviceS: number | null;
  readonly delivered: readonly string[];
  readonly inaccurate: boolean;
  /** The promise made at the taking, seconds; all null when it was a blank. */
  readonly lowS: number | null;
  readonly expectedS: number | null;
  readonly highS: number | null;
  readonly unknown: string | null;
}
