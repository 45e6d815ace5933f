import { measured } from '../indicators';
import { countOf } from '../histogram';
import { wilson } from '../ledger-figures';
import type { Histogram } from '../slot';
import type { Terms } from '../terms';

/** In what a measure is told; a share is 0–1. */
export type Unit = 'share' | 'seconds' | 'count';

/** One figure of an indicator, with what it rests on. */
export interface Measure {
  /** What it is of its indicator, e.g. `median`. */
  readonly name: string;
  /** Of a breakdown: the language, the channel … */
  readonly key?: string;
  readonly unit: Unit;
  /** Null: nothing to measure, or under 20 measures where it takes so many. */
  readonly value: number | null;
  /** How many people, visits or quarter-hours it was measured on. */
  readonly of: number;
  /** Of a share of answers: Wilson's 95 % interval. */
  readonly lowest?: number;
  readonly highest?: number;
}

/** Why an indicator has no figure. */
export type NotMeasured =
  /** Nothing counts who comes through the door. */
  | 'no-door-counter'
  /** Whether another moment or way was offered is not recorded. */
  | 'not-recorded'
  /** The site has no room with a limit. */
  | 'no-room'
  /** Telephone, letters and requests live elsewhere: their figures can be declared. */
  | 'kept-elsewhere'
  /** The only question asked is about the wait. */
  | 'one-question'
  /** The hour of an appointment is not kept, only that there was one. */
  | 'no-appointment-hour'
  /** Nobody asks for a name or a number: there is nothing to show by mistake. */
  | 'by-construction'
  /** No screen, kiosk or console was watched in this period. */
  | 'not-watched';

/** What an indicator says of a period. */
export type Reading =
  | {
      readonly state: 'measured';
      readonly measures: readonly Measure[];
      /** Of all that it speaks of, how much could be measured: the quality beside the figure. */
      readonly basis: { readonly part: number; readonly of: number } | null;
    }
  | { readonly state: 'not-measured'; readonly reason: NotMeasured };

/** An indicator without a figure. */
export const notMeasured = (reason: NotMeasured): Reading => ({ state: 'not-measured', reason });

/** An indicator with its figures, and how much of what it speaks of they rest on. */
export function read(measures: readonly Measure[], part = 0, of = 0): Reading {
  return { state: 'measured', measures, basis: of > 0 ? { part, of } : null };
}

/** A share of so many; null of none. */
export function share(name: string, part: number, of: number, key?: string): Measure {
  const value = of > 0 ? part / of : null;
  return { name, ...(key === undefined ? {} : { key }), unit: 'share', value, of };
}

/** A share of answers, with what chance alone allows. */
export function answered(name: string, part: number, of: number): Measure {
  return of > 0 ? { ...share(name, part, of), ...wilson(part, of) } : share(name, part, of);
}

/** How many. */
export function number(name: string, value: number, key?: string): Measure {
  return { name, ...(key === undefined ? {} : { key }), unit: 'count', value, of: value };
}

/** Seconds in all, or in the mean of so many. */
export function seconds(name: string, value: number | null, of: number): Measure {
  return { name, unit: 'seconds', value, of };
}

/** A mean from its sum. */
export function mean(name: string, sum: number, of: number): Measure {
  return seconds(name, of > 0 ? sum / of : null, of);
}

/** A quantile of a distribution; blank under twenty measures. */
export function quantileOf(name: string, histogram: Histogram, at: number): Measure {
  return seconds(name, measured(histogram, at), countOf(histogram));
}

/** Median and ninetieth percentile. */
export function spreadOf(histogram: Histogram): Measure[] {
  return [quantileOf('median', histogram, 0.5), quantileOf('p90', histogram, 0.9)];
}

/** One term; zero when it is not there. */
export const term = (terms: Terms, name: string): number => terms[name] ?? 0;

/** A distribution out of its terms `NAME~BUCKET`. */
export function distribution(terms: Terms, name: string): Histogram {
  const prefix = `${name}~`;
  const parts = Object.entries(terms).filter(([one]) => one.startsWith(prefix));
  return Object.fromEntries(parts.map(([one, count]) => [one.slice(prefix.length), count]));
}

/** What is kept under each value of a cut, or after each `NAME:`, e.g. by language. */
export function broken(terms: Terms, before: string, after = ''): [key: string, value: number][] {
  const own = Object.entries(terms).filter(
    ([name]) => name.startsWith(before) && name.endsWith(after),
  );
  return own.map(([name, value]) => [name.slice(before.length, name.length - after.length), value]);
}
