import { counterId, siteId } from '../../core/ids';
import { COUNTER_COLUMNS } from '../import/counter-row';
import { instantOf, rowsOf } from './read-rows';
import type { PlanRow, StateRow, Table } from './rows';

const PLAN_COLUMNS = ['site', 'counter', 'from', 'to'] as const;

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
