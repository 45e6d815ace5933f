import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Estimate } from '../../core/estimate';
import type { SiteId } from '../../core/ids';
import { misused } from '../command-failure';
import type { HistoryConfiguration } from '../import/read-files';
import { Progress } from '../progress';
import { type Prediction, replaySite } from './replay';
import type { History, PlanRow, StateRow, Table, TicketRow } from './rows';

const HEADER = 'site,service,ticket,at,ahead,low,expected,high';
/** Rows written at a time. */
const PART = 10_000;

/** Everything that was read, before anything is told. */
export interface Read {
  readonly history: History;
  readonly states: Table<StateRow>;
  readonly plan: Table<PlanRow>;
  readonly configuration: HistoryConfiguration;
}

/** The file is opened before the work: nobody waits ten minutes to hear that it can't be written. */
export function opened(file: string): number {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  } catch (error) {
    throw misused(`${file} can't be written: ${String(error)}`);
  }
}

function grouped<Row extends { site: SiteId }>(rows: readonly Row[]): Map<SiteId, Row[]> {
  const sites = new Map<SiteId, Row[]>();
  for (const row of rows) {
    const site = sites.get(row.site);
    if (site) site.push(row);
    else sites.set(row.site, [row]);
  }
  return sites;
}

/** Seconds in tenths; nothing at all when one of them is no number. */
function figuresOf(wait: Estimate): string {
  if ('unknown' in wait) return ',,';
  const { lowS, expectedS, highS } = wait;
  const expected = Math.max(0, expectedS);
  const range = [Math.max(0, Math.min(lowS, expected)), expected, Math.max(highS, expected)];
  return range.every(Number.isFinite) ? range.map((s) => s.toFixed(1)).join(',') : ',,';
}

/** Site after site: of each only its answers are kept. Null: a row that is no ticket. */
export function predicted(
  { history, states, plan, configuration }: Read,
  hear: (row: TicketRow, told: Prediction) => void,
): (string | null)[] {
  const answers = history.beginnings.map((): string | null => null);
  const progress = new Progress('tickets', history.rows.length);
  const [changes, openings] = [grouped(states.rows), grouped(plan.rows)];
  let done = 0;
  for (const [id, tickets] of grouped(history.rows)) {
    const rows = { id, tickets, states: changes.get(id) ?? [], plan: openings.get(id) ?? [] };
    replaySite(rows, configuration, (row, told) => {
      answers[row.index] = `${told.ahead},${figuresOf(told.wait)}`;
      hear(row, told);
      progress.update((done += 1));
    });
  }
  progress.end();
  return answers;
}

/** Writes a row for each row of the history, and closes the file. */
export function write(
  out: number,
  { beginnings }: History,
  answers: readonly (string | null)[],
): void {
  let part = `${HEADER}\n`;
  beginnings.forEach((beginning, index) => {
    part += `${beginning},${answers[index] ?? ',,,'}\n`;
    if (index % PART < PART - 1) return;
    appendFileSync(out, part);
    part = '';
  });
  appendFileSync(out, part);
  closeSync(out);
}
