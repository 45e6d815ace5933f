import type { Interval, ServiceDefinition, SiteDefinition } from '../../core/definition';
import { intervalsOn, merged, weeklyOn } from '../../core/hours';
import { addDays, type Day } from '../../core/time';
import { type DayPlan, type DayPlans, HALVES } from './past';

const HALF_HOUR = 30;
/** As far as a weekend and a Monday may lie between a working day and a holiday. */
const NEIGHBOUR_DAYS = 4;

/** What may be out of the ordinary about a day on which one is open. */
export const EFFECTS = {
  beforeClosed: 'before-closed',
  afterClosed: 'after-closed',
  schoolHolidays: 'school-holidays',
} as const;

/** What share of each half-hour some stretches of minutes cover. */
function sharesOf(open: readonly Interval[]): number[] {
  return Array.from({ length: HALVES }, (_, half) => {
    const [start, end] = [half * HALF_HOUR, (half + 1) * HALF_HOUR];
    const minutes = open.map(({ from, to }) =>
      Math.max(0, Math.min(to, end) - Math.max(from, start)),
    );
    return minutes.reduce((sum, one) => sum + one, 0) / HALF_HOUR;
  });
}

/** Whether the nearest day of the week that is usually open, on one side, was closed for once. */
function closedBeside(
  usual: (day: Day) => boolean,
  open: (day: Day) => boolean,
  day: Day,
  step: 1 | -1,
): boolean {
  for (let away = 1; away <= NEIGHBOUR_DAYS; away += 1) {
    const beside = addDays(day, step * away);
    if (usual(beside)) return !open(beside);
  }
  return false;
}

/**
 * What the calendar of a site lets expect of any day: the hours of one service, or of all of them
 * together, with exceptions and public holidays; and whether it lies beside a day that is closed for
 * once, or in the school holidays.
 */
export function plansOf(
  site: SiteDefinition,
  services: readonly ServiceDefinition[] = site.services,
): DayPlans {
  const kept = new Map<Day, DayPlan>();
  const openOn = (day: Day): Interval[] =>
    merged(services.flatMap((service) => intervalsOn(site, service, day)));
  const usual = (day: Day): boolean =>
    services.some(({ hours }) => weeklyOn(hours, day).length > 0);
  const isOpen = (day: Day): boolean => openOn(day).length > 0;
  const inSchoolHolidays = (day: Day): boolean =>
    (site.schoolHolidays ?? []).some(({ from, to }) => from <= day && day <= to);
  const planOf = (day: Day): DayPlan => ({
    open: sharesOf(openOn(day)),
    effects: [
      ...(closedBeside(usual, isOpen, day, 1) ? [EFFECTS.beforeClosed] : []),
      ...(closedBeside(usual, isOpen, day, -1) ? [EFFECTS.afterClosed] : []),
      ...(inSchoolHolidays(day) ? [EFFECTS.schoolHolidays] : []),
    ],
  });
  return (day) => {
    let plan = kept.get(day);
    if (!plan) kept.set(day, (plan = planOf(day)));
    return plan;
  };
}
