import type { Day, Weekday } from '../core/time';
import { weekdayOf } from '../core/time';
import { countOf, quantile } from './histogram';
import { keptIn } from './ledger';
import { type Histogram, SLOT_S, type SlotFigures, WHOLE_SITE } from './slot';
import { accumulate, type RunningFigures, runningFigures } from './slot-sum';
import { busyMinutes, type Cell, QUARTER, type Tally } from './tally';

/** Under so many measures a median or a 90th percentile would be chance, and could point at people. */
export const MIN_MEASURES = 20;

/** What a manager reads: every figure from sums over the period, never an average of averages. */
export interface Indicators {
  /** Open days that the averages are over. */
  readonly days: number;
  readonly taken: number;
  readonly joined: number;
  readonly called: number;
  readonly served: number;
  readonly absent: number;
  readonly left: number;
  readonly closed: number;
  /** Mean number of people waiting, over the busy quarter-hours of the open days. */
  readonly waiting: number | null;
  /** Mean number of open counters, over the same. */
  readonly openCounters: number | null;
  /** Measured waits, which the next five figures are made of. */
  readonly waits: number;
  readonly meanWaitS: number | null;
  readonly medianWaitS: number | null;
  readonly p90WaitS: number | null;
  /** 0–1, of the waits that had an objective. */
  readonly withinTarget: number | null;
  /** 0–1, of the promises that were kept or broken. */
  readonly promisesKept: number | null;
  readonly medianServiceS: number | null;
}

/** How far the figures can be trusted, all 0–1; null when there is nothing to measure. */
export interface Quality {
  /** Of the visits finished, those whose length a counter measured. */
  readonly serviceMeasured: number | null;
  /** Of the visits ended, those that nobody ended: closed with the day, or lost. */
  readonly endUnknown: number | null;
  /** Of the waits, those that an objective could judge. */
  readonly waitJudged: number | null;
}

/** One quarter-hour, of every day or of one weekday. */
export interface AtQuarter {
  readonly minute: number;
  readonly figures: Indicators;
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const shareOf = (part: number, whole: number): number | null =>
  whole >= MIN_MEASURES ? part / whole : null;

/** A quantile, blank under {@link MIN_MEASURES}. */
export const measured = (histogram: Histogram, share: number): number | null =>
  countOf(histogram) >= MIN_MEASURES ? quantile(histogram, share) : null;

/** Indicators from summed figures; the averages are over so many quarter-hours of open days. */
export function indicatorsOf(sums: SlotFigures, days: number, quarters: number): Indicators {
  const { taken, joined, called, finished, absent, left, closed } = sums;
  const waits = countOf(sums.waits);
  const promises = keptIn(sums.promises);
  return {
    days,
    taken,
    joined,
    called,
    served: finished,
    absent,
    left,
    closed,
    waits,
    waiting: ratio(sums.waitingS, quarters * SLOT_S),
    // People were called and no counter was ever open: nobody has told when they were.
    openCounters: sums.openS === 0 && called > 0 ? null : ratio(sums.openS, quarters * SLOT_S),
    meanWaitS: ratio(sums.waitSumS, waits),
    medianWaitS: measured(sums.waits, 0.5),
    p90WaitS: measured(sums.waits, 0.9),
    withinTarget: shareOf(sums.withinTarget, sums.judged),
    promisesKept: shareOf(promises.kept, promises.of),
    medianServiceS: measured(sums.services, 0.5),
  };
}

/** How far the figures of a period can be trusted. */
export function qualityOf(sums: SlotFigures): Quality {
  const ended = sums.finished + sums.left + sums.closed;
  const share = (part: number, whole: number): number | null => {
    const value = ratio(part, whole);
    return value === null ? null : Math.min(1, value);
  };
  return {
    serviceMeasured: share(countOf(sums.services), sums.finished),
    endUnknown: share(sums.closed, ended),
    waitJudged: share(sums.judged, countOf(sums.waits)),
  };
}

/** The cells of a service; of the whole site, people from its services and counters from `*`. */
function cellsOf(tally: Tally, service: string): Cell[] {
  const cells = [...tally.cells.values()];
  if (service !== WHOLE_SITE) return cells.filter((cell) => cell.service === service);
  return cells.map((cell) =>
    cell.service === WHOLE_SITE ? cell : { ...cell, figures: { ...cell.figures, openS: 0 } },
  );
}

const sumOf = (cells: readonly Cell[]): RunningFigures => {
  const sums = runningFigures();
  for (const cell of cells) accumulate(sums, cell.figures);
  return sums;
};

const daysOf = (tally: Tally, service: string): Day[] => [...(tally.days.get(service) ?? [])];

function busyQuarters(tally: Tally, days: readonly Day[]): number {
  return days.reduce((sum, day) => {
    const span = tally.spans.get(day);
    return span ? sum + (span.last - span.first) / QUARTER + 1 : sum;
  }, 0);
}

/** All the figures of a service, or of the site (`*`), over the period, with their terms. */
export function sumsOf(tally: Tally, service: string): RunningFigures {
  const sums = runningFigures();
  for (const [name, figures] of tally.sums) {
    if (name === service) accumulate(sums, figures);
    else if (service === WHOLE_SITE) accumulate(sums, { ...figures, openS: 0 });
  }
  return sums;
}

/** The period in one line, for a service or the site (`*`). */
export function totals(tally: Tally, service: string): Indicators {
  const days = daysOf(tally, service);
  return indicatorsOf(sumsOf(tally, service), days.length, busyQuarters(tally, days));
}

/** The services that have any figure, in the order of their names. */
export function servicesOf(tally: Tally): string[] {
  const all = new Set([...tally.cells.values()].map((cell) => cell.service));
  all.delete(WHOLE_SITE);
  return [...all].sort();
}

/** A mean day, quarter-hour by quarter-hour; of one weekday only when it is given. */
export function byQuarter(tally: Tally, service: string, weekday?: Weekday): AtQuarter[] {
  const wanted = (one: Weekday): boolean => weekday === undefined || one === weekday;
  const days = daysOf(tally, service).filter((day) => wanted(weekdayOf(day))).length;
  const cells = cellsOf(tally, service).filter((cell) => wanted(cell.weekday));
  const byMinute = new Map<number, Cell[]>();
  for (const cell of cells) {
    byMinute.set(cell.minute, [...(byMinute.get(cell.minute) ?? []), cell]);
  }
  return busyMinutes(tally).map((minute) => ({
    minute,
    figures: indicatorsOf(sumOf(byMinute.get(minute) ?? []), days, days),
  }));
}
