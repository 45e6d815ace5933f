import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { misused } from '../command-failure';
import { NO_CONFIGURATION, readConfigurationFile } from '../import/read-files';
import type { RefusedRow } from '../import/table-file';
import { print, say } from '../output';
import { opened, predicted, type Read, write } from './predictions';
import { readPlan, readStates } from './read-counters';
import { readTickets } from './read-history';
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

/** Reasons that are said of each file. */
const SAID = 5;

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
