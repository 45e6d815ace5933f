import { type CounterDefinition, type Interval, serves, type SiteDefinition } from './definition';
import { exceptionOn, intervalsOn, merged, weeklyOn } from './hours';
import type { Day } from './time';

/** What two lists of stretches have in common. */
function overlap(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return some.flatMap((one) =>
    others
      .map(({ from, to }) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) }))
      .filter(({ from, to }) => from < to),
  );
}

/**
 * When a counter is planned to be open on a day, merged, in minutes since local midnight; null
 * when it has no plan. On a holiday, or when exceptions speak of all that it serves, it is open
 * at most while one of its services is: the hall that closes at 16 h closes its counters.
 */
export function plannedOn(
  site: SiteDefinition,
  counter: CounterDefinition,
  date: Day,
): Interval[] | null {
  if (!counter.hours) return null;
  const planned = weeklyOn(counter.hours, date);
  const served = site.services.filter(({ id }) => serves(counter, id));
  const unusual =
    site.holidays.includes(date) ||
    served.every((service) => exceptionOn(site, service, date) !== undefined);
  if (!unusual) return planned;
  return overlap(planned, merged(served.flatMap((service) => intervalsOn(site, service, date))));
}
