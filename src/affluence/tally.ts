import { type Day, weekdayOf, type Weekday } from '../core/time';
import { type SlotFigures, WHOLE_SITE } from './slot';
import { accumulate, type RunningFigures, runningFigures } from './slot-sum';

/** Minutes of a quarter-hour. */
export const QUARTER = 15;

/** A slot as it is kept: of a service (or `*`), at a local day and minute. */
export interface SlotRow {
  readonly service: string;
  readonly day: Day;
  /** Minutes since local midnight, a multiple of 15. */
  readonly minute: number;
  readonly figures: SlotFigures;
}

/** One quarter-hour of a weekday, summed over the days of a period, for one service or `*`. */
export interface Cell {
  readonly service: string;
  readonly weekday: Weekday;
  readonly minute: number;
  readonly figures: RunningFigures;
}

/** The first and the last quarter-hour in which somebody came or was received, in minutes. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A period, folded: as large for five years as for a month. */
export interface Tally {
  readonly cells: Map<string, Cell>;
  /** The whole period by service, with the terms that cells don't keep. */
  readonly sums: Map<string, RunningFigures>;
  /** The days of the site with their busy span. */
  readonly spans: Map<Day, Span>;
  /** The days on which each service was open: people came, or a counter was open for it. */
  readonly days: Map<string, Set<Day>>;
}

export function emptyTally(): Tally {
  return { cells: new Map(), sums: new Map(), spans: new Map(), days: new Map() };
}

const isBusy = ({ taken, joined, called, finished }: SlotFigures): boolean =>
  taken + joined + called + finished > 0;

function widen(spans: Map<Day, Span>, { day, minute }: SlotRow): void {
  const span = spans.get(day) ?? { first: minute, last: minute };
  spans.set(day, {
    first: Math.min(span.first, minute),
    last: Math.max(span.last, minute),
  });
}

/**
 * Outside the busy span of a day a line or an open counter is one that was forgotten; it says
 * nothing about affluence, and would make people wait all night.
 */
function trimmed({ figures, minute }: SlotRow, span: Span | undefined): SlotFigures {
  const within = span !== undefined && span.first <= minute && minute <= span.last;
  return within ? figures : { ...figures, waitingS: 0, openS: 0 };
}

/** A cell of a tally, made when it is not there yet. */
export function cellAt(tally: Tally, service: string, weekday: Weekday, minute: number): Cell {
  const key = `${service} ${weekday} ${minute}`;
  const known = tally.cells.get(key);
  if (known) return known;
  const cell = { service, weekday, minute, figures: runningFigures() };
  tally.cells.set(key, cell);
  return cell;
}

/** The sums of a service in a tally, made when they are not there yet. */
export function sumsAt(tally: Tally, service: string): RunningFigures {
  let sums = tally.sums.get(service);
  if (!sums) tally.sums.set(service, (sums = runningFigures()));
  return sums;
}

/** Says that a service was open on a day. */
export function openOn(tally: Tally, service: string, day: Day): void {
  const days = tally.days.get(service) ?? new Set<Day>();
  tally.days.set(service, days.add(day));
}

/** The last answer is kept: rows come day by day. */
function remembered<A, B>(of: (a: A) => B): (a: A) => B {
  let last: { a: A; b: B } | null = null;
  return (a) => (last?.a === a ? last : (last = { a, b: of(a) })).b;
}

/** Terms are summed over the period only: by quarter-hour they would fill the memory. */
const WITHOUT_TERMS: Pick<SlotFigures, 'terms'> = { terms: {} };

/** Whether services stay apart in a tally, or are one with the site. */
export type Kept = 'apart' | 'together';

/** Of a service, what the site as a whole adds up: its counters may serve other services as well. */
const ofSite = ({ service }: SlotRow, figures: SlotFigures): SlotFigures =>
  service === WHOLE_SITE ? figures : { ...figures, openS: 0 };

/** Adds slots of *all* the services of a site to a period, by whole days. */
export function addRows(tally: Tally, rows: readonly SlotRow[], kept: Kept = 'apart'): void {
  const weekday = remembered(weekdayOf);
  for (const row of rows) if (isBusy(row.figures)) widen(tally.spans, row);
  for (const row of rows) {
    const { day, minute } = row;
    const own = trimmed(row, tally.spans.get(day));
    const [service, figures] =
      kept === 'together' ? [WHOLE_SITE, ofSite(row, own)] : [row.service, own];
    accumulate(sumsAt(tally, service), figures);
    const inCell = { ...figures, ...WITHOUT_TERMS };
    accumulate(cellAt(tally, service, weekday(day), minute).figures, inCell);
    const open = own.taken > 0 || own.openS > 0;
    if (open) openOn(tally, service, day);
    if (open) openOn(tally, WHOLE_SITE, day);
  }
}

/** Each quarter-hour between the first and the last busy one, also those with nothing in them. */
export function busyMinutes(tally: Tally): number[] {
  const spans = [...tally.spans.values()];
  if (spans.length === 0) return [];
  const first = Math.min(...spans.map((span) => span.first));
  const last = Math.max(...spans.map((span) => span.last));
  return Array.from({ length: (last - first) / QUARTER + 1 }, (_, i) => first + i * QUARTER);
}
