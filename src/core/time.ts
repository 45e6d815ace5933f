declare const brand: unique symbol;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [brand]: 'Instant' };
/** A calendar day in the site's time zone, `YYYY-MM-DD`; text order is time order. */
export type Day = string & { readonly [brand]: 'Day' };
/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** "Now" as the core sees it: the instant, and what the site's clock shows at that instant. */
export interface Moment {
  readonly at: Instant;
  readonly day: Day;
  /** Minutes since local midnight, 0–1439. */
  readonly minute: number;
}

export const instant = (ms: number): Instant => ms as Instant;
export const day = (text: string): Day => text as Day;

/** Seconds from one instant to a later one; never negative, whatever the clock did. */
export function elapsedS(from: Instant, to: Instant): number {
  return Math.max(0, (to - from) / 1000);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "days_from_civil"). */
export function dayNumber(date: Day): number {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of {@link dayNumber} (Hinnant, "civil_from_days"). */
export function dayOfNumber(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const m = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0);
  const pad = (value: number, size: number): string => String(value).padStart(size, '0');
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}` as Day;
}

/** The day `count` days after `date` (before, when negative). */
export function addDays(date: Day, count: number): Day {
  return dayOfNumber(dayNumber(date) + count);
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(date: Day): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Which one of its weekday a day is in its month: the first Tuesday is 1. */
export function nthInMonth(date: Day): number {
  return Math.ceil(Number(date.slice(8, 10)) / 7);
}
