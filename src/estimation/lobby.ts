import type { CounterDefinition, SiteDefinition } from '../core/definition';
import type { CounterId, ServiceId } from '../core/ids';
import type { Site, Ticket } from '../core/site';
import { elapsedS, type Moment } from '../core/time';
import { lineServices } from '../core/waiting';
import { arrivingFrom } from './arriving';
import { deskNow } from './desk-now';
import type { Learned } from './learned';
import { keyOf, keyOfText } from './random';
import type { Laws, People, Start, Stretch } from './start';

/** The openings planned for a counter from now on, in seconds from now; null: nothing is planned. */
export type Plan = (site: Site, counter: CounterId, now: Moment) => readonly Stretch[] | null;

/** Somebody who does not stand there: what if they came? */
export interface Ghost {
  readonly service: ServiceId;
  readonly priority: number;
  /** Seconds from now. */
  readonly comesIn: number;
}

/** No run looks further ahead, seconds. */
export const HORIZON_S = 10 * 3600;

/** A lobby at a moment, as a forward run needs it, with the ghosts that ask. */
export function startOf(
  site: Site,
  learned: Learned,
  plan: Plan,
  now: Moment,
  ghosts: readonly Ghost[],
  part: Part = wholeOf(site),
): Start {
  const { services, counters } = part;
  const waiting = waitingIn(site, services);
  const shares = services.map((service) => learned.arrivals.of(service).shares());
  const priorities = new Set<number>([0]);
  for (const { priority } of waiting) priorities.add(priority);
  for (const { priority } of ghosts) priorities.add(priority);
  for (const one of shares.flat()) priorities.add(one.priority);
  const ranks = [...priorities].sort((a, b) => b - a);
  const key = keyOfText(site.definition.id);
  return {
    lines: services.length,
    ranks: ranks.length,
    bound: site.definition.overtakingBound,
    people: peopleOf(waiting, ghosts, services, ranks, now, key),
    desks: counters.map(({ id }) => deskNow(site, learned, services, id, now, plan(site, id, now))),
    arriving: arrivingFrom(learned, services, ranks, now, HORIZON_S, key),
    laws: lawsOf(learned, services),
    horizon: HORIZON_S,
    key,
  };
}

/** Services and counters that have nothing to do with the others of the site. */
export interface Part {
  readonly services: readonly ServiceId[];
  readonly counters: readonly CounterDefinition[];
}

const wholeOf = ({ definition }: Site): Part => ({
  services: lineServices(definition),
  counters: definition.counters,
});

/** Parts by definition, which never changes. */
const PARTS = new WeakMap<SiteDefinition, Map<ServiceId, Part>>();

/** What can have a say in the wait of a service: what shares counters with it, and so on. */
export function partOf({ definition }: Site, service: ServiceId): Part {
  let parts = PARTS.get(definition);
  if (!parts) PARTS.set(definition, (parts = new Map()));
  let part = parts.get(service);
  if (!part) {
    part = connectedTo(definition, service);
    // One part for all who share it, whoever asks first.
    for (const one of part.services) parts.set(one, part);
  }
  return part;
}

function connectedTo(definition: SiteDefinition, service: ServiceId): Part {
  const reached = new Set([service]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { skills } of definition.counters) {
      const served = skills.flat();
      if (served.some((one) => reached.has(one))) for (const one of served) reached.add(one);
    }
  }
  return {
    services: lineServices(definition).filter((one) => reached.has(one)),
    counters: definition.counters.filter(({ skills }) =>
      skills.flat().some((one) => reached.has(one)),
    ),
  };
}

/** Everybody who waits, in the order of age within each line and rank. */
export function waitingIn(site: Site, services: readonly ServiceId[]): Ticket[] {
  const waiting: Ticket[] = [];
  for (const service of services) {
    for (const { places } of site.lines.get(service)?.ranks ?? []) {
      for (const { ticket: id } of places) {
        const ticket = site.tickets.get(id);
        if (ticket) waiting.push(ticket);
      }
    }
  }
  return waiting;
}

/** A visit heard of late has an age between two others: another whole number all the same. */
const keyAge = (age: number): number =>
  Number.isInteger(age) ? age : Math.trunc((age % 32) * 2 ** 26);

function peopleOf(
  waiting: readonly Ticket[],
  ghosts: readonly Ghost[],
  services: readonly ServiceId[],
  ranks: readonly number[],
  now: Moment,
  key: number,
): People {
  const count = waiting.length + ghosts.length;
  const people = {
    count,
    line: new Int32Array(count),
    rank: new Int32Array(count),
    age: new Float64Array(count),
    overtaken: new Int32Array(count),
    waited: new Float64Array(count),
    key: new Int32Array(count),
    ghost: new Uint8Array(count),
    comesIn: new Float64Array(count),
  };
  const oldest = waiting.reduce((least, { age }) => Math.min(least, age), Infinity);
  waiting.forEach((ticket, i) => {
    people.line[i] = services.indexOf(ticket.service);
    people.rank[i] = ranks.indexOf(ticket.priority);
    people.age[i] = ticket.age - oldest;
    people.overtaken[i] = ticket.overtaken;
    people.waited[i] = elapsedS(ticket.queuedAt, now.at);
    people.key[i] = keyOf(key, keyAge(ticket.age));
  });
  ghosts.forEach(({ service, priority, comesIn }, n) => {
    const i = waiting.length + n;
    people.line[i] = services.indexOf(service);
    people.rank[i] = ranks.indexOf(priority);
    people.ghost[i] = 1;
    people.comesIn[i] = comesIn;
  });
  return people;
}

function lawsOf(learned: Learned, services: readonly ServiceId[]): Laws {
  const visits = services.map((service) => learned.visits.of(service));
  const { staffing } = learned;
  const turnaround = learned.turnaround.ascending();
  const unhurried = turnaround.length === 0 || turnaround[turnaround.length - 1] === 0;
  return {
    visits: visits.map((one) => one.lengths()),
    visitSpread: Float64Array.from(visits, (one) => one.spread),
    noShow: Float64Array.from(services, (service) => learned.absences.of(service).share),
    holds: learned.holds.count > 0 ? learned.holds.ascending() : Float64Array.of(60),
    leaving: Float64Array.from(services.flatMap((service) => learned.patience.of(service).rates())),
    turnaround: unhurried ? new Float64Array(0) : turnaround,
    pauseRate: staffing.pauseRate,
    pauses: staffing.pauseLengths(),
    closing: staffing.closingRate,
    opening: staffing.openingRate,
  };
}
