import type { Interval, ServiceDefinition, SiteDefinition } from '../../core/definition';
import { intervalsOn } from '../../core/hours';
import type { Channel } from '../../core/facts';
import type { ServiceId } from '../../core/ids';
import type { Day } from '../../core/time';
import { type Occasion, ORDINARY } from './occasion';
import { chance, exponential, type Random } from './random';

/** Somebody who comes. */
export interface Arrival {
  /** Minutes since local midnight, with a fraction. */
  readonly minute: number;
  readonly service: ServiceId;
  readonly priority: boolean;
  readonly appointment: boolean;
  readonly language: string;
  readonly channel: Exclude<Channel, 'import'>;
  /** Minutes of waiting after which this person gives up. */
  readonly patience: number;
}

/** What a demonstration shows on a day of closure. */
const USUAL: Interval = { from: 510, to: 1020 };
/** Part of the counters' time that visitors fill: busy, and not hopeless. */
const LOAD = 0.8;
/** What a visit takes besides the service: people walk. Seconds. */
const AROUND_S = 40;
/** Part of the day that a counter is staffed: lunch and pauses are the rest. */
const STAFFED = 0.87;
const PRIORITY = 0.04;
const IMPATIENT = 0.06;
/** People wait at least this long, and this much more on average: minutes. */
const PATIENCE = { impatient: { least: 12, more: 25 }, usual: { least: 50, more: 80 } } as const;

/** How many come at a minute, against the mean of the day: peaks at 10 h 15 and 15 h, calm at noon. */
export function dayShape(minute: number): number {
  const peak = (at: number, width: number): number =>
    Math.exp(-((minute - at) ** 2) / (2 * width ** 2));
  return 0.45 + 1.1 * peak(615, 65) + 0.85 * peak(900, 60) - 0.15 * peak(765, 30);
}

/** The largest value of {@link dayShape}, a little rounded up. */
const HIGHEST = 1.6;

/** When a service takes people, in minutes; the usual hours on a day of closure that is lived. */
export function hoursOf(
  site: SiteDefinition,
  service: ServiceDefinition,
  date: Day,
  { openWhenClosed }: Occasion = ORDINARY,
): Interval[] {
  const hours = intervalsOn(site, service, date);
  return hours.length > 0 || !openWhenClosed ? hours : [USUAL];
}

/** People a minute that the counters of a service can receive, shared with their other services. */
export function capacityOf(site: SiteDefinition, service: ServiceDefinition): number {
  const shares = site.counters.map(({ skills }) => {
    const rank = skills.findIndex((group) => group.includes(service.id));
    if (rank < 0) return 0;
    // A counter spends most of its time with what it prefers.
    return (rank === 0 ? 0.9 : 0.1) / (skills[rank]?.length ?? 1);
  });
  const counters = STAFFED * shares.reduce((sum, share) => sum + share, 0);
  return (counters * 60) / (service.priorServiceS + AROUND_S);
}

/** Shares of the languages that tickets are taken in; French is what remains. */
const FOREIGN = { en: 0.06, es: 0.03, ar: 0.03, zh: 0.02, uk: 0.02, 'fr-x-falc': 0.01 };

function languageOf(random: Random): string {
  let at = random();
  for (const [language, share] of Object.entries(FOREIGN)) {
    at -= share;
    if (at < 0) return language;
  }
  return 'fr';
}

/** Part of the tickets that are taken on a phone, before coming. */
const WEB = 0.07;

/** The law's priority is asked for at the reception, mostly. */
function channelOf(priority: boolean, random: Random): Arrival['channel'] {
  const at = random();
  if (priority) return at < 0.7 ? 'reception' : 'kiosk';
  return at < WEB ? 'web' : 'kiosk';
}

function arrival(minute: number, service: ServiceDefinition, random: Random): Arrival {
  const { id, walkIn, appointments } = service;
  const booked = chance(random, 0.2);
  const priority = chance(random, PRIORITY);
  const { least, more } = PATIENCE[chance(random, IMPATIENT) ? 'impatient' : 'usual'];
  return {
    minute,
    service: id,
    priority,
    appointment: appointments && (!walkIn || booked),
    language: languageOf(random),
    channel: channelOf(priority, random),
    patience: least + exponential(random, more),
  };
}

/** Those who come for one service, by thinning a Poisson stream (Lewis and Shedler). */
function comingFor(
  service: ServiceDefinition,
  hours: readonly Interval[],
  rate: number,
  random: Random,
): Arrival[] {
  const coming: Arrival[] = [];
  for (const { from, to } of hours) {
    const last = to - 10;
    for (let minute = from; ;) {
      minute += exponential(random, 1 / (rate * HIGHEST));
      if (minute >= last) break;
      if (chance(random, dayShape(minute) / HIGHEST)) coming.push(arrival(minute, service, random));
    }
  }
  return coming;
}

/** Everybody who comes on a day, in the order of their coming. */
export function arrivalsOf(
  site: SiteDefinition,
  date: Day,
  random: Random,
  occasion: Occasion = ORDINARY,
): Arrival[] {
  return site.services
    .flatMap((service) => {
      const rate = LOAD * capacityOf(site, service) * occasion.crowd(service.id);
      const hours = hoursOf(site, service, date, occasion);
      return rate > 0 ? comingFor(service, hours, rate, random) : [];
    })
    .sort((a, b) => a.minute - b.minute);
}
