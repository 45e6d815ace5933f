import type { Interval, SiteDefinition } from '../core/definition';
import { intervalsOn } from '../core/hours';
import type { ServiceId } from '../core/ids';
import { serviceOf } from '../core/definition';
import type { Day } from '../core/time';

const HALF_HOUR = 30;

/** What is open of each half-hour, in order, from a minute of the day on. */
export function halfHoursOf(open: readonly Interval[], after: number): Interval[] {
  const halves: Interval[] = [];
  for (const { from, to } of open) {
    let start = Math.max(from, after);
    while (start < to) {
      const end = Math.min(to, (Math.floor(start / HALF_HOUR) + 1) * HALF_HOUR);
      halves.push({ from: start, to: end });
      start = end;
    }
  }
  return halves;
}

/** The half-hours of a service that are still to come on a day, from a minute on; none: closed. */
export function comingHalfHours(
  definition: SiteDefinition,
  service: ServiceId,
  date: Day,
  after: number,
): Interval[] {
  const found = serviceOf(definition, service);
  return found ? halfHoursOf(intervalsOn(definition, found, date), after) : [];
}

/** The half-hours, 0 … 47, in which something holds, as stretches of minutes. */
export function stretchesWhere(holds: (half: number) => boolean): Interval[] {
  const stretches: { from: number; to: number }[] = [];
  for (let half = 0; half < 48; half += 1) {
    if (!holds(half)) continue;
    const last = stretches[stretches.length - 1];
    if (last?.to === half * HALF_HOUR) last.to += HALF_HOUR;
    else stretches.push({ from: half * HALF_HOUR, to: (half + 1) * HALF_HOUR });
  }
  return stretches;
}
