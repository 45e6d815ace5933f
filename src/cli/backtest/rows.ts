import type { CounterId, ServiceId, SiteId } from '../../core/ids';
import type { Instant } from '../../core/time';
import type { CounterState } from '../import/counter-row';
import type { HistoryOutcome } from '../import/history-row';
import type { RefusedRow } from '../import/table-file';

/** A ticket of a history: every row has one, unless nobody can say when it was taken. */
export interface TicketRow {
  /** Place in the file, from 0. */
  readonly index: number;
  readonly site: SiteId;
  readonly service: ServiceId;
  readonly priority: number;
  readonly takenAt: Instant;
  readonly calledAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly counter: CounterId | null;
  readonly outcome: HistoryOutcome;
}

/** From `at` on a counter is in a state. */
export interface StateRow {
  readonly site: SiteId;
  readonly counter: CounterId;
  readonly at: Instant;
  readonly state: CounterState;
  /** `*`: everything; empty: as before. */
  readonly services: readonly string[];
}

/** A planned opening; `to` null: until nobody waits. */
export interface PlanRow {
  readonly site: SiteId;
  readonly counter: CounterId;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What was read of a file; `doubts`: rows or cells that could not be used. */
export interface Table<Row> {
  readonly rows: Row[];
  readonly doubts: RefusedRow[];
}

/** A history: its tickets, and for every row, readable or not, the beginning of its answer. */
export interface History extends Table<TicketRow> {
  /** `site,service,ticket,at` of each row, as the file has them. */
  readonly beginnings: string[];
}
