import { type Day, dayNumber, weekdayOf } from '../../core/time';

/** Half-hours of a day. */
export const HALVES = 48;

/** How many people came for a service on one local day, by half-hour from midnight. */
export interface DayCounts {
  readonly day: Day;
  readonly counts: readonly number[];
}

/** What is known in advance of a day. */
export interface DayPlan {
  /** What share, 0–1, of each half-hour the service is open. */
  readonly open: readonly number[];
  /** What is out of the ordinary: names of which each has an effect that is learned. */
  readonly effects: readonly string[];
}

/** What a calendar says of any day, past or to come. */
export type DayPlans = (day: Day) => DayPlan;

/** A day of the past, as it is learned from. */
export interface Lesson {
  readonly day: Day;
  /** Days since 1970. */
  readonly number: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly counts: readonly number[];
  readonly open: readonly number[];
  /** What share of each half-hour is open and believed. */
  readonly seen: readonly number[];
  readonly effects: readonly string[];
}

/** Where half of the days had at least this many people, nobody at all may be a hole in the record. */
const SURE_PEOPLE = 8;

const inHalf = ({ counts }: DayCounts, half: number): number => counts[half] ?? 0;

/** Whether most of some days had at least so many people in a half-hour; false without days. */
const mostHad = (days: readonly DayCounts[], half: number, least: number): boolean =>
  2 * days.filter((one) => inHalf(one, half) >= least).length > days.length;

/** The half-hours of a weekday in which nobody at all is not to be believed. */
function busyHalves(days: readonly DayCounts[]): boolean[][] {
  const halves = Array.from({ length: HALVES }, (_, half) => half);
  const busy = halves.map((half) => mostHad(days, half, SURE_PEOPLE));
  return Array.from({ length: 7 }, (_, weekday) => {
    const same = days.filter(({ day }) => weekdayOf(day) - 1 === weekday);
    // A weekday on which nobody ever came then is one that closes early.
    return halves.map((half) => (busy[half] ?? false) && same.some((one) => inHalf(one, half) > 0));
  });
}

/**
 * The days that teach: those on which the service was open. A busy half-hour in which nobody at all
 * was counted is not believed: the counting had stopped.
 */
export function lessonsOf(days: readonly DayCounts[], plans: DayPlans): Lesson[] {
  const busy = busyHalves(days);
  return days.flatMap(({ day, counts }) => {
    const { open, effects } = plans(day);
    if (!open.some((share) => share > 0)) return [];
    const weekday = weekdayOf(day) - 1;
    const hole = (half: number): boolean => (busy[weekday]?.[half] ?? false) && counts[half] === 0;
    const seen = open.map((share, half) => (hole(half) ? 0 : share));
    if (!seen.some((share) => share > 0)) return [];
    return [{ day, number: dayNumber(day), weekday, counts, open, seen, effects }];
  });
}
