import { indicatorsOf, qualityOf, servicesOf, sumsOf, totals } from '../affluence/indicators';
import { WHOLE_SITE } from '../affluence/slot';
import { accumulate, runningFigures } from '../affluence/slot-sum';
import { addRows, emptyTally, type SlotRow, type Tally } from '../affluence/tally';

/** Figures by name; null where there is nothing, or too little, to tell them from. */
export type Figures = Readonly<Record<string, number | null>>;

/** The figures of a service (`*`: the site) in a month, or in the year, or in an hour of the year. */
export interface FiguresLine {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly service: string;
  /** Hour of the day, 0–23; null: all of them. */
  readonly hour: number | null;
  readonly figures: Figures;
}

/** Another processor may be off by one in the last of 16 digits; nobody can measure the ninth. */
function rounded(figures: object): Figures {
  const entries = Object.entries(figures) as [string, number | null][];
  const precise = (value: number | null) => value && Number(value.toPrecision(9));
  return Object.fromEntries(entries.map(([name, value]) => [name, precise(value)]));
}

function figuresOf(tally: Tally, service: string): Figures {
  return rounded({ ...totals(tally, service), ...qualityOf(sumsOf(tally, service)) });
}

const namesIn = (tally: Tally): string[] => [...servicesOf(tally), WHOLE_SITE];

/** Sums of an hour of the mean day of a service. */
function hourOf(tally: Tally, service: string, hour: number): Figures {
  const sums = runningFigures();
  for (const cell of tally.cells.values()) {
    if (Math.floor(cell.minute / 60) !== hour) continue;
    const own = cell.service === service;
    // Counters can't be added up over services: the site has a line of its own for them.
    const figures = own ? cell.figures : { ...cell.figures, openS: 0 };
    if (own || service === WHOLE_SITE) accumulate(sums, figures);
  }
  const days = tally.days.get(service)?.size ?? 0;
  return rounded({ ...indicatorsOf(sums, days, days * 4), ...qualityOf(sums) });
}

function hoursOf(tally: Tally): number[] {
  const hours = new Set([...tally.cells.values()].map(({ minute }) => Math.floor(minute / 60)));
  return [...hours].sort((a, b) => a - b);
}

/** The quarter-hours of a year, summed up as they come. */
export class YearTallies {
  private readonly year = emptyTally();
  private readonly months = new Map<string, Tally>();

  constructor(private readonly name: string) {}

  /** Whole days, all services. */
  add(rows: readonly SlotRow[]): void {
    addRows(this.year, rows);
    for (const [month, own] of this.byMonth(rows)) {
      let tally = this.months.get(month);
      if (!tally) this.months.set(month, (tally = emptyTally()));
      addRows(tally, own);
    }
  }

  /** The year, its months, and the hours of its days; by service, the site last. */
  lines(): FiguresLine[] {
    const months = [...this.months].sort(([a], [b]) => (a < b ? -1 : 1));
    const periods: (readonly [string, Tally])[] = [[this.name, this.year], ...months];
    const whole = periods.flatMap(([period, tally]) =>
      namesIn(tally).map((service) => {
        const figures = figuresOf(tally, service);
        return { period, service, hour: null, figures };
      }),
    );
    const hours = namesIn(this.year).flatMap((service) =>
      hoursOf(this.year).map((hour) => {
        const figures = hourOf(this.year, service, hour);
        return { period: this.name, service, hour, figures };
      }),
    );
    return [...whole, ...hours];
  }

  private byMonth(rows: readonly SlotRow[]): Map<string, SlotRow[]> {
    const months = new Map<string, SlotRow[]>();
    for (const row of rows) {
      const month = row.day.slice(0, 7);
      const own = months.get(month);
      if (own) own.push(row);
      else months.set(month, [row]);
    }
    return months;
  }
}

/** Rows of `indicators.csv`: its header first. */
export function figureRows(lines: readonly FiguresLine[]): (string | number | null)[][] {
  const names = Object.keys(lines[0]?.figures ?? {});
  const rows = lines.map(({ period, service, hour, figures }) => {
    const cells = names.map((name) => figures[name] ?? null);
    return [period, service, hour, ...cells];
  });
  return [['period', 'service', 'hour', ...names], ...rows];
}
