import { addDays, type Day, day, dayNumber, weekdayOf } from './time';

/** `2026-W47`. */
const PATTERN = /^(\d{4})-W(\d{2})$/;

/** The week of a day as ISO 8601 counts them: the first of a year is the one with its first Thursday. */
export function weekOf(date: Day): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const first = dayNumber(day(`${year}-01-01`));
  const number = Math.floor((dayNumber(thursday) - first) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The Monday of a week `2026-W47`; null when there is no such week. */
export function mondayOf(week: string): Day | null {
  const [, year, number] = PATTERN.exec(week) ?? [];
  if (year === undefined || year < '1970') return null;
  const fourth = day(`${year}-01-04`);
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (Number(number) - 1));
  return weekOf(monday) === week ? monday : null;
}
