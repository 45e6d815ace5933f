import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { misused } from '../command-failure';
import { Progress } from '../progress';
import { COUNTER_COLUMNS, type CounterRow, counterRow } from './counter-row';
import { type Clocks, HISTORY_COLUMNS, type HistoryRow, historyRow } from './history-row';
import { type Read, readTable, type RefusedRow } from './table-file';

/** A file as it was read: every row is in `sites` or among the refused ones. */
export interface ReadFile<Row> {
  /** Rows by site, in the order of the file. */
  readonly sites: Map<string, Row[]>;
  readonly refused: RefusedRow[];
  read: number;
}

interface Named {
  readonly site: string;
}

async function gather<Column extends string, Row extends Named>(
  file: string,
  columns: readonly Column[],
  made: (row: Extract<Read<Column>, { cells: unknown }>) => Row | string,
): Promise<ReadFile<Row>> {
  const all: ReadFile<Row> = { sites: new Map(), refused: [], read: 0 };
  const progress = new Progress(`reading ${file} (bytes)`, null);
  for await (const read of readTable(file, columns, progress)) {
    all.read += 1;
    const row = 'reason' in read ? read.reason : made(read);
    if (typeof row === 'string') all.refused.push({ file, line: read.line, reason: row });
    else if (all.sites.has(row.site)) all.sites.get(row.site)?.push(row);
    else all.sites.set(row.site, [row]);
  }
  progress.end();
  return all;
}

/** Reads a history; a ticket that comes a second time at its site is refused. */
export function readHistory(file: string, clocks: Clocks): Promise<ReadFile<HistoryRow>> {
  const seen = new Map<string, Map<string, number>>();
  return gather(file, HISTORY_COLUMNS, (text) => {
    const row = historyRow(text, clocks);
    if (typeof row === 'string') return row;
    const tickets = seen.get(row.site) ?? new Map<string, number>();
    const first = tickets.get(row.ticket);
    if (first !== undefined)
      return `ticket ${row.ticket} of ${row.site} is in line ${first} already`;
    seen.set(row.site, tickets.set(row.ticket, row.line));
    return row;
  });
}

/** Reads when counters were open; a change that is written twice counts once. */
export function readCounters(
  file: string,
  clocks: Clocks,
  sites: ReadonlyMap<string, unknown>,
): Promise<ReadFile<CounterRow>> {
  return gather(file, COUNTER_COLUMNS, (text) => {
    const row = counterRow(text, clocks);
    if (typeof row === 'string') return row;
    return sites.has(row.site) ? row : `no ticket of ${row.site} in the history`;
  });
}

const Groups = z.array(z.union([z.string(), z.array(z.string())]));

const Configuration = z.object({
  services: z
    .array(z.object({ id: z.string(), prior_mean_service_s: z.number().positive() }))
    .default([]),
  dispatch: z.object({ preference: z.record(z.string(), Groups).default({}) }).optional(),
});

/** What a manager believed and decided before the history began. */
export interface HistoryConfiguration {
  /** Seconds, by service. */
  readonly priors: ReadonlyMap<string, number>;
  /** Groups of services in order of preference, by counter. */
  readonly preferences: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export const NO_CONFIGURATION: HistoryConfiguration = { priors: new Map(), preferences: new Map() };

/** Reads a configuration. Throws with what is wrong in it. */
export function readConfigurationFile(file: string): HistoryConfiguration {
  let found: z.output<typeof Configuration>;
  try {
    found = Configuration.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const text = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw misused(`${file} can't be used: ${text.replace(/\s*\n\s*/g, ' ')}`);
  }
  const preference = Object.entries(found.dispatch?.preference ?? {});
  return {
    priors: new Map(found.services.map((one) => [one.id, one.prior_mean_service_s])),
    preferences: new Map(
      preference.map(([counter, groups]) => [
        counter,
        groups.map((group) => (typeof group === 'string' ? [group] : group)),
      ]),
    ),
  };
}
