import type { SiteDefinition } from '../core/definition';
import { type CounterId, serviceId } from '../core/ids';
import { emptySite } from '../core/site';
import { addDays, type Day, day, instant, type Moment } from '../core/time';
import { Learned } from './learned';
import type { DayOutlook, HalfHour } from './outlook';
import { outlookOf } from './outlook-day';

/** A Wednesday. */
export const WEDNESDAY = day('2026-03-11');
const QUARTER_S = 900;

/** A moment of a day whose clock shows UTC. */
export const momentOf = (date: Day, minute: number): Moment => ({
  at: instant(Date.parse(`${date}T00:00:00Z`) + minute * 60_000),
  day: date,
  minute,
});

/** Waits of seconds at the ranks of an exponential law of that mean. */
export const exponentialLengths = (meanS: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => -meanS * Math.log(1 - (i + 0.5) / count));

/** How a site was lived before: every day alike. */
export interface Past {
  readonly days: number;
  /** People a quarter-hour from 8 h 30 to 17 h, by service. */
  readonly people: Readonly<Record<string, number>>;
  readonly lengths: readonly number[];
  /** Every second person had the priority of the law. */
  readonly priority?: boolean;
}

/** What such a past teaches, nobody ever leaving, pausing or being absent. */
export function taught({ days, people, lengths, priority = false }: Past): Learned {
  const learned = new Learned(() => 300);
  for (const [id, count] of Object.entries(people)) {
    const service = serviceId(id);
    const arrivals = learned.arrivals.teach(service);
    for (let n = days; n >= 1; n -= 1) {
      for (let slot = 34; slot < 68; slot += 1) {
        for (let one = 0; one < count; one += 1) arrivals.learn(slot, priority ? one % 2 : 0);
      }
      arrivals.endDay(addDays(WEDNESDAY, -n));
    }
    for (const length of lengths) learned.visits.teach(service).learn(length, null);
    learned.absences.teach(service).restore({ missed: 0, came: 1e9 });
    learned.patience.teach(service).learn(1e12, false);
  }
  learned.staffing.worked(1e12);
  // As alike as chance makes them: their intensity is the same.
  learned.daySpread.restore({ excess: -1, days: 10 });
  return learned;
}

/** A counter of which habits were seen: open in those minutes on each of the last days. */
export function usuallyOpen(
  learned: Learned,
  counter: CounterId,
  days: number,
  stretches: readonly (readonly [number, number])[],
): void {
  const presence = learned.presence.teach(counter);
  for (let n = days; n >= 1; n -= 1) {
    const date = addDays(WEDNESDAY, -n);
    for (const [from, to] of stretches) {
      presence.opened(momentOf(date, from));
      presence.stopped(momentOf(date, to));
    }
    presence.endDay(date);
  }
}

/** The outlook of a day, all its steps taken, seen from a site where nobody is on Wednesday; `open`: all counters are. */
export function outlookSeen(
  definition: SiteDefinition,
  learned: Learned,
  { ahead = 0, minute = 0, open = false } = {},
): DayOutlook {
  const now = momentOf(WEDNESDAY, minute);
  const site = emptySite(definition);
  const idle = {
    status: 'open',
    since: now.at,
    reason: null,
    ticket: null,
    asked: null,
    last: null,
  } as const;
  if (open) for (const { id } of definition.counters) site.counters.set(id, { id, ...idle });
  const steps = outlookOf(site, learned, now, ahead);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The half-hours of a service. */
export const halfHoursFor = (outlook: DayOutlook, service: string): readonly HalfHour[] =>
  outlook.services.find((one) => one.service === service)?.halfHours ?? [];

/** People a second that such a past lets expect. */
export const rateOf = (perQuarter: number): number => perQuarter / QUARTER_S;
