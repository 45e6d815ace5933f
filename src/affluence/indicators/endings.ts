import { countOf, merged, middleOf } from '../histogram';
import type { Histogram } from '../slot';
import type { Terms } from '../terms';
import type { Indicator } from './indicator';
import {
  broken,
  distribution,
  number,
  quantileOf,
  read,
  seconds,
  share,
  spreadOf,
  term,
} from './reading';

/** What is asked for those who have priority, seconds. */
const PRIORITY_S = 600;

/** How many of a distribution are at most so long, by the middle of their bucket. */
function upTo(histogram: Histogram, limitS: number): number {
  return Object.entries(histogram)
    .filter(([bucket]) => middleOf(Number(bucket)) <= limitS)
    .reduce((sum, [, count]) => sum + count, 0);
}

/** Everybody behind a counter of the law's priority, whatever its degree. */
function ofPriority(terms: Terms, name: string): number {
  const all = broken(terms, 'priority=', `/${name}`);
  return all.reduce((sum, [, value]) => sum + value, 0);
}

/** The waits of those who had priority. */
function priorityWaits(terms: Terms): Histogram {
  const degrees = new Set(
    Object.keys(terms).flatMap((name) => /^priority=(\d+)\//.exec(name)?.slice(0, 1) ?? []),
  );
  const each = [...degrees].map((prefix) => distribution(terms, `${prefix}reception`));
  return each.reduce((all, one) => merged(all, one), {});
}

/** Those who had priority, and those who were not received. */
export const ENDINGS: readonly Indicator[] = [
  {
    id: 'I-10',
    formula:
      'of tickets with priority: I-01, n(W ≤ 10 min) ÷ n, median and P90 of W; their share of all',
    read: ({ figures: { terms, taken } }) => {
      const waits = priorityWaits(terms);
      const judged = ofPriority(terms, 'receivedJudged');
      return read([
        share('within', ofPriority(terms, 'receivedWithin'), judged),
        share('tenMinutes', upTo(waits, PRIORITY_S), countOf(waits)),
        ...spreadOf(waits),
        share('ofAll', ofPriority(terms, 'taken'), taken),
      ]);
    },
  },
  {
    id: 'I-17',
    formula: '[n(left) − n(left within 60 s)] ÷ [n(issued) − excluded]; median time before leaving',
    read: ({ figures: { terms, taken, left } }) => {
      const excluded = term(terms, 'excluded');
      const after = distribution(terms, 'leftAfter');
      return read([
        share('share', left - excluded, taken - excluded),
        number('left', left - excluded),
        quantileOf('median', after, 0.5),
        number('excluded', excluded),
      ]);
    },
  },
  {
    id: 'I-18',
    formula: 'n(absent) ÷ n(called); n(absent, received later) ÷ n(people absent)',
    read: ({ figures: { terms, called, absent } }) =>
      read([
        share('share', absent, called),
        share('recovered', term(terms, 'recovered'), term(terms, 'absentees')),
      ]),
  },
  {
    id: 'I-19',
    formula:
      'n(not received at closing) ÷ [n(issued) − excluded]; minutes of open counters after closing',
    read: ({ figures: { terms, taken }, overtimeS, openDays }) => {
      const unreceived = term(terms, 'unreceived');
      return read([
        number('unreceived', unreceived),
        share('share', unreceived, taken - term(terms, 'excluded')),
        seconds('overtime', overtimeS, openDays),
      ]);
    },
  },
];
