import type { AlertCommand } from './alert';
import type { IntakeRule, SiteDefinition, Texts } from './definition';
import type { Estimate } from './estimate';
import type { Channel, Score } from './facts';
import type { CounterId, RoomId, ServiceId, TicketId } from './ids';
import type { Instant } from './time';

export interface TakeTicket {
  readonly type: 'take';
  readonly service: ServiceId;
  readonly priority: number;
  readonly appointment: boolean;
  readonly language: string;
  readonly channel: Channel;
  /** What the engine estimates at this instant; kept with the ticket as its promise. */
  readonly promise: Estimate;
  /** What the forward runs said before any correction, seconds; null when they said nothing. */
  readonly forward?: {
    readonly lowS: number;
    readonly expectedS: number;
    readonly highS: number;
  } | null;
  /** A number given already, by a kiosk that was cut off. */
  readonly reserved?: {
    readonly ticket: TicketId;
    readonly device: string;
    readonly takenAt: Instant;
  };
}

/** A kiosk asks for numbers that it may give without asking again, until the day ends. */
export interface ReserveBlock {
  readonly type: 'reserve-block';
  readonly device: string;
  readonly service: ServiceId;
  readonly size: number;
}

interface AtCounter {
  readonly counter: CounterId;
}

/** What an agent asks of a counter. */
export type CounterCommand =
  | ({ readonly type: 'open' } & AtCounter)
  | ({ readonly type: 'pause'; readonly reason: string } & AtCounter)
  | ({ readonly type: 'resume' } & AtCounter)
  | ({ readonly type: 'close' } & AtCounter)
  | ({ readonly type: 'next' } & AtCounter)
  | ({ readonly type: 'call'; readonly ticket: TicketId; readonly reason: string } & AtCounter)
  | ({ readonly type: 'recall' } & AtCounter)
  | ({ readonly type: 'arrived' } & AtCounter)
  | ({ readonly type: 'absent' } & AtCounter)
  | ({ readonly type: 'park'; readonly reason: string } & AtCounter)
  | ({ readonly type: 'resume-ticket'; readonly ticket: TicketId } & AtCounter)
  | ({ readonly type: 'requeue' } & AtCounter)
  | ({ readonly type: 'transfer'; readonly service: ServiceId } & AtCounter)
  | ({
      readonly type: 'finish';
      readonly delivered: readonly string[];
      readonly inaccurate: boolean;
    } & AtCounter)
  | ({ readonly type: 'undo' } & AtCounter)
  /** Asks the supervisor for help, once; takes the request back. */
  | ({ readonly type: 'ask-help' } & AtCounter)
  | ({ readonly type: 'cancel-help' } & AtCounter)
  /** « Je ne peux pas »: what a supervisor asked of this counter is no longer asked. */
  | ({ readonly type: 'decline' } & AtCounter);

/** What is asked about a ticket, wherever it is. */
export type TicketCommand =
  | { readonly type: 'come-back'; readonly ticket: TicketId }
  | { readonly type: 'postpone'; readonly ticket: TicketId }
  | { readonly type: 'leave'; readonly ticket: TicketId }
  | { readonly type: 'rate'; readonly ticket: TicketId; readonly score: Score };

/** What is asked of the intake. `services` empty: all of them. */
export type IntakeCommand =
  | {
      readonly type: 'stop-intake';
      readonly services: readonly ServiceId[];
      readonly reason: string;
    }
  | { readonly type: 'resume-intake'; readonly services: readonly ServiceId[] }
  | {
      readonly type: 'set-intake-rule';
      readonly service: ServiceId;
      readonly rule: IntakeRule | null;
    }
  /** Keeps a service open until the end of the day whatever its rule says, or no longer. */
  | {
      readonly type: 'override-intake';
      readonly service: ServiceId;
      readonly overridden: boolean;
    }
  /** Asked by the engine; nothing happens when the intake has changed in the meantime. */
  | {
      readonly type: 'apply-intake-rule';
      readonly service: ServiceId;
      readonly advice: 'stop' | 'resume';
      readonly beforeClosing: number | null;
    };

/**
 * Given under the id of a command that was never answered: that one will not be carried out any
 * more. It is always refused; `command-reused` instead says that the other one came first.
 */
export interface Withdraw {
  readonly type: 'withdraw';
}

/** What is told of the people in a room: counts and nothing else. */
export type OccupancyCommand =
  | {
      readonly type: 'count-occupancy';
      readonly room: RoomId;
      readonly entered: number;
      readonly left: number;
      readonly sensor?: string;
    }
  | {
      readonly type: 'correct-occupancy';
      readonly room: RoomId;
      readonly inside: number;
      readonly reason: string;
    };

/** What is asked of a whole site. */
export type SiteCommand =
  | IntakeCommand
  | { readonly type: 'post-message'; readonly text: Texts | null }
  | { readonly type: 'configure'; readonly definition: SiteDefinition }
  /**
   * Ends the day that is over, starts the present one; nothing to do when it has begun. `until`: the
   * local midnight at which it was over, when the server may have slept beyond.
   */
  | { readonly type: 'turn-day'; readonly until?: Instant };

export type Command =
  | TakeTicket
  | ReserveBlock
  | CounterCommand
  | TicketCommand
  | SiteCommand
  | AlertCommand
  | OccupancyCommand
  | Withdraw;
