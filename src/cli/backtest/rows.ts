import {
  type CounterId,
  counterId,
  type ServiceId,
  serviceId,
  type SiteId,
  siteId,
} from '../../core/ids';
import type { Instant } from '../../core/time';
import { LocalTimes } from '../import/local-times';
import { Progress } from '../progress';
import { readTable } from '../import/table-file';
import { HISTORY_COLUMNS, type HistoryOutcome } from '../import/history-row';
import { COUNTER_COLUMNS, type CounterState } from '../import/counter-row';

/** A ticket of a history, as far as its row can be read. */
export interface TicketRow {
  /** As written in the file, to be written again. */
  readonly text: {
    readonly site: string;
    readonly service: string;
    readonly ticket: string;
    readonly takenAt: string;
  };
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
  /** `*`: everything. */
  readonly services: readonly string[];
}

/** A planned opening; `to` null: until nobody waits. */
export interface PlanRow {
  readonly site: SiteId;
  readonly counter: CounterId;
  readonly from: Instant;
  readonly to: Instant | null;
}

const PLAN_COLUMNS = ['site', 'counter', 'from', 'to'] as const;
const OUTCOMES: Readonly<Record<string, HistoryOutcome>> = {
  served: 'served',
  noshow: 'noshow',
  abandoned: 'abandoned',
};

/** The histories of this format know no zone: their times are a plain line. */
const times = new LocalTimes('UTC');

/** Reads a table row by row; what can't be used is told by `made` with null. */
async function gather<Column extends string, Row>(
  file: string,
  columns: readonly Column[],
  made: (cells: Readonly<Record<Column, string>>) => Row | null,
): Promise<{ rows: Row[]; refused: number }> {
  const rows: Row[] = [];
  let refused = 0;
  const progress = new Progress(`reading ${file} (bytes)`, null);
  for await (const read of readTable(file, columns, progress)) {
    const row = 'reason' in read ? null : made(read.cells);
    if (row === null) refused += 1;
    else rows.push(row);
  }
  progress.end();
  return { rows, refused };
}

const instantOf = (text: string): Instant | null => (text === '' ? null : times.read(text));

/** Reads a history; a row without a readable taking is left out and counted. */
export function readTickets(file: string): Promise<{ rows: TicketRow[]; refused: number }> {
  return gather(file, HISTORY_COLUMNS, (cells) => {
    const takenAt = instantOf(cells.taken_at);
    if (takenAt === null) return null;
    const priority = Number(cells.priority);
    return {
      text: {
        site: cells.site,
        service: cells.service,
        ticket: cells.ticket,
        takenAt: cells.taken_at,
      },
      site: siteId(cells.site),
      service: serviceId(cells.service),
      priority: Number.isInteger(priority) && priority >= 0 ? priority : 0,
      takenAt,
      calledAt: instantOf(cells.called_at),
      endedAt: instantOf(cells.ended_at),
      counter: cells.counter === '' ? null : counterId(cells.counter),
      outcome: OUTCOMES[cells.outcome] ?? null,
    };
  });
}

/** Reads the changes of counters. */
export function readStates(file: string): Promise<{ rows: StateRow[]; refused: number }> {
  return gather(file, COUNTER_COLUMNS, (cells) => {
    const at = instantOf(cells.at);
    const { state } = cells;
    if (at === null || (state !== 'open' && state !== 'paused' && state !== 'closed')) return null;
    const services = cells.services.split(';').filter((one) => one !== '');
    return { site: siteId(cells.site), counter: counterId(cells.counter), at, state, services };
  });
}

/** Reads the planned openings. */
export function readPlan(file: string): Promise<{ rows: PlanRow[]; refused: number }> {
  return gather(file, PLAN_COLUMNS, (cells) => {
    const from = instantOf(cells.from);
    if (from === null) return null;
    return {
      site: siteId(cells.site),
      counter: counterId(cells.counter),
      from,
      to: instantOf(cells.to),
    };
  });
}
