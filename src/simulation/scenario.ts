import type { Weekday } from '../core/time';
import type { DurationLaw } from './laws';

/** Called people who do not come: which share, and how long the counter waits for them. */
export interface NoShowLaw {
  readonly share: number;
  readonly held: DurationLaw;
}

/** Who comes for a service, and what happens to them. */
export interface ServiceLaw {
  readonly id: string;
  readonly duration: DurationLaw;
  readonly noShow: NoShowLaw | null;
  /** Mean of the exponential time after which a waiting visitor leaves; null: nobody leaves. */
  readonly patienceMeanS: number | null;
  /** Expected arrivals in each half-hour of a day, from midnight: 48 figures. The doors close after the last that is not 0. */
  readonly halfHours: readonly number[];
  /** Share of tickets of priority 1 and of priority 2. */
  readonly priorities: readonly [number, number];
  /** The configured mean, in seconds, is the true mean times this. */
  readonly priorFactor: number;
}

/** A planned opening, in minutes since midnight; `to` null: until nobody waits after the doors close. */
export interface Period {
  readonly from: number;
  readonly to: number | null;
}

/** Unplanned pauses, at the end of a service or while idle; lengths are exponential. */
export interface PauseLaw {
  readonly perHour: number;
  readonly meanS: number;
}

/** Who works at a counter, and how. */
export interface CounterLaw {
  readonly id: string;
  /** Groups of services in order of preference, as in the definition of a counter. */
  readonly skills: readonly (readonly string[])[];
  /** Services last this many times their law here: 1.2 is a slow agent. */
  readonly pace: number;
  /** Empty: open from the first instant to the last, round the clock. */
  readonly periods: readonly Period[];
  readonly pauses: PauseLaw | null;
}

/** A lobby over many days, as data. */
export interface Scenario {
  readonly site: string;
  /** `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** How many days on which somebody may come. */
  readonly days: number;
  /** How busy each weekday is: the half-hours are multiplied by it; a day left out is closed. */
  readonly weekdays: Readonly<Partial<Record<Weekday, number>>>;
  /** Days are busier or calmer than usual by a gamma factor of mean 1 and this shape; null: all alike. */
  readonly dayShape: number | null;
  readonly services: readonly ServiceLaw[];
  readonly counters: readonly CounterLaw[];
  /** As in the dispatch rule; Infinity: priority, then first taken. */
  readonly overtakingBound: number;
}
