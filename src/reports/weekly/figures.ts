import { countOf, quantile } from '../../affluence/histogram';
import { MIN_MEASURES, sumsOf, totals } from '../../affluence/indicators';
import { type Histogram, WHOLE_SITE } from '../../affluence/slot';
import type { Tally } from '../../affluence/tally';
import type { Terms } from '../../affluence/terms';
import type { WeeklyFigure, WeeklyGroup, WeeklyReport } from '../../contract/weekly';
import { weekOf } from '../../core/iso-week';

const share = (part: number, whole: number): number | null =>
  whole >= MIN_MEASURES ? part / whole : null;

/** A value with the number of measures behind it. */
type Measured = Pick<WeeklyFigure, 'value' | 'of'>;
type Figures = WeeklyReport['figures'];

const SCORES = [1, 2, 3, 4];

/** Visitors satisfied of their wait: answers 3 and 4 of those given (I-32). */
function satisfied(terms: Terms): Measured {
  const answers = (score: number): number => terms[`rated:${score}`] ?? 0;
  const of = SCORES.reduce((sum, score) => sum + answers(score), 0);
  return { value: share(answers(3) + answers(4), of), of };
}

/** The five figures of a period; counts are of a mean week of it. */
function measuresOf(tally: Tally, weeks: number): { [F in keyof Figures]: Measured } {
  const all = totals(tally, WHOLE_SITE);
  const sums = sumsOf(tally, WHOLE_SITE);
  return {
    received: { value: weeks > 0 ? all.served / weeks : null, of: all.served },
    within: { value: all.withinTarget, of: sums.judged },
    p90S: { value: all.p90WaitS, of: all.waits },
    left: { value: share(all.left, all.taken), of: all.taken },
    satisfied: satisfied(sums.terms),
  };
}

/** How many weeks have an open day. */
export const weeksIn = (tally: Tally): number =>
  new Set([...(tally.days.get(WHOLE_SITE) ?? [])].map(weekOf)).size;

/**
 * The week in five figures beside the weeks before: those are taken together, so that shares and
 * percentiles are of all their people and never a mean of means.
 */
export function fiveFigures(week: Tally, before: Tally): Figures {
  const now = measuresOf(week, 1);
  const then = measuresOf(before, weeksIn(before));
  const beside = (name: keyof Figures): WeeklyFigure => ({
    ...now[name],
    before: then[name].value,
  });
  return {
    received: beside('received'),
    within: beside('within'),
    p90S: beside('p90S'),
    left: beside('left'),
    satisfied: beside('satisfied'),
  };
}

/** Sums of the terms whose name, behind a cut that is asked for, begins so. */
function sumOf(terms: Terms, cut: RegExp, name: string): number {
  const entries = Object.entries(terms);
  const found = entries.filter(([key]) => cut.test(key) && key.replace(cut, '') === name);
  return found.reduce((sum, [, value]) => sum + value, 0);
}

function distribution(terms: Terms, cut: RegExp, name: string): Histogram {
  const histogram: Record<string, number> = {};
  for (const [key, count] of Object.entries(terms)) {
    const [what, bucket] = key.replace(cut, '').split('~');
    if (!cut.test(key) || what !== name || bucket === undefined) continue;
    histogram[bucket] = (histogram[bucket] ?? 0) + count;
  }
  return histogram;
}

/** People of a cut: `priority=1/…`, or `appointment=1/…`. */
export function groupOf(tally: Tally, dimension: 'priority' | 'appointment'): WeeklyGroup {
  const { terms } = sumsOf(tally, WHOLE_SITE);
  const cut = new RegExp(`^${dimension}=[^/]+/`);
  const waits = distribution(terms, cut, 'reception');
  const received = countOf(waits);
  return {
    taken: sumOf(terms, cut, 'taken'),
    received,
    within: share(sumOf(terms, cut, 'receivedWithin'), sumOf(terms, cut, 'receivedJudged')),
    p90S: received >= MIN_MEASURES ? quantile(waits, 0.9) : null,
  };
}
