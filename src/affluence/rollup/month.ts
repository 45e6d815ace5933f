import { type Day, day } from '../../core/time';
import { type SlotFigures, WHOLE_SITE } from '../slot';
import { accumulate, runningFigures } from '../slot-sum';
import { addRows, cellAt, emptyTally, openOn, type SlotRow, sumsAt, type Tally } from '../tally';
import { packCells, unpackCells } from './cells';

/** A month of a site's days, `YYYY-MM`; text order is time order. */
export type Month = string;

/** The name of the row in which all services and the site itself are one. */
export const TOGETHER = '+';

/** A whole month of one service, of the site itself (`*`), or of all as one (`+`): sums. */
export interface Rollup {
  readonly service: string;
  readonly month: Month;
  /** The days on which it was open: the lowest bit is the first of the month. */
  readonly days: number;
  /** Of the site: the busy span of each day by its number in the month; of a service: empty. */
  readonly spans: Readonly<Record<string, readonly [first: number, last: number]>>;
  /** Everything that happened in the month, terms included. */
  readonly figures: SlotFigures;
  /** By weekday and quarter-hour, packed. */
  readonly cells: Uint8Array;
}

/** The month of a day. */
export const monthOf = (date: Day): Month => date.slice(0, 7);

const numberInMonth = (date: Day): number => Number(date.slice(8));

const dateOf = (month: Month, number: number): Day =>
  day(`${month}-${String(number).padStart(2, '0')}`);

function daysIn(tally: Tally, service: string): number {
  let days = 0;
  for (const date of tally.days.get(service) ?? []) days += 2 ** (numberInMonth(date) - 1);
  return days;
}

function spansIn({ spans }: Tally): Rollup['spans'] {
  const entries = [...spans].map(([date, { first, last }]) => [numberInMonth(date), [first, last]]);
  return Object.fromEntries(entries) as Rollup['spans'];
}

function rollup(month: Month, tally: Tally, service: string, as = service): Rollup {
  return {
    service: as,
    month,
    days: daysIn(tally, service),
    spans: service === WHOLE_SITE ? spansIn(tally) : {},
    figures: tally.sums.get(service) ?? runningFigures(),
    cells: packCells([...tally.cells.values()].filter((cell) => cell.service === service)),
  };
}

/** What is kept of a month, from its slots of all services and of exactly its days. */
export function rollupsOf(month: Month, rows: readonly SlotRow[]): Rollup[] {
  const apart = emptyTally();
  addRows(apart, rows);
  const together = emptyTally();
  addRows(together, rows, 'together');
  const names = [...new Set([...apart.sums.keys(), WHOLE_SITE])].sort();
  return [
    ...names.map((service) => rollup(month, apart, service)),
    rollup(month, together, WHOLE_SITE, TOGETHER),
  ];
}

function addDays(tally: Tally, service: string, { month, days, spans }: Rollup): void {
  for (let bits = days, number = 1; bits > 0; bits = Math.floor(bits / 2), number += 1) {
    if (bits % 2 === 1) openOn(tally, service, dateOf(month, number));
  }
  for (const [number, [first, last]] of Object.entries(spans)) {
    tally.spans.set(dateOf(month, Number(number)), { first, last });
  }
}

/** Adds a month to a period; all as one (`+`) becomes the whole site of the period. */
export function addRollup(tally: Tally, kept: Rollup): void {
  const service = kept.service === TOGETHER ? WHOLE_SITE : kept.service;
  addDays(tally, service, kept);
  accumulate(sumsAt(tally, service), kept.figures);
  for (const { weekday, minute, figures } of unpackCells(kept.cells, service)) {
    accumulate(cellAt(tally, service, weekday, minute).figures, figures);
  }
}
