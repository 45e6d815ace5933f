import type { DurationLaw } from '../laws';
import type { CounterLaw, Scenario, ServiceLaw } from '../scenario';

/** An exponential duration of that mean. */
export const exponential = (meanS: number): DurationLaw => ({ kind: 'exponential', meanS });
/** A log-normal duration of that mean and coefficient of variation. */
export const logNormal = (meanS: number, cv: number): DurationLaw => ({
  kind: 'log-normal',
  meanS,
  cv,
});

/** The same number of arrivals in every half-hour, round the clock. */
export const steady = (perHalfHour: number): number[] => Array<number>(48).fill(perHalfHour);

/** Arrivals by half-hour from an hour on, and nobody before and after. */
export function from(hour: number, expected: readonly number[]): number[] {
  const day = steady(0);
  for (const [place, count] of expected.entries()) day[hour * 2 + place] = count;
  return day;
}

/** The arrivals of a half-hour that keep so many counters busy on average. */
export const keepingBusy = (counters: number, meanS: number): number[] =>
  steady((counters * 1800) / meanS);

/** A service without priorities, absences or people who leave, unless said otherwise. */
export function service(
  id: string,
  duration: DurationLaw,
  halfHours: readonly number[],
  rest: Partial<ServiceLaw> = {},
): ServiceLaw {
  const plain = {
    noShow: null,
    patienceMeanS: null,
    priorities: [0, 0] as const,
    priorFactor: 1.3,
  };
  return { id, duration, halfHours, ...plain, ...rest };
}

/** A counter that never closes and never pauses, unless said otherwise. */
export function counter(
  id: string,
  skills: readonly (readonly string[])[],
  rest: Partial<CounterLaw> = {},
): CounterLaw {
  return { id, skills, pace: 1, periods: [], pauses: null, ...rest };
}

/** Counters that are all alike, named C1, C2 …, numbered from `first` on. */
export function alike(
  count: number,
  skills: readonly (readonly string[])[],
  first = 1,
): CounterLaw[] {
  return Array.from({ length: count }, (_, place) => counter(`C${first + place}`, skills));
}

const EVERY_DAY = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1 } as const;

/** A place that never closes, every day like the other. */
export function roundTheClock(
  site: string,
  days: number,
  services: readonly ServiceLaw[],
  counters: readonly CounterLaw[],
): Scenario {
  const calendar = { firstDay: '2026-09-07', days, weekdays: EVERY_DAY, dayShape: null };
  return { site, ...calendar, services, counters, overtakingBound: Infinity };
}
