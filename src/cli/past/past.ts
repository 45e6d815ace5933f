import { statSync } from 'node:fs';
import { addDays, type Day, day, dayNumber, dayOfNumber, instant } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import { loadSite } from '../../engine/load-site';
import { mairie21 } from '../../operations/demonstration/mairie-21';
import { configureSite } from '../../operations/seed';
import { misused } from '../command-failure';
import { type OpenJournal, withDatabaseOf } from '../open-journal';
import { print } from '../output';
import { Progress } from '../progress';
import { daysBetween, livePast } from './past-life';

/** What `past` was asked for with, as it was typed. */
export interface PastOptions {
  readonly until?: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** How much was lived. */
export interface LivedPast {
  readonly site: string;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly facts: number;
}

const UNITS = { d: 1, w: 7, m: 30.4375, y: 365.25 } as const;
const MOST_DAYS = 3_700;

/** `8w` as days: days, weeks, months or years. */
export function daysIn(length: string): number {
  const found = /^(\d{1,4})([dwmy])$/.exec(length);
  const days = found ? Math.round(Number(found[1]) * UNITS[found[2] as keyof typeof UNITS]) : 0;
  if (days > 0 && days <= MOST_DAYS) return days;
  throw misused(`${length} is not a length of time: write 10d, 8w, 6m or 1y, ten years at most`);
}

/** A day that was typed; it must be over. */
function dayIn(text: string, last: Day): Day {
  const real = /^\d{4}-\d\d-\d\d$/.test(text) && dayOfNumber(dayNumber(day(text))) === text;
  if (!real) throw misused(`--until ${text} is not a day: write it as 2026-11-30`);
  if (text > last) throw misused(`--until ${text}: that day is not over yet`);
  return day(text);
}

function seedIn(text: string): number {
  const seed = Number(text);
  if (text !== '' && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31) return seed;
  throw misused(`--seed ${text}: a whole number of 0 or more`);
}

const yesterday = (zone: string): Day =>
  addDays(new Calendar(zone).moment(instant(Date.now())).day, -1);

/** The demonstration site in a journal: made at the beginning of its past, or as it was left. */
async function siteOf({ journal }: OpenJournal, from: Day, to: Day) {
  const definition = mairie21(to);
  const sites = await journal.sites();
  if (sites.length === 0) {
    await configureSite(journal, definition, new Calendar(definition.zone).startOf(from));
  } else if (!sites.includes(definition.id)) {
    throw misused(`the journal holds ${sites.join(', ')}: a past is made in one of its own`);
  }
  return loadSite(journal, definition.id);
}

/** Lives the days that are missing from the end of a demonstration's past. */
export async function giveItAPast(
  open: OpenJournal,
  days: number,
  { until, seed }: Pick<PastOptions, 'until' | 'seed'>,
): Promise<LivedPast> {
  const chances = seedIn(seed);
  const last = yesterday(mairie21('2026-01-01' as Day).zone);
  const to = until === undefined ? last : dayIn(until, last);
  const wanted = addDays(to, 1 - days);
  const state = await siteOf(open, wanted, to);
  const { site } = state;
  const from = site.day !== null && site.day >= wanted ? addDays(site.day, 1) : wanted;
  if (from > to) throw misused(`the site has lived until ${site.day}: nothing is left to live`);
  const before = site.seq;
  const progress = new Progress('living the past, days', daysBetween(from, to));
  const past = { from, to, seed: chances };
  await livePast(open.journal, state, past, (lived) => progress.update(lived));
  progress.end();
  const facts = site.seq - before;
  return { site: site.definition.id, from, to, days: daysBetween(from, to), facts };
}

/** Megabytes of a SQLite database with what is not merged into it yet; null on PostgreSQL. */
function sizeOf(file: string | null): number | null {
  if (file === null) return null;
  const bytes = ['', '-wal'].map(
    (end) => statSync(file + end, { throwIfNoEntry: false })?.size ?? 0,
  );
  return Math.round(bytes.reduce((sum, one) => sum + one) / 1e6);
}

/** Gives the demonstration town hall a past, lived by the engine itself at full speed. */
export async function past(length: string, options: PastOptions): Promise<void> {
  const days = daysIn(length);
  const started = performance.now();
  await withDatabaseOf(async (open) => {
    const lived = await giveItAPast(open, days, options);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const megabytes = sizeOf(open.database.file);
    const size = megabytes === null ? '' : `, ${megabytes} MB`;
    const text = `${lived.site} has lived from ${lived.from} to ${lived.to}: ${lived.facts} facts in ${seconds} s${size}.`;
    print(options.json, { ...lived, seconds, megabytes }, text);
  });
}
