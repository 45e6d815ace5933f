import type { Target } from '../affluence/staffing/counters-needed';
import { drawn, exponential, factor } from '../estimation/draws';
import { chanceKey, keyOf, uniform } from '../estimation/random';
import { type DayPeople, type OnePerson, peopleOf } from './day-people';

/** Half-hours of a day by the clock of the site. */
export const HALVES = 48;
/** Seconds of a half-hour. */
export const HALF_S = 1800;

/** The purposes of the chances of a course, a line and a person. */
const BUSIER = 1;
const COMES = 2;
const TAKES = 3;
const ABSENT = 4;
const STAYS = 5;

/** One line of an expected day. */
export interface ExpectedLine {
  /** What is asked of its waits; null: nothing. */
  readonly target: Target | null;
  /** People expected in each half-hour from local midnight. */
  readonly arrivals: readonly number[];
  /** Seconds for which a visit takes a counter: a sample, ascending, all as likely. */
  readonly lengths: Float64Array;
  /** Share of the called who do not come, and the seconds that they cost. */
  readonly absent: number;
  readonly heldS: number;
  /** Rate a second at which people who wait leave. */
  readonly leaving: number;
}

/** A day as it is expected, line by line. */
export interface ExpectedDay {
  readonly lines: readonly ExpectedLine[];
  /** When each half-hour by the clock begins, and the day ends: seconds since the day began. */
  readonly starts: readonly number[];
  /** σ of the logarithm of how much busier the day may be than expected. */
  readonly spread: number;
  /** Identity of the site and day, for the random numbers. */
  readonly key: number;
}

/** The half-hour, 0 … 47, of a moment of the day. */
export function halfOf(starts: readonly number[], moment: number): number {
  let half = Math.min(HALVES - 1, Math.max(0, Math.floor(moment / HALF_S)));
  while (half > 0 && (starts[half] as number) > moment) half -= 1;
  while (half < HALVES - 1 && (starts[half + 1] as number) <= moment) half += 1;
  return half;
}

/** For how long the mean person takes a counter, those who do not come among them, seconds. */
export function meanTakenS({ lengths, absent, heldS }: ExpectedLine): number {
  const mean = lengths.length === 0 ? 0 : lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return (1 - absent) * mean + absent * heldS;
}

function personOf(line: ExpectedLine, index: number, at: number, key: number): OnePerson {
  const chance = (purpose: number): number => uniform(chanceKey(key, purpose));
  const comes = chance(ABSENT) >= line.absent;
  return {
    at,
    line: index,
    rank: 0,
    takesS: comes ? drawn(line.lengths, chance(TAKES)) : line.heldS,
    staysS: exponential(line.leaving, chanceKey(key, STAYS)),
  };
}

/**
 * The people of the n-th course of an expected day: Poisson arrivals, whose rate is constant in each
 * half-hour. A course has the same people whatever the counters are.
 */
export function courseOf({ lines, starts, spread, key }: ExpectedDay, nth: number): DayPeople {
  const course = keyOf(key, nth + 1);
  const busier = factor(spread, chanceKey(course, BUSIER));
  const found: OnePerson[] = [];
  lines.forEach((line, index) => {
    for (let half = 0; half < HALVES; half += 1) {
      const from = starts[half] as number;
      const lasts = (starts[half + 1] as number) - from;
      const rate = (busier * (line.arrivals[half] ?? 0)) / HALF_S;
      const slot = chanceKey(keyOf(course, COMES), index * HALVES + half);
      let at = 0;
      for (let person = 0; ; person += 1) {
        const own = chanceKey(slot, person);
        at += exponential(rate, own);
        if (at >= lasts) break;
        found.push(personOf(line, index, from + at, own));
      }
    }
  });
  return peopleOf(found);
}
