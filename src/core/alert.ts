import type { AlertId, CounterId, ServiceId } from './ids';
import type { Day, Instant } from './time';

/** What an alert is about. Those of the wait speak of somebody who would take a ticket. */
export type AlertKind =
  | 'wait-will-exceed'
  | 'wait-exceeds'
  /** Who comes now would most likely not be received before closing. */
  | 'not-received-before-closing'
  /** An agent asks for help. */
  | 'help-asked';

/** What was seen when an alert was raised: the figures of its sentence. */
export interface AlertCause {
  readonly waiting: number;
  /** Open counters that serve the service. */
  readonly open: number;
  /** Of those, how many were planned to be open at that minute; null: none has a plan. */
  readonly planned: number | null;
  /** Arrivals of today ÷ those of such days; null while too few days were seen. */
  readonly arrivals: number | null;
  /** Counters that the objective needs; null: not computed. */
  readonly needed: number | null;
  /** From what the breach was foreseen: the present, forward runs, or the trend of the wait. */
  readonly basis: 'present' | 'forward' | 'trend';
  /** Probability, 0–1, of being received before closing; null when it was not told. */
  readonly beforeClosing: number | null;
}

/** What can be done about an alert. */
export type AlertActionName =
  | 'open-counter'
  | 'move-skill'
  | 'delay-break'
  | 'stop-intake'
  | 'publish-message'
  | 'redirect'
  | 'other';

/** Who took an alert or acted: a credential and its role, never a name. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

/** Something that was done while an alert was open. */
export interface AlertAction {
  readonly at: Instant;
  readonly action: AlertActionName;
  /** Found among the facts; asked of a counter; or told by somebody. */
  readonly how: 'done' | 'asked' | 'told';
  readonly counter: CounterId | null;
  readonly services: readonly ServiceId[];
  readonly note: string | null;
  /** Who told it; null when it was found among the facts. */
  readonly by: Actor | null;
  /** Seq of the fact behind it. */
  readonly seq: number;
}

/** How an alert ended. */
export type AlertOutcome =
  | 'back-under-target'
  | 'breached-and-back'
  | 'service-closed'
  /** A person closed it; or the agent who asked for help needs none any more. */
  | 'dismissed';

/** An alert from its raising to what became of it; also the row that is kept of it. */
export interface Alert {
  readonly id: AlertId;
  readonly day: Day;
  readonly kind: AlertKind;
  /** Null for a counter's request for help. */
  readonly service: ServiceId | null;
  /** The counter that asks for help; else null. */
  readonly counter: CounterId | null;
  /** The services that it is about: what is done for them is done about it. */
  readonly services: readonly ServiceId[];
  readonly raisedAt: Instant;
  /** Seconds from the raising to the breach foreseen; 0 when it was there; null: no breach is meant. */
  readonly breachInS: number | null;
  /** The longest wait foreseen, seconds. */
  readonly predictedS: number | null;
  readonly targetS: number | null;
  readonly cause: AlertCause;
  readonly takenAt: Instant | null;
  readonly takenBy: Actor | null;
  readonly actions: readonly AlertAction[];
  readonly breachedAt: Instant | null;
  /** Since when the wait has been under the target for good. */
  readonly backAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly outcome: AlertOutcome | null;
  /** The wait told to newcomers at the raising, at the first action, 15 minutes after, when back. */
  readonly raisedWaitS: number | null;
  readonly actedWaitS: number | null;
  readonly afterWaitS: number | null;
  readonly backWaitS: number | null;
}

/** What a supervisor may ask of a counter: its console shows it. */
export type CounterRequest = 'open' | 'delay-break';

/** The moments at which the wait of newcomers is noted beside an alert. */
export type Measure = 'breach' | 'action' | 'after';

/** What happened to alerts, and what was asked and changed to regulate. */
export type AlertFact =
  | AlertRaised
  | { readonly type: 'alert-taken'; readonly alert: AlertId; readonly by: Actor }
  | {
      readonly type: 'alert-acted';
      readonly alert: AlertId;
      readonly action: AlertActionName;
      readonly counter: CounterId | null;
      readonly services: readonly ServiceId[];
      readonly note: string | null;
      readonly by: Actor;
    }
  | {
      readonly type: 'alert-measured';
      readonly alert: AlertId;
      readonly of: Measure;
      readonly waitS: number | null;
    }
  | {
      readonly type: 'alert-closed';
      readonly alert: AlertId;
      readonly outcome: AlertOutcome;
      readonly backAt: Instant | null;
      readonly waitS: number | null;
    }
  /** Null: no longer. */
  | {
      readonly type: 'counter-asked';
      readonly counter: CounterId;
      readonly request: CounterRequest | null;
    }
  /** Until the end of the day the counter receives these services. */
  | {
      readonly type: 'skills-set';
      readonly counter: CounterId;
      readonly skills: readonly (readonly ServiceId[])[];
    };

export interface AlertRaised extends Pick<
  Alert,
  'service' | 'counter' | 'kind' | 'breachInS' | 'predictedS' | 'targetS' | 'cause'
> {
  readonly type: 'alert-raised';
  readonly alert: AlertId;
  /** The wait told to newcomers at that moment, seconds. */
  readonly waitS: number | null;
}

/** What is asked about alerts, by the watch and by people. */
export type AlertCommand =
  | (Omit<AlertRaised, 'type' | 'alert' | 'service' | 'counter'> & {
      readonly type: 'raise-alert';
      readonly service: ServiceId;
    })
  | {
      readonly type: 'measure-alert';
      readonly alert: AlertId;
      readonly of: Measure;
      readonly waitS: number | null;
    }
  | { readonly type: 'take-alert'; readonly alert: AlertId; readonly by: Actor }
  | {
      readonly type: 'act-on-alert';
      readonly alert: AlertId;
      readonly action: AlertActionName;
      readonly at: CounterId | null;
      readonly services: readonly ServiceId[];
      readonly note: string | null;
      readonly by: Actor;
    }
  | {
      readonly type: 'close-alert';
      readonly alert: AlertId;
      readonly outcome: AlertOutcome;
      readonly backAt: Instant | null;
      readonly waitS: number | null;
    }
  | {
      readonly type: 'ask-counter';
      readonly of: CounterId;
      readonly request: CounterRequest | null;
    }
  | {
      readonly type: 'set-skills';
      readonly of: CounterId;
      readonly skills: readonly (readonly ServiceId[])[];
    };

/** Whether nothing has ended an alert yet. */
export const isOpen = ({ closedAt }: Alert): boolean => closedAt === null;
