import type { Alert, CounterRequest } from './alert';
import type { Block } from './block';
import type { IntakeRule, SiteDefinition, Texts } from './definition';
import type { Estimate } from './estimate';
import type { Course } from './course';
import type { Channel, Fact } from './facts';
import type { AlertId, CounterId, RoomId, ServiceId, TicketId } from './ids';
import type { Line } from './line';
import type { Occupancy, RoomClosing } from './occupancy';
import type { Refusal } from './refusal';
import type { Day, Instant } from './time';

export type TicketStatus = 'waiting' | 'called' | 'serving' | 'parked' | 'absent';

/** One person's visit while it lasts; each stay in a line is a leg of it. */
export interface Ticket {
  id: TicketId;
  number: string;
  service: ServiceId;
  priority: number;
  appointment: boolean;
  language: string;
  channel: Channel;
  takenAt: Instant;
  /**
   * The order of visits, through every leg, whatever the clock does: the seq of the taking; of a
   * visit that was heard of late, a number between those of its neighbours.
   */
  age: number;
  /** 1 for the first line, 2 after a transfer … */
  leg: number;
  /** When this leg's wait began. */
  queuedAt: Instant;
  status: TicketStatus;
  /** While parked or absent: since when, and why, when a reason was given. */
  aside: { readonly since: Instant; readonly reason: string | null } | null;
  counter: CounterId | null;
  calledAt: Instant | null;
  startedAt: Instant | null;
  /** Seconds of service before a park. */
  servedS: number;
  /** Announcements of the present call: 1, then one more a recall. */
  calls: number;
  /** Times in a row that a younger person was called past this one while oldest of its line. */
  overtaken: number;
  promise: Estimate;
  /** What its figures need to know of it. */
  course: Course;
  /** What would have refused it, had a kiosk that was cut off not given it. */
  despite: Refusal | null;
  /** Seq of the last fact about this ticket. */
  seq: number;
}

export type CounterStatus = 'closed' | 'open' | 'paused';

/** What a counter's last fact changed, as it was before: enough to undo it. */
export interface LastAction {
  readonly seq: number;
  readonly at: Instant;
  readonly fact: Fact;
  readonly ticket: Ticket | null;
  readonly counter: CounterSituation;
  /** The end of a visit by the same key, undone together with this; else null. */
  readonly before: LastAction | null;
}

/** What a counter is doing, and since when. */
export interface CounterSituation {
  status: CounterStatus;
  since: Instant;
  reason: string | null;
  ticket: TicketId | null;
  /** What a supervisor asks of it, until it is done or can't be. */
  asked: CounterRequest | null;
}

export interface Counter extends CounterSituation {
  readonly id: CounterId;
  last: LastAction | null;
}

/** One announcement on the lobby screen. */
export interface Call {
  readonly ticket: TicketId;
  readonly number: string;
  readonly service: ServiceId;
  readonly counter: CounterId;
  readonly at: Instant;
  readonly calls: number;
}

/**
 * The state of one site. Only `evolve` changes it, in place: one mailbox owns it, and a copy is
 * made by replaying facts. In place, because a line of 60,000 must not be copied for each ticket.
 */
export interface Site {
  /** In force now: as it was configured, but for the skills that were moved for the day. */
  definition: SiteDefinition;
  /** As it was configured: tomorrow's. */
  configured: SiteDefinition;
  seq: number;
  /** Null before the first day. */
  day: Day | null;
  /** Last number given today, by service. */
  numbers: Map<ServiceId, number>;
  /** Today's blocks, by id. */
  blocks: Map<string, Block>;
  /** When today's visits began, by seq; instants never go back, whatever the clock does. */
  takings: { readonly at: Instant; readonly seq: number }[];
  /** Ages of today's visits that were heard of late. */
  lateAges: Set<number>;
  /** The tickets that are not ended, whatever their status. */
  tickets: Map<TicketId, Ticket>;
  /** Those of them that are parked or absent. */
  aside: Set<TicketId>;
  /** Visits finished today, with their last service; null once the visitor has rated it. */
  finished: Map<TicketId, ServiceId | null>;
  lines: Map<ServiceId, Line>;
  counters: Map<CounterId, Counter>;
  /** Services whose intake is stopped, with the reason. */
  stopped: Map<ServiceId, string>;
  /** Those of them that their rule stopped, and nobody else. */
  stoppedByRule: Set<ServiceId>;
  /** Rules that a supervisor set, null for none; others have that of their definition. */
  intakeRules: Map<ServiceId, IntakeRule | null>;
  /** Services that their rule may not stop today. */
  overridden: Set<ServiceId>;
  /** When the intake of a service was last stopped or resumed today. */
  intakeChangedAt: Map<ServiceId, Instant>;
  /** Latest first, at most {@link CALLS_SHOWN}. */
  calls: Call[];
  message: Texts | null;
  /** Today's alerts, in the order in which they were raised; each is replaced when it changes. */
  alerts: Map<AlertId, Alert>;
  /** The rooms that were counted today. */
  occupancy: Map<RoomId, Occupancy>;
  /** How the last counted day of each room ended. */
  closings: Map<RoomId, RoomClosing>;
}

export const CALLS_SHOWN = 8;

/** A site that has been named and has not lived yet. */
export function emptySite(definition: SiteDefinition): Site {
  return {
    definition,
    configured: definition,
    seq: 0,
    day: null,
    numbers: new Map(),
    blocks: new Map(),
    takings: [],
    lateAges: new Set(),
    tickets: new Map(),
    aside: new Set(),
    finished: new Map(),
    lines: new Map(),
    counters: new Map(),
    stopped: new Map(),
    stoppedByRule: new Set(),
    intakeRules: new Map(),
    overridden: new Set(),
    intakeChangedAt: new Map(),
    calls: [],
    message: null,
    alerts: new Map(),
    occupancy: new Map(),
    closings: new Map(),
  };
}
