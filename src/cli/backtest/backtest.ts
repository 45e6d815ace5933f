import { appendFileSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Estimate } from '../../core/estimate';
import type { SiteId } from '../../core/ids';
import { misused } from '../command-failure';
import {
  type HistoryConfiguration,
  NO_CONFIGURATION,
  readConfigurationFile,
} from '../import/read-files';
import type { RefusedRow } from '../import/table-file';
import { print, say } from '../output';
import { Progress } from '../progress';
import { type Prediction, replaySite } from './replay';
import {
  type History,
  type PlanRow,
  readPlan,
  readStates,
  readTickets,
  type StateRow,
  type Table,
  type TicketRow,
} from './rows';
import { SiteScores } from './score-sites';
import { scorePage } from './score-table';

/** What `backtest` was asked for with. */
export interface BacktestOptions {
  readonly history: string;
  readonly counters?: string;
  readonly schedule?: string;
  readonly config?: string;
  readonly out: string;
  /** Compare with simpler predictors. */
  readonly scoreboard?: boolean;
  /** Days that the scoreboard leaves out. */
  readonly warmupDays: string;
  readonly json?: boolean;
}

const HEADER = 'site,service,ticket,at,ahead,low,expected,high';
/** Reasons that are said of each file. */
const SAID = 5;
/** Rows written at a time. */
const PART = 10_000;

/** Everything that was read, before anything is told. */
interface Read {
  readonly history: History;
  readonly states: Table<StateRow>;
  readonly plan: Table<PlanRow>;
  readonly configuration: HistoryConfiguration;
}

async function readAll(options: BacktestOptions): Promise<Read> {
  const none = { rows: [], doubts: [] };
  return {
    configuration: options.config ? readConfigurationFile(options.config) : NO_CONFIGURATION,
    history: await readTickets(options.history),
    states: options.counters ? await readStates(options.counters) : none,
    plan: options.schedule ? await readPlan(options.schedule) : none,
  };
}

function sayDoubts(doubts: readonly RefusedRow[]): void {
  if (doubts.length === 0) return;
  const { file } = doubts[0] as RefusedRow;
  say(`${file}: ${doubts.length} rows or values can't be used`);
  for (const { line, reason } of doubts.slice(0, SAID)) say(`  line ${line}: ${reason}`);
}

/** The file is opened before the work: nobody waits ten minutes to hear that it can't be written. */
function opened(file: string): number {
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
function predicted(
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

function write(out: number, { beginnings }: History, answers: readonly (string | null)[]): void {
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

function warmupOf({ warmupDays }: BacktestOptions): number {
  const days = Number(warmupDays);
  if (warmupDays.trim() !== '' && Number.isInteger(days) && days >= 0) return days;
  throw misused(`--warmup-days ${warmupDays} is not a whole number of 0 or more`);
}

function checkFiles({ history, counters, schedule, config, out }: BacktestOptions): void {
  for (const file of [history, counters, schedule, config]) {
    if (file === undefined) continue;
    if (!existsSync(file)) throw misused(`there is no file ${file}`);
    if (resolve(file) === resolve(out)) throw misused(`--out ${out} would overwrite what is read`);
  }
}

/** Replays a history, and writes what each visitor would have been told when taking the ticket. */
export async function backtest(options: BacktestOptions): Promise<void> {
  const started = performance.now();
  const warmupDays = warmupOf(options);
  checkFiles(options);
  const read = await readAll(options);
  const { history, states, plan } = read;
  for (const { doubts } of [history, states, plan]) sayDoubts(doubts);
  const out = opened(options.out);
  const scores = options.scoreboard ? new SiteScores(history.rows, warmupDays) : null;
  const answers = predicted(read, (row, told) => scores?.add(row, told));
  write(out, history, answers);
  const result = {
    tickets: answers.length,
    sites: new Set(history.rows.map(({ site }) => site)).size,
    unreadable: answers.length - history.rows.length,
    blanks: answers.filter((answer) => answer === null || answer.endsWith(',,')).length,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  };
  const said = `${result.tickets} tickets of ${result.sites} sites in ${result.seconds} s, ${result.blanks} blank (${result.unreadable} unreadable): ${options.out}`;
  if (!scores) print(options.json, result, said);
  else {
    const [scoreboard, bySite] = [scores.total, scores.bySite()];
    const sites = Object.fromEntries(bySite);
    print(
      options.json,
      { ...result, warmupDays, scoreboard, bySite: sites },
      `${scorePage(scoreboard, bySite)}\n\n${said}`,
    );
  }
}
