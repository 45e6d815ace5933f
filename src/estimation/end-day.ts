import { type Day, weekdayOf } from '../core/time';
import type { Learned } from './learned';

/** Days of a service before one of them can be compared with what was expected. */
const LEAST_DAYS = 2;

/** A day on which people came has ended: it is compared with what was expected, and then learned. */
export function endDay(learned: Learned, day: Day): void {
  compare(learned, day);
  for (const counter of learned.presence.values()) counter.endDay(day);
  for (const arrivals of learned.arrivals.values()) arrivals.endDay(day);
}

function compare(learned: Learned, day: Day): void {
  let seen = 0;
  let expected = 0;
  for (const arrivals of learned.arrivals.values()) {
    // Of a service that has only begun nothing was expected.
    if (arrivals.daysSeen < LEAST_DAYS) continue;
    const ofDay = arrivals.ofDay(weekdayOf(day));
    seen += ofDay.seen;
    expected += ofDay.expected;
  }
  learned.daySpread.learn(seen, expected);
}
