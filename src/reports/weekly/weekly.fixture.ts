import type { WeeklyReport, WorstHalfHour } from '../../contract/weekly';
import { addDays, day } from '../../core/time';

const MONDAY = day('2026-11-16');
const dates = (count: number) => Array.from({ length: count }, (_, i) => addDays(MONDAY, i));
const steps = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + step * i);

/** Two rushes of a day, and busier Mondays: for a look at pages, not for arithmetic. */
const rush = (minute: number, weekday: number): number =>
  (18 * Math.exp(-(((minute - 640) / 80) ** 2)) + 12 * Math.exp(-(((minute - 920) / 90) ** 2))) *
  (1.5 - weekday / 8);

/** A week with as much in it as there can be: seven days, all actions, long names. */
export function fullWeek(days = 7): WeeklyReport {
  const [halves, hours] = [steps(510, 30, 20), steps(480, 60, 11)];
  const open = dates(days);
  const half = (i: number): WorstHalfHour => ({
    day: open[i] ?? MONDAY,
    minute: 600 + 30 * i,
    service: `s${i + 1}`,
    judged: 21,
    late: 17 - i,
    meanWaitS: 2340 - 300 * i,
    arrivals: 22 + i,
    usual: 15.25,
    open: 2.5,
    needed: i === 2 ? null : 4,
    cause: (['counters', 'arrivals', 'line-before'] as const)[i] ?? 'unexplained',
  });
  return {
    site: 'hall',
    week: '2026-W47',
    from: MONDAY,
    to: addDays(MONDAY, 6),
    openDays: days,
    weeksBefore: 4,
    figures: {
      received: { value: 1843, before: 1764, of: 1843 },
      within: { value: 0.871, before: 0.903, of: 1790 },
      p90S: { value: 1530, before: 1310, of: 1911 },
      left: { value: 0.041, before: 0.043, of: 1960 },
      satisfied: { value: 0.82, before: null, of: 134 },
    },
    quality: { serviceMeasured: 0.981, endUnknown: 0.012, waitJudged: 0.937 },
    arrivals: {
      minutes: halves,
      days: open.map((date, i) => ({
        day: date,
        values: halves.map((m) => Math.round(rush(m, i))),
      })),
    },
    waits: {
      minutes: hours,
      days: open.map((date, i) => ({
        day: date,
        values: hours.map((m) => (rush(m, i) < 3 ? null : 90 * rush(m, i))),
      })),
    },
    worst: [half(0), half(1), half(2)],
    regulation: {
      raised: 14,
      breached: 5,
      acted: 12,
      actedSoon: 9,
      back: 11,
      helpAsked: 3,
      actions: [
        { action: 'open-counter', times: 8, back: 7 },
        { action: 'delay-break', times: 3, back: 3 },
        { action: 'move-skill', times: 2, back: 1 },
        { action: 'publish-message', times: 2, back: 1 },
        { action: 'redirect', times: 1, back: 1 },
        { action: 'stop-intake', times: 1, back: 1 },
        { action: 'other', times: 1, back: 0 },
      ].slice(0, days),
    },
    promises: {
      made: 1822,
      kept: 0.912,
      coverage: 0.894,
      blanks: 0.021,
      least: { service: 's3', kept: 0.842 },
    },
    priority: { taken: 62, received: 60, within: 0.983, p90S: 540 },
    appointments: { taken: 214, received: 207, within: 0.951, p90S: 610 },
    ahead: dates(days).map((date, i) => ({
      day: addDays(date, 7),
      special: i === 2 ? 'holiday' : i === 4 ? 'other-hours' : null,
      arrivals: i === 2 ? null : 320 - 20 * i,
      longest: i === 2 ? null : { p90S: 1900 - 100 * i, minute: 645, service: `s${i + 1}` },
      morning: i === 2 ? null : 7,
      afternoon: i === 2 ? null : 5,
    })),
  };
}
