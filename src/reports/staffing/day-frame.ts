import type { Day, Instant } from '../../core/time';
import { instant } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import { HALVES } from '../../staffing/expected-day';

const QUARTER_S = 900;
const HALF_MINUTES = 30;

/** When a day begins, and when each of its half-hours by the clock does, in seconds from there. */
export interface DayFrame {
  readonly begins: Instant;
  readonly starts: readonly number[];
}

/** The frame of a local day, of 23 or 25 hours too: a half-hour that is left out lasts no time, one that comes twice twice as long. */
export function frameOf(calendar: Calendar, date: Day): DayFrame {
  const begins = calendar.startOf(date);
  const lasts = (calendar.startOfNext(date) - begins) / 1000;
  const starts: number[] = [];
  for (let at = 0; at < lasts; at += QUARTER_S) {
    const { minute } = calendar.moment(instant(begins + at * 1000));
    while (starts.length < HALVES && starts.length * HALF_MINUTES <= minute) starts.push(at);
  }
  while (starts.length <= HALVES) starts.push(lasts);
  return { begins, starts };
}

/** A minute of the day by the clock, in seconds since the day began. */
export function secondsAt(starts: readonly number[], minute: number): number {
  const half = Math.min(HALVES, Math.floor(minute / HALF_MINUTES));
  return (starts[half] as number) + (minute - half * HALF_MINUTES) * 60;
}
