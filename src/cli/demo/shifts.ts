import type { CounterDefinition, Interval, SiteDefinition } from '../../core/definition';
import { serves } from '../../core/definition';
import type { CounterId } from '../../core/ids';
import { plannedOn } from '../../core/plan';
import type { Day } from '../../core/time';
import { hoursOf } from './arrivals';
import { type Occasion, ORDINARY } from './occasion';
import { between, type Random } from './random';

/** One agent's day, in minutes since local midnight. */
export interface Shift {
  readonly counter: CounterId;
  readonly opens: number;
  /** From then on nobody new can come; the last person waiting is still received. */
  readonly closes: number;
  /** Null on a day that is too short for one. */
  readonly lunch: Interval | null;
  /** Against the usual duration: 1.2 is a slow agent. */
  readonly pace: number;
}

const FIRST_LUNCH = 690;
const LUNCH = 45;
/** Lunches without a plan start in relay at these steps: a service is never left alone. */
const RELAY = 3;

/** Services that a counter serves are open from the first of these minutes to the last. */
function spanOf(
  site: SiteDefinition,
  counter: CounterDefinition,
  date: Day,
  occasion: Occasion,
): Interval | null {
  const hours = site.services
    .filter((service) => serves(counter, service.id))
    .flatMap((service) => hoursOf(site, service, date, occasion));
  if (hours.length === 0) return null;
  return {
    from: Math.min(...hours.map(({ from }) => from)),
    to: Math.max(...hours.map(({ to }) => to)),
  };
}

/** The first break of the counter's plan; without a plan, the nth place of the relay. */
function lunchOf(
  site: SiteDefinition,
  counter: CounterDefinition,
  date: Day,
  { from, to }: Interval,
  n: number,
): Interval | null {
  const [before, after] = plannedOn(site, counter, date) ?? [];
  if (before) return after ? { from: before.to, to: after.from } : null;
  const starts = FIRST_LUNCH + (n % RELAY) * LUNCH;
  const long = from < FIRST_LUNCH - 60 && to > starts + 2 * LUNCH;
  return long ? { from: starts, to: starts + LUNCH } : null;
}

/** Nobody is sent to replace an agent for less than this, minutes. */
const SHORTEST = 60;

/** The shifts of a day: doors open together, lunch is taken in relay. */
export function shiftsOf(
  site: SiteDefinition,
  date: Day,
  random: Random,
  occasion: Occasion = ORDINARY,
): Shift[] {
  return site.counters
    .filter(({ skills }) => skills.flat().length > 0)
    .flatMap((counter, n) => {
      const span = spanOf(site, counter, date, occasion);
      if (!span) return [];
      const usually = span.from - 5 + between(random, 0, 4);
      const pace = between(random, 0.85, 1.2);
      const opens = occasion.away.has(counter.id) ? occasion.away.get(counter.id) : usually;
      if (opens === null || opens === undefined || opens > span.to - SHORTEST) return [];
      const lunch = lunchOf(site, counter, date, span, n);
      return [
        { counter: counter.id, opens: Math.max(opens, usually), closes: span.to, lunch, pace },
      ];
    });
}
