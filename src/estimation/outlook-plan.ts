import { counterOf, type HoursRule, type Interval } from '../core/definition';
import type { CounterId } from '../core/ids';
import { plannedOn } from '../core/plan';
import type { Site } from '../core/site';
import { type Day, type Weekday, weekdayOf } from '../core/time';
import { planOfDefinition } from './counter-plan';
import { intoMinute } from './closing';
import type { Learned } from './learned';
import type { Plan } from './lobby';
import { type Presence } from './presence';
import { stretchesWhere } from './outlook-hours';

/** A counter is supposed to be open when it was on at least this share of the days. */
const SUPPOSED_OPEN = 0.5;
/** With fewer days seen, three of them fading, nothing is supposed of a counter or a service. */
export const LEAST_DAYS = 2.9;

/** When a counter was open on most days of that weekday; null when too few were seen. */
function usualOn(presence: Presence, weekday: Weekday): Interval[] | null {
  if (presence.daysSeen < LEAST_DAYS) return null;
  return stretchesWhere((half) => presence.share(weekday, half) >= SUPPOSED_OPEN);
}

/** When a counter will be open on a day, as planned, else as usual; null when nobody knows. */
export function openingsOn(
  { definition }: Site,
  learned: Learned,
  id: CounterId,
  date: Day,
): Interval[] | null {
  const counter = counterOf(definition, id);
  if (!counter) return null;
  const planned = plannedOn(definition, counter, date);
  if (planned) return planned;
  const weekday = weekdayOf(date);
  const usual = usualOn(learned.presence.of(id), weekday);
  // A habit gives way to holidays and exceptions as a plan does.
  const hours = usual?.map((one): HoursRule => ({ ...one, days: [weekday], kind: 'open' }));
  return hours ? plannedOn(definition, { ...counter, hours }, date) : null;
}

/** The plan of a day to come that begins with nobody there: what nobody knows does not open. */
export function planOfDay(learned: Learned): Plan {
  return (site, id, now) =>
    (openingsOn(site, learned, id, now.day) ?? []).map(({ from, to }) => ({
      // A counter that opens as the day begins opens just after: it is not late.
      from: Math.max(1, (from - now.minute) * 60),
      to: (to - now.minute) * 60,
    }));
}

/**
 * The plan of what is left of today. A counter without one that stands open against its habits, or
 * of which too little was seen, closes and opens as such counters do: null.
 */
export function planOfToday(learned: Learned): Plan {
  return (site, id, now) => {
    const planned = planOfDefinition(site, id, now);
    if (planned) return planned;
    const usual = openingsOn(site, learned, id, now.day);
    if (!usual) return null;
    const present = now.minute * 60 + intoMinute(now);
    const stretches = usual
      .map(({ from, to }) => ({ from: from * 60 - present, to: to * 60 - present }))
      .filter(({ to }) => to > 0);
    const open = (site.counters.get(id)?.status ?? 'closed') !== 'closed';
    const supposed = stretches.some(({ from }) => from <= 0);
    return open && !supposed ? null : stretches;
  };
}
