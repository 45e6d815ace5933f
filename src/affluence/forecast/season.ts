import { addDays, type Day, dayNumber } from '../../core/time';
import type { Lesson } from './past';

/** Whole weeks, so that weekdays meet. */
const YEAR_DAYS = 364;
/** The week around a day of last year, and the four around the day it is compared with. */
const NEAR_DAYS = 3;
const WIDE_DAYS = 14;
/** As strongly as so many days, a year ago says nothing. */
const SHRINK_DAYS = 4;

/** Mean people a day around a day, and over how many days. */
function around(lessons: readonly Lesson[], number: number, reach: number) {
  let people = 0;
  let days = 0;
  for (const lesson of lessons) {
    if (Math.abs(lesson.number - number) > reach) continue;
    people += lesson.counts.reduce((sum, count) => sum + count, 0);
    days += 1;
  }
  return { mean: days > 0 ? people / days : 0, days };
}

/**
 * By how much each day to come differs from the last one, as the same weeks did a year ago: the mean
 * of the week around it then ÷ that of the four weeks around the last day then, shrunk towards 1.
 */
export function seasonOf(lessons: readonly Lesson[], last: Day): (day: Day) => number {
  const before = dayNumber(addDays(last, -YEAR_DAYS));
  const old = lessons.filter(({ number }) => number <= before + 2 * WIDE_DAYS + NEAR_DAYS);
  const base = around(old, before, WIDE_DAYS);
  if (base.mean === 0) return () => 1;
  return (day) => {
    const then = around(old, dayNumber(addDays(day, -YEAR_DAYS)), NEAR_DAYS);
    if (then.days === 0) return 1;
    const ratio = Math.min(3, Math.max(1 / 3, then.mean / base.mean));
    return ratio ** (then.days / (then.days + SHRINK_DAYS));
  };
}
