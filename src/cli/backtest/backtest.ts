import { createWriteStream } from 'node:fs';
import type { SiteId } from '../../core/ids';
import { Progress } from '../progress';
import { NO_CONFIGURATION, readConfigurationFile } from '../import/read-files';
import { readPlan, readStates, readTickets, type TicketRow } from './rows';
import { type Prediction, replaySite } from './replay';

export interface BacktestOptions {
  readonly history: string;
  readonly counters?: string;
  readonly schedule?: string;
  readonly config?: string;
  readonly out: string;
}

const HEADER = 'site,service,ticket,at,ahead,low,expected,high';

function lineOf({ text }: TicketRow, { ahead, wait }: Prediction): string {
  const figures =
    'unknown' in wait
      ? ['', '', '']
      : [wait.lowS, wait.expectedS, wait.highS].map((s) => s.toFixed(1));
  return [text.site, text.service, text.ticket, text.takenAt, ahead, ...figures].join(',');
}

export async function backtest(options: BacktestOptions): Promise<void> {
  const { rows: tickets } = await readTickets(options.history);
  const { rows: states } = options.counters ? await readStates(options.counters) : { rows: [] };
  const { rows: plan } = options.schedule ? await readPlan(options.schedule) : { rows: [] };
  const configuration = options.config ? readConfigurationFile(options.config) : NO_CONFIGURATION;
  const sites = [...new Set(tickets.map(({ site }) => site))];
  const told = new Map<TicketRow, Prediction>();
  const progress = new Progress('tickets', tickets.length);
  const of = <Row extends { site: SiteId }>(rows: readonly Row[], site: SiteId): Row[] =>
    rows.filter((row) => row.site === site);
  for (const id of sites) {
    const rows = { id, tickets: of(tickets, id), states: of(states, id), plan: of(plan, id) };
    replaySite(rows, configuration, (row, prediction) => {
      told.set(row, prediction);
      progress.update(told.size);
    });
  }
  progress.end();
  const out = createWriteStream(options.out);
  out.write(`${HEADER}\n`);
  for (const row of tickets) out.write(`${lineOf(row, told.get(row) as Prediction)}\n`);
  await new Promise<void>((resolve) => out.end(resolve));
}
