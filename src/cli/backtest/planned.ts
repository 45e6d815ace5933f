import type { CounterId } from '../../core/ids';
import type { Site } from '../../core/site';
import { addDays, type Day, type Instant, type Moment } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { Plan } from '../../estimation/lobby';
import type { Stretch } from '../../estimation/start';
import type { PlanRow } from './rows';

/** A planned opening; `to` null: until nobody waits, or until nobody knows when. */
interface Opening {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** The plan of a site as it becomes known, a day at a time. */
class PlannedOpenings {
  private readonly days = new Map<Day, Map<CounterId, Opening[]>>();
  /** From when on each counter appears in the plan. */
  private readonly since = new Map<CounterId, Instant>();

  constructor(rows: readonly PlanRow[], calendar: Calendar) {
    for (const { counter, from, to } of [...rows].sort((a, b) => a.from - b.from)) {
      const { day } = calendar.moment(from);
      const counters = this.days.get(day) ?? new Map<CounterId, Opening[]>();
      this.days.set(day, counters);
      // Tomorrow's plan is not known today: who is open until midnight is supposed to go on.
      const opening = { from, to: to === calendar.startOfNext(day) ? null : to };
      counters.set(counter, [...(counters.get(counter) ?? []), opening]);
      if (!this.since.has(counter)) this.since.set(counter, calendar.startOf(day));
    }
  }

  /** Null when the plan does not speak of the counter yet, or says nothing at all of today. */
  of(site: Site, counter: CounterId, now: Moment): readonly Stretch[] | null {
    const since = this.since.get(counter);
    if (since === undefined || since > now.at) return null;
    const today = this.days.get(now.day);
    const mine = today?.get(counter) ?? [];
    const night = this.stillOpen(site, counter, now, mine);
    if (!today && night.length === 0) return null;
    return [...night, ...mine].map((one) => stretchOf(one, now)).filter(({ to }) => to > 0);
  }

  /** Yesterday's last opening, when it goes on after midnight. */
  private stillOpen(
    site: Site,
    counter: CounterId,
    now: Moment,
    today: readonly Opening[],
  ): Opening[] {
    const begun = today[0] !== undefined && today[0].from <= now.at;
    if (begun || (site.counters.get(counter)?.status ?? 'closed') === 'closed') return [];
    const last = this.days.get(addDays(now.day, -1))?.get(counter)?.at(-1);
    return last ? [last] : [];
  }
}

function stretchOf({ from, to }: Opening, now: Moment): Stretch {
  const seconds = (until: Instant): number => (until - now.at) / 1000;
  return { from: seconds(from), to: to === null ? Infinity : seconds(to) };
}

/** The planned openings of a day are known from its midnight on. */
export function planOf(rows: readonly PlanRow[], calendar: Calendar): Plan {
  const planned = new PlannedOpenings(rows, calendar);
  return (site, counter, now) => planned.of(site, counter, now);
}
