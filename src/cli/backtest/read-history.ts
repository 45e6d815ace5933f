import { counterId, serviceId, siteId } from '../../core/ids';
import type { Instant } from '../../core/time';
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryOutcome } from '../import/history-row';
import { instantOf, rowsOf } from './read-rows';
import type { History, TicketRow } from './rows';

const OUTCOMES: ReadonlyMap<string, HistoryOutcome> = new Map([
  ['served', 'served'],
  ['noshow', 'noshow'],
  ['abandoned', 'abandoned'],
  ['', null],
]);

/** A cell as it must be written so that it is read again. */
const quoted = (cell: string): string =>
  /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

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
