import {
  type CounterId,
  counterId,
  type ServiceId,
  serviceId,
  type SiteId,
  siteId,
} from '../../core/ids';
import type { Instant } from '../../core/time';
import { COUNTER_COLUMNS, type CounterState } from '../import/counter-row';
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryOutcome } from '../import/history-row';
import { LocalTimes } from '../import/local-times';
import { type Read, readTable, type RefusedRow } from '../import/table-file';
import { Progress } from '../progress';

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

const PLAN_COLUMNS = ['site', 'counter', 'from', 'to'] as const;
const OUTCOMES: ReadonlyMap<string, HistoryOutcome> = new Map([
  ['served', 'served'],
  ['noshow', 'noshow'],
  ['abandoned', 'abandoned'],
  ['', null],
]);

/** The histories of this format know no zone: their times are a plain line. */
const times = new LocalTimes('UTC');

const instantOf = (text: string): Instant | null => (text === '' ? null : times.read(text));

/** A cell as it must be written so that it is read again. */
const quoted = (cell: string): string =>
  /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

async function* rowsOf<Column extends string>(
  file: string,
  columns: readonly Column[],
): AsyncGenerator<Read<Column>> {
  const progress = new Progress(`reading ${file} (bytes)`, null);
  yield* readTable(file, columns, progress);
  progress.end();
}

async function gather<Column extends string, Row>(
  file: string,
  columns: readonly Column[],
  made: (cells: Readonly<Record<Column, string>>) => Row | string,
): Promise<Table<Row>> {
  const table: Table<Row> = { rows: [], doubts: [] };
  for await (const read of rowsOf(file, columns)) {
    const row = 'reason' in read ? read.reason : made(read.cells);
    if (typeof row === 'string') table.doubts.push({ file, line: read.line, reason: row });
    else table.rows.push(row);
  }
  return table;
}

type Cells = Readonly<Record<HistoryColumn, string>>;

/** What a row says that can't be used, in words; its ticket is told a wait all the same. */
function doubtsIn(cells: Cells): string[] {
  const doubts: string[] = [];
  for (const column of ['called_at', 'ended_at'] as const) {
    if (cells[column] !== '' && instantOf(cells[column]) === null) {
      doubts.push(`${column} is not an instant: ${cells[column].slice(0, 40)}`);
    }
  }
  if (priorityOf(cells.priority) === null)
    doubts.push(`priority is not a number from 0 on: ${cells.priority.slice(0, 40)}`);
  if (!OUTCOMES.has(cells.outcome)) doubts.push(`unknown outcome ${cells.outcome.slice(0, 40)}`);
  return doubts;
}

function priorityOf(text: string): number | null {
  const priority = Number(text);
  return Number.isFinite(priority) && priority >= 0 ? priority : null;
}

function ticketIn(cells: Cells, takenAt: Instant, index: number): TicketRow {
  return {
    index,
    site: siteId(cells.site),
    service: serviceId(cells.service),
    priority: priorityOf(cells.priority) ?? 0,
    takenAt,
    calledAt: instantOf(cells.called_at),
    endedAt: instantOf(cells.ended_at),
    counter: cells.counter === '' ? null : counterId(cells.counter),
    outcome: OUTCOMES.get(cells.outcome) ?? null,
  };
}

/** Reads a history; a row without a readable taking has an answer, a blank one, and no ticket. */
export async function readTickets(file: string): Promise<History> {
  const history: History = { rows: [], doubts: [], beginnings: [] };
  for await (const read of rowsOf(file, HISTORY_COLUMNS)) {
    const { line } = read;
    const doubt = (reason: string): void => void history.doubts.push({ file, line, reason });
    const cells = 'reason' in read ? read.torn : read.cells;
    const { site, service, ticket, taken_at: taken } = cells;
    const index = history.beginnings.push([site, service, ticket, taken].map(quoted).join(',')) - 1;
    const takenAt = instantOf(taken);
    if ('reason' in read) doubt(read.reason);
    else if (takenAt === null) doubt(`taken_at is not an instant: ${taken.slice(0, 40)}`);
    else {
      history.rows.push(ticketIn(cells, takenAt, index));
      doubtsIn(cells).forEach(doubt);
    }
  }
  return history;
}

/** Reads the changes of counters. */
export function readStates(file: string): Promise<Table<StateRow>> {
  return gather(file, COUNTER_COLUMNS, (cells) => {
    const at = instantOf(cells.at);
    const { state } = cells;
    if (at === null) return `at is not an instant: ${cells.at.slice(0, 40)}`;
    if (state !== 'open' && state !== 'paused' && state !== 'closed')
      return `unknown state ${state.slice(0, 40)}`;
    const services = cells.services
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return { site: siteId(cells.site), counter: counterId(cells.counter), at, state, services };
  });
}

/** Reads the planned openings. */
export function readPlan(file: string): Promise<Table<PlanRow>> {
  return gather(file, PLAN_COLUMNS, (cells) => {
    const [from, to] = [instantOf(cells.from), instantOf(cells.to)];
    if (from === null) return `from is not an instant: ${cells.from.slice(0, 40)}`;
    if (cells.to !== '' && to === null) return `to is not an instant: ${cells.to.slice(0, 40)}`;
    if (to !== null && to <= from) return 'ends before it begins';
    return { site: siteId(cells.site), counter: counterId(cells.counter), from, to };
  });
}
