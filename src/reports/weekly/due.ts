import { weekOf } from '../../core/iso-week';
import { addDays, type Day, type Moment, weekdayOf } from '../../core/time';

/** A week that is over and whose report is to be there. */
export interface DueWeek {
  readonly week: string;
  readonly monday: Day;
}

/**
 * The week before, from its Monday morning on: after a Monday on which the server was off too. Before
 * that minute of Monday nothing is due, not even the week before the last: it is late anyway.
 */
export function dueWeek(
  { day, minute }: Pick<Moment, 'day' | 'minute'>,
  atMinute: number,
): DueWeek | null {
  const weekday = weekdayOf(day);
  if (weekday === 1 && minute < atMinute) return null;
  const monday = addDays(day, 1 - weekday - 7);
  return { week: weekOf(monday), monday };
}

const MINUTE_MS = 60_000;
/** One attempt at once, then after 2, 4, 8 … minutes: twelve of them in some three days. */
const ATTEMPTS = 12;

/** When to try again after so many attempts, ms since 1970; null: not any more. */
export function nextAttempt(attempts: number, now: number): number | null {
  return attempts >= ATTEMPTS ? null : now + 2 ** attempts * MINUTE_MS;
}
