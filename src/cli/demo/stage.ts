import type { CounterAction } from '../../contract/commands';
import type { TicketCard } from '../../contract/ticket';
import type { SiteDefinition } from '../../core/definition';
import type { Score } from '../../core/facts';
import type { Day } from '../../core/time';
import type { Arrival } from './arrivals';

/** What visitors and agents can do at a site, through whichever doors. Null: it was refused. */
export interface StageDoors {
  /** Somebody takes a ticket: its id. */
  take(arrival: Arrival): Promise<string | null>;
  /** Somebody who missed the call, or let others pass, is there again. */
  comeBack(ticket: string): Promise<unknown>;
  /** Somebody gives up. */
  giveUp(ticket: string): Promise<unknown>;
  /** Somebody who waits elsewhere lets others pass. */
  postpone(ticket: string): Promise<unknown>;
  /** Somebody says, after the visit, how satisfied they are with the wait. */
  rate(ticket: string, score: Score): Promise<unknown>;
  /** An agent presses a key: who is at the counter then. */
  act(counter: string, action: CounterAction, body?: object): Promise<TicketCard | null>;
  /** Whether somebody waits whom this counter may receive. */
  anybody(counter: string): Promise<boolean>;
}

/** What visitors and agents act on: a site on a day, its doors, and a time that passes. */
export interface Stage {
  readonly site: SiteDefinition;
  readonly day: Day;
  readonly doors: StageDoors;
  /** Minutes since local midnight, with a fraction. */
  readonly minute: number;
  /** Waits until a minute of the day; not at all when it is over. */
  until(minute: number): Promise<void>;
  /** Waits simulated seconds, and real milliseconds at least where time is real. */
  pass(seconds: number, leastMs?: number): Promise<void>;
  /** What goes on without anybody waiting for it, as long as the day lasts. */
  beside(work: Promise<unknown>): void;
}
