import { addDay } from '../affluence/indicators/day-sums';
import { readAll } from '../affluence/indicators/catalogue';
import { emptySums, type PeriodSums } from '../affluence/indicators/period-sums';
import type { Measure, Reading } from '../affluence/indicators/reading';
import { WHOLE_SITE } from '../affluence/slot';
import { accumulate } from '../affluence/slot-sum';
import type { SlotRow } from '../affluence/tally';
import type { SiteDefinition } from '../core/definition';
import type { Day } from '../core/time';

/** The indicators of a service (`*`: the site) in a month, in the year, or in an hour of its days. */
export interface FiguresLine {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly service: string;
  /** Hour of the day, 0–23; null: all of them. */
  readonly hour: number | null;
  readonly readings: readonly { readonly id: string; readonly reading: Reading }[];
}

/** What an hour of the day alone can tell: how many came, and how long they waited. */
const HOURLY: ReadonlySet<string> = new Set(['I-01', 'I-02', 'I-03', 'I-05', 'I-17', 'I-19']);

/** Another processor may be off by one in the last of 16 digits; nobody can measure the ninth. */
function rounded(measure: Measure): Measure {
  const precise = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value;
  const entries = Object.entries(measure).map(([name, value]) => [name, precise(value)]);
  return Object.fromEntries(entries) as Measure;
}

const exact = (reading: Reading): Reading =>
  reading.state === 'measured' ? { ...reading, measures: reading.measures.map(rounded) } : reading;

/** The sums of one line, under its key. */
interface Summed {
  readonly period: string;
  readonly service: string;
  readonly hour: number | null;
  readonly sums: PeriodSums;
}

/** The days of a year, summed up as they come. */
export class YearFigures {
  private readonly summed = new Map<string, Summed>();

  constructor(private readonly year: string) {}

  /** One whole day, all services, also when nothing is kept of it. */
  add(day: Day, rows: readonly SlotRow[], definition: SiteDefinition): void {
    const services = [...definition.services.map(({ id }) => id), null];
    for (const service of services) {
      const about = { definition, service };
      for (const period of [this.year, day.slice(0, 7)]) {
        addDay(this.at(period, service ?? WHOLE_SITE, null), day, rows, about);
      }
    }
    for (const row of rows) this.addHour(row);
  }

  /** The year, its months and its hours; by service, the site first. */
  lines(definition: SiteDefinition): FiguresLine[] {
    const all = [...this.summed.values()].sort(byLine);
    return all.map(({ period, service, hour, sums }) => {
      const readings = readAll(sums, definition)
        .filter(({ indicator }) => hour === null || HOURLY.has(indicator.id))
        .map(({ indicator, reading }) => ({ id: indicator.id, reading: exact(reading) }));
      return { period, service, hour, readings };
    });
  }

  private addHour({ service, minute, figures }: SlotRow): void {
    if (service === WHOLE_SITE) return;
    const hour = Math.floor(minute / 60);
    for (const one of [service, WHOLE_SITE]) {
      accumulate(this.at(this.year, one, hour).figures, { ...figures, openS: 0 });
    }
  }

  private at(period: string, service: string, hour: number | null): PeriodSums {
    const key = `${period} ${service} ${hour}`;
    const known = this.summed.get(key);
    if (known) return known.sums;
    const sums = emptySums();
    this.summed.set(key, { period, service, hour, sums });
    return sums;
  }
}

function byLine(a: Summed, b: Summed): number {
  const hours = Number(a.hour !== null) - Number(b.hour !== null);
  if (hours !== 0) return hours;
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  if (a.service !== b.service) return a.service < b.service ? -1 : 1;
  return (a.hour ?? 0) - (b.hour ?? 0);
}

type Cell = string | number | null;

function measureCells({ name, key, unit, value, of, lowest, highest }: Measure): Cell[] {
  return [name, key ?? null, unit, value, of, lowest ?? null, highest ?? null, null];
}

/** Columns of `indicators.csv`. */
export const FIGURE_COLUMNS = [
  ...(['period', 'service', 'hour', 'indicator', 'measure', 'key'] as const),
  ...(['unit', 'value', 'of', 'lowest', 'highest', 'notMeasured'] as const),
];

/** Rows of `indicators.csv`: one a measure; an indicator without any says why. */
export function figureRows(lines: readonly FiguresLine[]): Cell[][] {
  return lines.flatMap(({ period, service, hour, readings }) =>
    readings.flatMap(({ id, reading }) => {
      const place = [period, service, hour, id];
      if (reading.state === 'measured') {
        return reading.measures.map((one) => [...place, ...measureCells(one)]);
      }
      return [[...place, null, null, null, null, null, null, null, reading.reason]];
    }),
  );
}

/** A measure of an indicator; undefined when it was not measured. */
export function measureIn(
  line: FiguresLine | undefined,
  id: string,
  name: string,
): Measure | undefined {
  const reading = line?.readings.find((one) => one.id === id)?.reading;
  if (reading?.state !== 'measured') return undefined;
  return reading.measures.find((one) => one.name === name);
}
