import { type CounterId, counterId } from '../../core/ids';
import type { Day, Instant } from '../../core/time';
import { type Clocks, idFault } from './history-row';
import type { TextRow } from './table-file';

export const COUNTER_COLUMNS = ['site', 'counter', 'at', 'state', 'services'] as const;
export type CounterColumn = (typeof COUNTER_COLUMNS)[number];

export type CounterState = 'open' | 'paused' | 'closed';

/** From `at` on a counter is in a state. */
export interface CounterRow {
  readonly line: number;
  readonly site: string;
  readonly counter: CounterId;
  readonly at: Instant;
  readonly day: Day;
  readonly state: CounterState;
  /** `*`: everything. */
  readonly services: readonly string[];
}

const isState = (text: string): text is CounterState => ['open', 'paused', 'closed'].includes(text);

/** A row as a change of a counter, or the reason why it can't be one. */
export function counterRow(row: TextRow<CounterColumn>, clocks: Clocks): CounterRow | string {
  const { site, counter, at: text, state, services } = row.cells;
  const fault = idFault('site', site) ?? idFault('counter', counter);
  if (fault) return fault;
  if (!isState(state)) return `unknown state ${state.slice(0, 40)}`;
  const at = clocks.times.read(text);
  if (at === null) return `at is not an instant: ${text.slice(0, 40)}`;
  const { day } = clocks.calendar.moment(at);
  const served = services.split(';').filter((one) => one !== '');
  return { line: row.line, site, counter: counterId(counter), at, day, state, services: served };
}
