import type { Metric } from '../../src/contract/reports';
import { isDay, type Period } from './period';

/** What the page shows; the address holds all of it, so that a report can be sent as a link. */
export interface Asked extends Period {
  readonly site: string;
  /** Null: every service. */
  readonly service: string | null;
  readonly metric: Metric;
  /** The day of the curve. */
  readonly day: string;
}

/** Everything that a heat map can show, in the order of the buttons. */
export const METRICS: readonly Metric[] = [
  'taken',
  'waiting',
  'medianWait',
  'p90Wait',
  'withinTarget',
  'openCounters',
];

/** What an address asks for; what it does not say, or says badly, is left out. */
export function askedIn(search: string): Partial<Asked> {
  const given = new URLSearchParams(search);
  const day = (name: string): string | undefined => {
    const text = given.get(name);
    return text !== null && isDay(text) ? text : undefined;
  };
  const all = {
    site: given.get('site') ?? undefined,
    service: given.get('service') ?? undefined,
    from: day('from'),
    to: day('to'),
    day: day('day'),
    metric: METRICS.find((metric) => metric === given.get('metric')),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function query(values: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null);
  return new URLSearchParams(given).toString();
}

/** The address of the page that shows this. */
export function pageAddress({ site, from, to, service, metric, day }: Asked): string {
  return `/reports/?${query({ site, from, to, service, metric, day })}`;
}

/** As what a report can be kept. */
export type FileFormat = 'csv' | 'xlsx' | 'pdf';

/** Figures of the period, in all and by service. */
export function affluenceAddress(asked: Asked, format: 'json' | FileFormat): string {
  const { site, from, to, service } = asked;
  return `/api/v1/reports/affluence?${query({ site, from, to, service, format })}`;
}

/** Every leg of the period, one a line. */
export function legsAddress({ site, from, to }: Asked): string {
  return `/api/v1/reports/legs.csv?${query({ site, from, to })}`;
}

/** The chosen metric by weekday and quarter-hour. */
export function heatMapAddress(
  asked: Asked,
  format: 'json' | 'svg' | FileFormat,
  language: string,
): string {
  const { site, from, to, service, metric } = asked;
  return `/api/v1/reports/heat-map?${query({ site, from, to, service, metric, format, language })}`;
}

/** Promises of the period, by what each line is about; the picture is by hour. */
export function promisesAddress(
  { site, from, to, service }: Asked,
  by: 'service' | 'hour' | 'day',
  format: 'json' | 'csv' | 'svg',
  language: string | null = null,
): string {
  const asked = { site, from, to, service, by, format, language };
  return `/api/v1/reports/promises?${query(asked)}`;
}

/** I-01 to I-38 of the period, beside the same weekdays of 52 weeks before. */
export function indicatorsAddress(
  { site, from, to, service }: Asked,
  format: 'json' | 'csv',
): string {
  const asked = { site, from, to, service, compare: 'previous-year', format };
  return `/api/v1/reports/indicators?${query(asked)}`;
}

/** One day, quarter-hour by quarter-hour. */
export function dayAddress(
  asked: Asked,
  format: 'json' | 'svg' | FileFormat,
  language: string,
): string {
  const { site, day, service } = asked;
  return `/api/v1/reports/day?${query({ site, day, service, format, language })}`;
}
