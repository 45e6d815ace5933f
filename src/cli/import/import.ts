import { writeFileSync } from 'node:fs';
import { siteId } from '../../core/ids';
import { Calendar } from '../../engine/calendar';
import type { Journal } from '../../engine/journal-port';
import { CommandFailure, EXIT, misused } from '../command-failure';
import { withJournal } from '../open-journal';
import { print, say } from '../output';
import { Progress } from '../progress';
import type { CounterRow } from './counter-row';
import type { Clocks, HistoryRow } from './history-row';
import type { Discovered } from './imported-definition';
import { LocalTimes } from './local-times';
import {
  NO_CONFIGURATION,
  readConfigurationFile,
  readCounters,
  type ReadFile,
  readHistory,
} from './read-files';
import { type Fates, type Kept, OvertakenImport, SiteImport } from './site-import';
import type { RefusedRow } from './table-file';

/** What `import` was asked for with. */
export interface ImportOptions {
  /** IANA name. */
  readonly zone: string;
  readonly counters?: string;
  readonly config?: string;
  /** Where to write the rows that were refused. */
  readonly refused?: string;
  readonly json?: boolean;
}

/** How often a site is begun again because a server wrote to it meanwhile. */
const TRIES = 100;
const LISTED = 20;

function clocksOf(zone: string): Clocks {
  try {
    return { times: new LocalTimes(zone), calendar: new Calendar(zone) };
  } catch {
    throw misused(`unknown time zone ${zone}: write it as Europe/Paris`);
  }
}

/** Nothing is written when one of the sites can't be imported. */
async function checkSites(journal: Journal, sites: Iterable<string>, zone: string): Promise<void> {
  for (const id of sites) {
    const known = (await journal.history(siteId(id)))?.definition;
    if (!known) continue;
    if (known.origin !== 'imported') {
      throw misused(`${id} is a ${known.origin} site: a history can't be imported into it`);
    }
    if (known.zone !== zone) throw misused(`${id} was imported with the time zone ${known.zone}`);
  }
}

async function importSite(
  kept: Kept,
  found: Discovered,
  fates: Fates,
  done: (rows: number) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (await SiteImport.of(kept, found, fates)).run(done);
    } catch (error) {
      if (!(error instanceof OvertakenImport) || attempt === TRIES) throw error;
    }
  }
}

interface Files {
  readonly history: ReadFile<HistoryRow>;
  readonly counters: ReadFile<CounterRow> | null;
}

function countRows({ sites }: ReadFile<unknown>): number {
  return [...sites.values()].reduce((sum, rows) => sum + rows.length, 0);
}

/** Site by site, and lets go of what is done. */
async function importAll(kept: Kept, files: Files, options: ImportOptions): Promise<Counts> {
  const { history, counters } = files;
  const configuration = options.config ? readConfigurationFile(options.config) : NO_CONFIGURATION;
  const progress = new Progress('importing tickets', countRows(history));
  const counts: Counts = { imported: 0, there: 0, refused: [] };
  let done = 0;
  for (const site of [...history.sites.keys()].sort()) {
    const rows = history.sites.get(site) ?? [];
    const counterRows = counters?.sites.get(site) ?? [];
    const fates: Fates = { imported: new Set(), refused: new Map() };
    const found = { site: siteId(site), zone: options.zone, rows, counterRows, configuration };
    await importSite(kept, found, fates, (told) => progress.update(done + told));
    done += rows.length;
    counts.imported += fates.imported.size;
    counts.there += rows.filter(
      (row) => !fates.imported.has(row) && !fates.refused.has(row),
    ).length;
    for (const [{ line }, reason] of fates.refused) counts.refused.push({ line, reason });
    history.sites.delete(site);
  }
  progress.end();
  return counts;
}

interface Counts {
  imported: number;
  /** Imported before. */
  there: number;
  readonly refused: { line: number; reason: string }[];
}

const tooMuch = (rows: number): string => (rows > LISTED ? `\n… and ${rows - LISTED} more` : '');

function report(refused: readonly RefusedRow[], to: string | undefined): void {
  const lines = refused.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  if (to !== undefined) writeFileSync(to, lines.map((line) => `${line}\n`).join(''));
  else if (lines.length > 0) say(lines.slice(0, LISTED).join('\n') + tooMuch(lines.length));
}

async function readAll(file: string, options: ImportOptions): Promise<Files> {
  const clocks = clocksOf(options.zone);
  if (options.config) readConfigurationFile(options.config);
  const history = await readHistory(file, clocks);
  if (history.read === 0) throw misused(`${file} has no row`);
  const counters = options.counters
    ? await readCounters(options.counters, clocks, history.sites)
    : null;
  return { history, counters };
}

/** Reads a history through the journal. What is there already is not added again. */
export async function importFile(file: string, options: ImportOptions): Promise<void> {
  const files = await readAll(file, options);
  const sites = [...files.history.sites.keys()];
  const counts = await withJournal(async (kept) => {
    await checkSites(kept.journal, sites, options.zone);
    return importAll(kept, files, options);
  });
  const { history, counters } = files;
  const late = counts.refused.map((one) => ({ file, ...one }));
  const rows = [...history.refused, ...late].sort((a, b) => a.line - b.line);
  const refused = [...rows, ...(counters?.refused ?? [])];
  report(refused, options.refused);
  const { imported, there: alreadyThere } = counts;
  const result = { read: history.read, imported, alreadyThere, refused: rows.length };
  const total = imported + alreadyThere + rows.length;
  if (total !== history.read) {
    throw new CommandFailure(`${history.read} rows were read, and ${total} are accounted for`);
  }
  const changes = counters ? { read: counters.read, refused: counters.refused.length } : null;
  const text = `${history.read} tickets read: ${imported} imported, ${alreadyThere} already there, ${rows.length} refused.`;
  print(options.json, { ...result, sites, counters: changes }, text);
  if (refused.length > 0) process.exitCode = EXIT.refusedRows;
}
