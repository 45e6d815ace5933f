import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../simulation/demand';
import { Gathering } from '../simulation/files';
import { frameOf } from '../simulation/frame';
import { simulate } from '../simulation/history';
import type { Scenario } from '../simulation/scenario';
import { SCENARIOS } from '../simulation/scenarios/named';
import { misused } from './command-failure';
import { print } from './output';
import { Progress } from './progress';

/** What `simulate` was asked for with. */
export interface SimulateOptions {
  readonly scenario: string;
  readonly seed: string;
  readonly out: string;
  readonly days?: string;
  readonly runs: string;
  readonly json?: boolean;
}

function whole(value: string, option: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  throw misused(`--${option} ${value} is not a whole number of ${least} or more`);
}

function scenarioOf({ scenario, days }: SimulateOptions): Scenario {
  const found = Object.hasOwn(SCENARIOS, scenario) ? SCENARIOS[scenario] : undefined;
  if (!found)
    throw misused(`--scenario ${scenario}: there are ${Object.keys(SCENARIOS).join(', ')}`);
  return days === undefined ? found : { ...found, days: whole(days, 'days', 1) };
}

/** Lives through a scenario, and writes it as the files of a backtest with what could be known. */
export function simulateLobby(options: SimulateOptions): void {
  const frame = frameOf(scenarioOf(options));
  const seed = whole(options.seed, 'seed', 0);
  const runs = whole(options.runs, 'runs', 0);
  const gathering = new Gathering(frame);
  const progress = new Progress('simulating, days', frame.days.length);
  const first = frame.days[0] ?? 0;
  const span = (frame.days.at(-1) ?? 0) - first + 1;
  for (const one of simulate(frame, seed, runs)) {
    gathering.add(one);
    // Closed days are lived through in no time: the share of the calendar is near enough.
    const lived = (Math.floor(one.at / DAY_MS) - first) / span;
    progress.update(Math.floor(lived * frame.days.length));
  }
  progress.end();
  mkdirSync(options.out, { recursive: true });
  const files = Object.entries(gathering.files());
  for (const [name, text] of files) writeFileSync(join(options.out, name), text);
  const names = files.map(([name]) => name);
  const said = `Wrote ${names.join(', ')} to ${options.out}: ${gathering.tickets} tickets, ${frame.days.length} days.`;
  const result = { folder: options.out, files: names, tickets: gathering.tickets };
  print(options.json, { ...result, days: frame.days.length, seed, runs }, said);
}
