import { stringify } from 'csv-stringify';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Leg } from '../affluence/leg';
import { NO_FIGURES } from '../affluence/slot-sum';
import type { SiteId } from '../core/ids';
import { addDays, type Day, day, dayNumber, dayOfNumber, type Instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import { factChunks } from '../journal/facts';
import { LegQuery } from '../journal/leg.query';
import { SlotQuery } from '../journal/slot.query';
import { misused } from './command-failure';
import { type OpenJournal, siteNamed, withExistingJournal } from './open-journal';
import { say } from './output';
import { Progress } from './progress';

/** What `export` was asked for with; days as `YYYY-MM-DD`, both included. */
export interface ExportOptions {
  readonly site: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly out?: string;
}

interface Extent {
  readonly site: SiteId;
  readonly from: Day;
  readonly to: Day;
  readonly calendar: Calendar;
}

type Cells = readonly (string | number | null)[];
type Rows = AsyncGenerator<Cells>;

const INSTANTS = ['takenAt', 'queuedAt', 'calledAt', 'startedAt', 'endedAt'] as const;
const LEG = [
  ...(['day', 'ticket', 'leg', 'number', 'service', 'priority', 'appointment'] as const),
  ...(['language', 'channel', 'status', ...INSTANTS, 'counter', 'calls', 'overtaken'] as const),
  ...(['serviceS', 'delivered', 'inaccurate', 'lowS', 'expectedS', 'highS', 'unknown'] as const),
];

function legCell(leg: Leg, name: (typeof LEG)[number], calendar: Calendar): string | number | null {
  const value = leg[name];
  const isInstant = (INSTANTS as readonly string[]).includes(name) && value !== null;
  if (isInstant) return calendar.text(value as Instant);
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}

async function* legs({ database }: OpenJournal, { site, from, to, calendar }: Extent): Rows {
  yield LEG;
  for await (const leg of new LegQuery(database).between(site, from, to)) {
    yield LEG.map((name) => legCell(leg, name, calendar));
  }
}

async function* slots({ database }: OpenJournal, { site, from, to, calendar }: Extent): Rows {
  const figures = Object.keys(NO_FIGURES) as (keyof typeof NO_FIGURES)[];
  yield ['service', 'day', 'minute', 'startsAt', ...figures];
  const query = new SlotQuery(database);
  // A month at a time, so that ten years take no more memory than one month.
  for (let first = from; first <= to; first = addDays(first, 31)) {
    const last = addDays(first, 30);
    for (const slot of await query.between(site, first, last < to ? last : to)) {
      const values = figures.map((name) => slot.figures[name]);
      const cells = values.map((one) => (typeof one === 'number' ? one : JSON.stringify(one)));
      const startsAt = calendar.text(slot.startsAt as Instant);
      yield [slot.service, slot.day, slot.minute, startsAt, ...cells];
    }
  }
}

/** The facts as they are kept, one JSON object a line, with the links of their chain. */
async function* facts(
  { database }: OpenJournal,
  { site, from, to }: Extent,
): AsyncGenerator<string> {
  for await (const rows of factChunks(database.reader.manager, database.tables, site, 0)) {
    for (const { body, ...row } of rows) {
      if (row.day < from || row.day > to) continue;
      yield `${JSON.stringify({ ...row, fact: JSON.parse(body) as unknown })}\n`;
    }
  }
}

function dayIn(text: string, option: string): Day {
  const valid = /^\d{4}-\d\d-\d\d$/.test(text) && dayOfNumber(dayNumber(day(text))) === text;
  if (valid) return day(text);
  throw misused(`--${option} ${text} is not a day: write it as 2026-03-31`);
}

/** Counts lines as they go by. */
function counted(progress: Progress): Transform {
  let lines = 0;
  return new Transform({
    objectMode: true,
    transform(one, _encoding, done) {
      progress.update((lines += 1));
      done(null, one);
    },
  });
}

function target(out: string | undefined): NodeJS.WritableStream {
  return out === undefined ? process.stdout : createWriteStream(out, { flags: 'wx' });
}

async function write(open: OpenJournal, what: string, extent: Extent, out?: string): Promise<void> {
  const progress = new Progress(`exporting ${what}`, null);
  const to = target(out);
  if (what === 'facts') await pipeline(Readable.from(facts(open, extent)), counted(progress), to);
  else {
    const rows = Readable.from(what === 'legs' ? legs(open, extent) : slots(open, extent));
    await pipeline(rows, counted(progress), stringify({ escape_formulas: true }), to);
  }
  progress.end();
  if (out !== undefined) say(`Wrote ${out}.`);
}

/** Writes what a site has lived through to a file or to stdout, a piece at a time. */
export function exportSite({ site, from, to, what, out }: ExportOptions): Promise<void> {
  if (!['legs', 'facts', 'slots'].includes(what)) {
    throw misused(`--what ${what}: there are legs, facts, slots`);
  }
  const extent = { from: dayIn(from, 'from'), to: dayIn(to, 'to') };
  if (extent.to < extent.from) throw misused('--to is before --from');
  return withExistingJournal(async (open) => {
    const id = await siteNamed(open.journal, site);
    const history = await open.journal.history(id);
    const calendar = new Calendar(history?.definition.zone ?? 'UTC');
    await write(open, what, { site: id, ...extent, calendar }, out);
  });
}
