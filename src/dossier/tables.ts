import { stringify } from 'csv-stringify/sync';
import type { Leg } from '../affluence/leg';
import { NO_FIGURES } from '../affluence/slot-sum';
import type { Instant } from '../core/time';
import type { Calendar } from '../engine/calendar';
import { byText, type PlacedSlot } from './orders';

type Cell = string | number | null;

/** A spreadsheet must not run a cell as a formula; rows end as RFC 4180 says. */
const OPTIONS = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** Rows as CSV text. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0 ? '' : stringify(rows as Cell[][], OPTIONS);

/** JSON whose text depends on what it says only: names in the order of their letters. */
export function canonical(value: unknown, space?: number): string {
  const sorted = (_key: string, one: unknown): unknown =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => byText(a, b)))
      : one;
  return JSON.stringify(value, sorted, space);
}

const INSTANTS = ['takenAt', 'queuedAt', 'calledAt', 'startedAt', 'endedAt'] as const;

/** Columns of `legs.csv`: neither language nor counter, which could point at somebody. */
export const LEG_COLUMNS = [
  ...(['day', 'ticket', 'leg', 'number', 'service', 'channel', 'priority'] as const),
  ...(['appointment', 'status', ...INSTANTS, 'calls', 'overtaken', 'serviceS'] as const),
  ...(['inaccurate', 'delivered', 'lowS', 'expectedS', 'highS', 'unknown'] as const),
];

function legCell(leg: Leg, name: (typeof LEG_COLUMNS)[number], calendar: Calendar): Cell {
  const value = leg[name];
  const isInstant = (INSTANTS as readonly string[]).includes(name) && value !== null;
  if (isInstant) return calendar.text(value as Instant);
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? value.join(' ') : value;
}

/** Rows of `legs.csv`; a leg that was undone never was. */
export function legRows(legs: readonly Leg[], calendar: Calendar): Cell[][] {
  const counted = legs.filter(({ status }) => status !== 'undone');
  return counted.map((leg) => LEG_COLUMNS.map((name) => legCell(leg, name, calendar)));
}

const FIGURES = Object.keys(NO_FIGURES) as (keyof typeof NO_FIGURES)[];

/** Columns of `slots.csv`. */
export const SLOT_COLUMNS = ['service', 'day', 'minute', 'startsAt', ...FIGURES];

/** In a quarter-hour these would point at an agent, or at a visitor. */
const POINTING = /^(?:counter=|language:)/;

const shownTerms = (terms: Readonly<Record<string, number>>): object =>
  Object.fromEntries(Object.entries(terms).filter(([name]) => !POINTING.test(name)));

/** Rows of `slots.csv`; distributions and sums by name are JSON in their cell. */
export function slotRows(slots: readonly PlacedSlot[], calendar: Calendar): Cell[][] {
  return slots.map(({ service, day, minute, startsAt, figures }) => {
    const shown = { ...figures, terms: shownTerms(figures.terms) };
    const cells = FIGURES.map((name) => shown[name]);
    const texts = cells.map((one) => (typeof one === 'number' ? one : canonical(one)));
    return [service, day, minute, calendar.text(startsAt as Instant), ...texts];
  });
}
