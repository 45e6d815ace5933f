import {
  type CounterId,
  counterId,
  type ServiceId,
  serviceId,
  type SiteId,
  siteId,
} from '../../core/ids';
import type { Day, Instant } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { LocalTimes } from './local-times';
import type { TextRow } from './table-file';

export const HISTORY_COLUMNS = [
  'site',
  'service',
  'ticket',
  'priority',
  'taken_at',
  'called_at',
  'ended_at',
  'counter',
  'outcome',
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** What became of a ticket; null when nobody knows. */
export type HistoryOutcome = 'served' | 'noshow' | 'abandoned' | null;

/** One ticket of a history. */
export interface HistoryRow {
  readonly line: number;
  readonly site: SiteId;
  readonly service: ServiceId;
  readonly ticket: string;
  readonly priority: number;
  readonly takenAt: Instant;
  /** The local day of the taking: all of the ticket's life is counted in it. */
  readonly day: Day;
  readonly calledAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly counter: CounterId | null;
  readonly outcome: HistoryOutcome;
}

/** The clocks of the place where a history was lived. */
export interface Clocks {
  readonly times: LocalTimes;
  readonly calendar: Calendar;
}

/** Names come over and over: each is kept once, which halves the memory of a million rows. */
const names = new Map<string, string>();

function once<Name extends string>(name: Name): Name {
  const known = names.get(name);
  if (known === undefined) names.set(name, name);
  return (known ?? name) as Name;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_.#-]{0,63}$/;
const TICKET = /^[^\p{C}\ufffd]{1,40}$/u;
const OUTCOMES: Readonly<Record<string, HistoryOutcome>> = {
  served: 'served',
  noshow: 'noshow',
  abandoned: 'abandoned',
  '': null,
};

/** Why a value can't be the id of a site, service or counter; null when it can. */
export function idFault(column: string, value: string): string | null {
  if (value === '') return `${column} is blank`;
  if (ID.test(value)) return null;
  return `${column} ${value.slice(0, 40)} can't be an id: letters, digits, _ . # - only, 64 at most`;
}

function nameFault(cells: TextRow<HistoryColumn>['cells']): string | null {
  const ids = idFault('site', cells.site) ?? idFault('service', cells.service);
  if (ids) return ids;
  if (!TICKET.test(cells.ticket)) return 'ticket is blank, too long or not readable';
  if (!/^\d{1,6}$/.test(cells.priority)) return 'priority is not a whole number from 0 on';
  if (cells.counter !== '' && idFault('counter', cells.counter))
    return idFault('counter', cells.counter);
  return Object.hasOwn(OUTCOMES, cells.outcome)
    ? null
    : `unknown outcome ${cells.outcome.slice(0, 40)}`;
}

type Times = Pick<HistoryRow, 'takenAt' | 'calledAt' | 'endedAt'>;

function timesIn({ cells }: TextRow<HistoryColumn>, times: LocalTimes): Times | string {
  const read = (column: 'taken_at' | 'called_at' | 'ended_at'): Instant | null | string => {
    if (cells[column] === '') return null;
    return (
      times.read(cells[column]) ?? `${column} is not an instant: ${cells[column].slice(0, 40)}`
    );
  };
  const [takenAt, calledAt, endedAt] = [read('taken_at'), read('called_at'), read('ended_at')];
  for (const one of [takenAt, calledAt, endedAt]) if (typeof one === 'string') return one;
  if (takenAt === null) return 'taken_at is blank';
  return { takenAt, calledAt, endedAt } as Times;
}

/** What can't be said of a ticket with this outcome; null when it can. */
function callFault({ calledAt }: Times, outcome: HistoryOutcome): string | null {
  const called = outcome === 'served' || outcome === 'noshow';
  if (called && calledAt === null) return `${outcome} without called_at`;
  return outcome === 'abandoned' && calledAt !== null ? 'abandoned, but called' : null;
}

/** What can't have happened in this order; null when it can. */
function orderFault(times: Times, outcome: HistoryOutcome): string | null {
  const { takenAt, calledAt, endedAt } = times;
  if (calledAt !== null && calledAt < takenAt) return 'called before it was taken';
  if (endedAt !== null && endedAt < (calledAt ?? takenAt)) return 'ended before it began';
  return callFault(times, outcome);
}

/** A row as a ticket, or the reason why it can't be one. */
export function historyRow(row: TextRow<HistoryColumn>, clocks: Clocks): HistoryRow | string {
  const { cells, line } = row;
  const fault = nameFault(cells);
  if (fault) return fault;
  const times = timesIn(row, clocks.times);
  if (typeof times === 'string') return times;
  const outcome = OUTCOMES[cells.outcome] ?? null;
  const disorder = orderFault(times, outcome);
  if (disorder) return disorder;
  return {
    line,
    site: once(siteId(cells.site)),
    service: once(serviceId(cells.service)),
    ticket: cells.ticket,
    priority: Number(cells.priority),
    ...times,
    day: once(clocks.calendar.moment(times.takenAt).day),
    counter: cells.counter === '' ? null : once(counterId(cells.counter)),
    outcome,
  };
}
