import type { AlertFact } from './alert';
import type { IntakeRule, SiteDefinition, Texts } from './definition';
import type { Estimate } from './estimate';
import type { CounterId, RoomId, ServiceId, TicketId } from './ids';
import type { RoomClosing } from './occupancy';
import type { Refusal } from './refusal';
import type { Day, Instant } from './time';

/** Through which door a ticket was taken. */
export type Channel = 'kiosk' | 'reception' | 'web' | 'import';

/** Why a ticket ended without anybody having decided it. */
export type ClosingReason = 'end-of-day' | 'unknown';

/** 1 not at all satisfied, 2 rather not, 3 rather, 4 very; satisfied are 3 and 4. */
export type Score = 1 | 2 | 3 | 4;

/** Who changed the intake: its rule, or somebody. */
export type Regulator = 'rule' | 'person';

interface AtCounter {
  readonly ticket: TicketId;
  readonly counter: CounterId;
}

/** The same, but an imported history may not know the counter. */
interface MaybeAtCounter {
  readonly ticket: TicketId;
  readonly counter: CounterId | null;
}

/** What happened at a site, in the past tense; nothing else is ever written. */
export type Fact =
  | { readonly type: 'site-configured'; readonly definition: SiteDefinition }
  | {
      readonly type: 'day-started';
      readonly day: Day;
      /** How the last counted day of each room ended; absent: none was ever counted. */
      readonly rooms?: readonly RoomClosing[];
    }
  | { readonly type: 'day-ended'; readonly day: Day }
  | { readonly type: 'counter-opened'; readonly counter: CounterId }
  | { readonly type: 'counter-paused'; readonly counter: CounterId; readonly reason: string }
  | { readonly type: 'counter-resumed'; readonly counter: CounterId }
  | { readonly type: 'counter-closed'; readonly counter: CounterId }
  | BlockReserved
  | TicketTaken
  | TicketCalled
  | ({ readonly type: 'ticket-recalled' } & AtCounter)
  | ({ readonly type: 'ticket-arrived' } & AtCounter)
  | ({ readonly type: 'ticket-missed' } & MaybeAtCounter)
  | { readonly type: 'ticket-returned'; readonly ticket: TicketId }
  | ({ readonly type: 'ticket-parked'; readonly reason: string } & MaybeAtCounter)
  | ({ readonly type: 'ticket-resumed' } & AtCounter)
  | ({ readonly type: 'ticket-requeued' } & AtCounter)
  | ({ readonly type: 'ticket-transferred'; readonly service: ServiceId } & AtCounter)
  | TicketFinished
  | { readonly type: 'ticket-left'; readonly ticket: TicketId }
  /** The visitor's answer, after the visit: « Êtes-vous satisfait de votre attente ? » */
  | {
      readonly type: 'visit-rated';
      readonly ticket: TicketId;
      readonly service: ServiceId;
      readonly score: Score;
    }
  | { readonly type: 'ticket-closed'; readonly ticket: TicketId; readonly reason: ClosingReason }
  /** `services` empty: the whole site. */
  | {
      readonly type: 'intake-stopped';
      readonly services: readonly ServiceId[];
      readonly reason: string;
      /** Absent in journals of before the rule: a person. */
      readonly by?: Regulator;
      /** What the rule judged: probability of being received before closing. */
      readonly beforeClosing?: number;
    }
  | {
      readonly type: 'intake-resumed';
      readonly services: readonly ServiceId[];
      readonly by?: Regulator;
      readonly beforeClosing?: number;
    }
  /** Null: no rule. Told again at the start of each day, so that a day needs no other before. */
  | {
      readonly type: 'intake-rule-set';
      readonly service: ServiceId;
      readonly rule: IntakeRule | null;
    }
  /** Until the end of the day the rule may not stop the service; or it may again. */
  | {
      readonly type: 'intake-overridden';
      readonly service: ServiceId;
      readonly overridden: boolean;
    }
  | { readonly type: 'message-posted'; readonly text: Texts | null }
  | AlertFact
  /** How many persons went through the doors of a room; never who. */
  | {
      readonly type: 'occupancy-counted';
      readonly room: RoomId;
      readonly entered: number;
      readonly left: number;
      /** The device that counted, when a room has several. */
      readonly sensor?: string;
    }
  /** Somebody counted heads. */
  | {
      readonly type: 'occupancy-corrected';
      readonly room: RoomId;
      readonly inside: number;
      readonly reason: string;
    }
  /** The day is over at `until`: nobody is inside any more, whatever the counter said. */
  | ({ readonly type: 'occupancy-reset'; readonly until: Instant } & RoomClosing)
  /** The counter's fact `undoes` counts as if it had not been. */
  | { readonly type: 'action-undone'; readonly counter: CounterId; readonly undoes: number };

/** Numbers that only one kiosk gives, today: `first` to `first + size - 1`. */
export interface BlockReserved {
  readonly type: 'block-reserved';
  readonly block: string;
  readonly device: string;
  readonly service: ServiceId;
  readonly first: number;
  readonly size: number;
}

export interface TicketTaken {
  readonly type: 'ticket-taken';
  readonly ticket: TicketId;
  readonly number: string;
  readonly service: ServiceId;
  /** 0 ordinary; larger is more urgent; the law's priority is 1. No reason is ever stored. */
  readonly priority: number;
  readonly appointment: boolean;
  readonly language: string;
  readonly channel: Channel;
  readonly ahead: number;
  /** What the visitor was told at the taking: the promise ledger's entry. */
  readonly promise: Estimate;
  /** When it was taken, if the fact is late: on a kiosk that was cut off. */
  readonly takenAt?: Instant;
  /** What would have refused it, had the number not been given already. */
  readonly despite?: Refusal;
  /** What the forward runs said before any correction, seconds: what the estimates learn from. */
  readonly forward?: { readonly lowS: number; readonly expectedS: number; readonly highS: number };
}

export interface TicketCalled extends MaybeAtCounter {
  readonly type: 'ticket-called';
  /** `rule`: the dispatch rule chose; `choice`: an agent did, with a reason. */
  readonly by: 'rule' | 'choice';
  readonly reason?: string;
  /** The oldest person of each line that this counter serves, if this call went past them. */
  readonly overtook: readonly TicketId[];
  /** The visit that the same key ended just before: undone together with the call. */
  readonly ended?: TicketId;
}

export interface TicketFinished extends MaybeAtCounter {
  readonly type: 'ticket-finished';
  readonly delivered: readonly string[];
  /** "Measure wrong": the duration must not teach the estimates anything. */
  readonly inaccurate: boolean;
}

/** A fact in its place: gap-free `seq` in its site, instant, and service day in the site's zone. */
export interface RecordedFact {
  readonly seq: number;
  readonly at: Instant;
  readonly day: Day;
  readonly fact: Fact;
}
