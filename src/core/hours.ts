import type {
  HoursException,
  HoursRule,
  Interval,
  ServiceDefinition,
  SiteDefinition,
  Texts,
} from './definition';
import type { Reopening } from './refusals';
import { addDays, type Day, type Moment, nthInMonth, weekdayOf } from './time';

/** What the hours say of a service at a moment. */
export type Opening =
  | { readonly open: true; readonly closesAt: number }
  | { readonly open: false; readonly reopens: Reopening | null; readonly message: Texts | null };

const HORIZON_DAYS = 60;

function applies(rule: HoursRule, date: Day): boolean {
  if (!rule.days.includes(weekdayOf(date))) return false;
  return rule.nth === undefined || rule.nth === nthInMonth(date);
}

/** What is left of the intervals once one is cut out. */
function cut(intervals: readonly Interval[], hole: Interval): Interval[] {
  return intervals.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ].filter((part) => part.from < part.to),
  );
}

/** Overlapping or touching intervals become one; the earliest first. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** What weekly rules give on a day: the open stretches without the closed ones. */
export function weeklyOn(hours: readonly HoursRule[], date: Day): Interval[] {
  const rules = hours.filter((rule) => applies(rule, date));
  const open = merged(rules.filter((rule) => rule.kind === 'open'));
  return rules.filter((rule) => rule.kind === 'closed').reduce(cut, open);
}

/** The exception that speaks of a service on a day; the last one written wins. */
export function exceptionOn(
  site: SiteDefinition,
  service: ServiceDefinition,
  date: Day,
): HoursException | undefined {
  return site.exceptions.findLast(
    (one) =>
      one.from <= date && date <= one.to && (!one.services || one.services.includes(service.id)),
  );
}

/** When a service is open on a day: an exception, else holidays, else the weekly rules. */
export function intervalsOn(
  site: SiteDefinition,
  service: ServiceDefinition,
  date: Day,
): Interval[] {
  const exception = exceptionOn(site, service, date);
  if (exception) return merged(exception.intervals);
  if (site.holidays.includes(date)) return [];
  return weeklyOn(service.hours, date);
}

/** The next time that a service opens after now, within 60 days; open now or not. */
export function nextOpening(
  site: SiteDefinition,
  service: ServiceDefinition,
  now: Moment,
): Reopening | null {
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const date = addDays(now.day, ahead);
    const later = intervalsOn(site, service, date).find(
      (interval) => ahead > 0 || interval.from > now.minute,
    );
    if (later) return { day: date, minute: later.from };
  }
  return null;
}

/** Whether a service is open now, until when, or when it opens again within 60 days. */
export function openingAt(site: SiteDefinition, service: ServiceDefinition, now: Moment): Opening {
  const current = intervalsOn(site, service, now.day).find(
    ({ from, to }) => from <= now.minute && now.minute < to,
  );
  if (current) return { open: true, closesAt: current.to };
  return {
    open: false,
    reopens: nextOpening(site, service, now),
    message: exceptionOn(site, service, now.day)?.message ?? null,
  };
}
