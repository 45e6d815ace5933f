import type { AlertKind } from '../../core/alert';
import type { CounterDefinition, ServiceDefinition } from '../../core/definition';
import type { Estimate } from '../../core/estimate';
import type { CounterId, ServiceId } from '../../core/ids';
import type { Call, CounterStatus } from '../../core/site';
import type { Happening } from './happenings';
import type { Change } from './track';

/** What the hall saw of a counter. */
export interface CounterShown {
  readonly status: CounterStatus;
  /** The number called or received there. */
  readonly number: string | null;
}

/** A service through a day. */
export interface ServiceReplay {
  readonly definition: ServiceDefinition;
  readonly waiting: readonly Change<number>[];
  /** Open counters that serve it. */
  readonly open: readonly Change<number>[];
  /** Whether its intake was stopped. */
  readonly stopped: readonly Change<boolean>[];
  /** What the last person who took a ticket was told. */
  readonly told: readonly Change<Estimate>[];
}

/** A counter through a day. */
export interface CounterReplay {
  readonly definition: CounterDefinition;
  readonly states: readonly Change<CounterShown>[];
}

/** An alert, from the minute at which it was raised; null: it was open when the day ended. */
export interface AlertReplay {
  readonly kind: AlertKind;
  readonly service: ServiceId | null;
  readonly counter: CounterId | null;
  readonly from: number;
  readonly to: number | null;
}

/** A day as people saw it, minute by minute. */
export interface DayReplay {
  readonly services: readonly ServiceReplay[];
  readonly counters: readonly CounterReplay[];
  /** Every call that the lobby screens announced, as they announced it. */
  readonly calls: readonly Call[];
  /** The last calls, latest first: places in `calls`. */
  readonly shown: readonly Change<readonly number[]>[];
  readonly happenings: readonly (Happening & { readonly minute: number })[];
  readonly alerts: readonly AlertReplay[];
}
