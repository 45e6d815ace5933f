import { stringify as stringifyAll } from 'csv-stringify/sync';
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
export const OPTIONS = {
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

/** One line a site and month. */
export function sitesComparedCsv({ months }: SitesCompared): string {
  return text(['site', 'month', 'taken', 'judged', 'withinTarget'], months);
}
