import type { Readable } from 'node:stream';
import { pipeline, Readable as Source } from 'node:stream';
import { stringify } from 'csv-stringify';
import { stringify as stringifyAll } from 'csv-stringify/sync';
import type { Leg } from '../affluence/leg';
import type { AffluenceReport, DayCurve, FiguresView, HeatMap } from '../contract/reports';
import type { SitesCompared } from '../contract/sites-compared';

/** One line: a value for each column, null when it is not known. */
export type Row = Record<string, string | number | boolean | null>;

/** Lines under the names of their columns: what every file of a report holds. */
export interface Lines {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A spreadsheet must not run a cell as a formula; rows end as RFC 4180 says. */
const OPTIONS = {
  header: true,
  escape_formulas: true,
  record_delimiter: 'windows',
  cast: { boolean: String },
} as const;

/** `570` → `09:30`. */
export function clock(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

const FIGURES: readonly (keyof FiguresView)[] = [
  'days',
  'taken',
  'joined',
  'called',
  'served',
  'absent',
  'left',
  'closed',
  'waiting',
  'openCounters',
  'waits',
  'meanWaitS',
  'medianWaitS',
  'p90WaitS',
  'withinTarget',
  'promisesKept',
  'medianServiceS',
];

/** Lines as CSV text, under the names of their columns. */
export const text = (columns: readonly string[], rows: readonly Row[]): string =>
  stringifyAll([...rows], { ...OPTIONS, columns: [...columns] });

/** Service by quarter-hour of a mean day. */
export function affluenceLines(report: AffluenceReport): Lines {
  const rows = report.quarters.map(({ service, minute, figures }) => ({
    service,
    time: clock(minute),
    ...figures,
  }));
  return { columns: ['service', 'time', ...FIGURES], rows };
}

/** One line a weekday and quarter-hour. */
export function heatMapLines({ metric, minutes, weekdays }: HeatMap): Lines {
  const rows = weekdays.flatMap(({ weekday, days, values }) =>
    minutes.map((minute, i) => ({
      weekday,
      time: clock(minute),
      days,
      [metric]: values[i] ?? null,
    })),
  );
  return { columns: ['weekday', 'time', 'days', metric], rows };
}

/** One line a quarter-hour. */
export function dayCurveLines({ day, quarters }: DayCurve): Lines {
  const rows = quarters.map(({ minute, ...figures }) => ({ day, time: clock(minute), ...figures }));
  return { columns: ['day', 'time', 'taken', 'served', 'waiting', 'openCounters'], rows };
}

const LEG_COLUMNS = [
  'day',
  'number',
  'leg',
  'service',
  'channel',
  'priority',
  'appointment',
  'status',
  'takenAt',
  'queuedAt',
  'calledAt',
  'startedAt',
  'endedAt',
  'calls',
  'overtaken',
  'serviceS',
  'inaccurate',
  'delivered',
  'promiseLowS',
  'promiseExpectedS',
  'promiseHighS',
  'promiseUnknown',
] as const;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Neither the language nor the counter: with a roster they would point at a visitor or an agent. */
function legRow(leg: Leg): Row {
  const { day, number, service, channel, priority, appointment, status } = leg;
  const { calls, overtaken, serviceS, inaccurate, delivered } = leg;
  return {
    day,
    number,
    leg: leg.leg,
    service,
    channel,
    priority,
    appointment,
    status,
    takenAt: iso(leg.takenAt),
    queuedAt: iso(leg.queuedAt),
    calledAt: iso(leg.calledAt),
    startedAt: iso(leg.startedAt),
    endedAt: iso(leg.endedAt),
    calls,
    overtaken,
    serviceS,
    inaccurate,
    delivered: delivered.join(' '),
    promiseLowS: leg.lowS,
    promiseExpectedS: leg.expectedS,
    promiseHighS: leg.highS,
    promiseUnknown: leg.unknown,
  };
}

async function* rowsOf(legs: AsyncIterable<Leg>): AsyncGenerator<Row> {
  for await (const leg of legs) if (leg.status !== 'undone') yield legRow(leg);
}

/** The legs as CSV, as they are read: a year of them never stands in memory. */
export function legsCsv(legs: AsyncIterable<Leg>): Readable {
  const csv = stringify({ ...OPTIONS, columns: [...LEG_COLUMNS] });
  // A failure destroys the stream, and whoever sends it sees that: nothing to add here.
  pipeline(Source.from(rowsOf(legs)), csv, () => undefined);
  return csv;
}

/** One line a site and month. */
export function sitesComparedCsv({ months }: SitesCompared): string {
  return text(['site', 'month', 'taken', 'judged', 'withinTarget'], months);
}
