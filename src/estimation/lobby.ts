import type { CounterDefinition, SiteDefinition } from '../core/definition';
import { GROUP_END, NOBODY } from '../core/dispatch';

import type { CounterId, ServiceId } from '../core/ids';
import type { Counter, Site, Ticket } from '../core/site';
import { dayNumber, elapsedS, type Moment, weekdayOf } from '../core/time';
import { linesOf, lineServices } from '../core/waiting';
import { ARRIVAL_SLOT_S, levelOf, slotOf } from './arrivals';
import type { Learned } from './learned';
import { keyOf, keyOfText } from './random';
import type { Arriving, Desk, Laws, People, Start, Stretch } from './start';

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
/** Slots of arrivals that a run sees: as far as the horizon. */
const SLOTS = Math.ceil(HORIZON_S / ARRIVAL_SLOT_S) + 1;
const SLOTS_A_DAY = 96;

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
    desks: counters.map((counter) => deskOf(site, learned, plan, now, counter, services)),
    arriving: arrivingOf(learned, services, ranks, now, key),
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
  if (!part) parts.set(service, (part = connectedTo(definition, service)));
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

/** A counter's lines in the numbers of a part. */
function linesAt(
  site: Site,
  counter: CounterId,
  services: readonly ServiceId[],
): readonly number[] {
  const all = lineServices(site.definition);
  if (all.length === services.length) return linesOf(site.definition, counter);
  return linesOf(site.definition, counter).map((line) =>
    line === GROUP_END ? GROUP_END : services.indexOf(all[line] as ServiceId),
  );
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
    age: new Int32Array(count),
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
    people.key[i] = keyOf(key, ticket.age);
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

function deskOf(
  site: Site,
  learned: Learned,
  plan: Plan,
  now: Moment,
  { id }: CounterDefinition,
  services: readonly ServiceId[],
): Desk {
  const counter = site.counters.get(id);
  const ticket = counter?.ticket ? site.tickets.get(counter.ticket) : undefined;
  const effect = Float64Array.from(services, (service) => learned.visits.of(service).effect(id));
  const planned = plan(site, id, now);
  return {
    lines: linesAt(site, id, services),
    state: stateOf(counter, ticket),
    serving: ticket ? services.indexOf(ticket.service) : NOBODY,
    elapsed: elapsedS(ticket?.calledAt ?? counter?.since ?? now.at, now.at),
    plan: planned && counter ? stillTo(planned, counter, now) : planned,
    effect,
  };
}

function stateOf(counter: Counter | undefined, ticket: Ticket | undefined): Desk['state'] {
  if (!counter || (counter.status === 'closed' && !ticket)) return 'shut';
  if (ticket) return 'busy';
  return counter.status === 'paused' ? 'paused' : 'idle';
}

/** A counter that closed in the middle of a stretch does not come back to it. */
function stillTo(planned: readonly Stretch[], counter: Counter, now: Moment): readonly Stretch[] {
  if (counter.status !== 'closed') return planned;
  const closedS = elapsedS(counter.since, now.at);
  return planned.filter(({ from }) => from > 0 || -from < closedS);
}

function arrivingOf(
  learned: Learned,
  services: readonly ServiceId[],
  ranks: readonly number[],
  now: Moment,
  key: number,
): Arriving {
  const slot = slotOf(now);
  const today = weekdayOf(now.day);
  const all = services.map((service) => learned.arrivals.of(service));
  const level = levelOf(all.map((one) => one.sofar(today, slot)));
  const rate = new Float64Array(SLOTS * services.length * ranks.length);
  all.forEach((arrivals, line) => {
    const shares = arrivals.shares();
    const fallback = arrivals.daysSeen === 0 ? arrivals.todayRate(slot) : null;
    for (let i = 0; i < SLOTS; i += 1) {
      const weekday = ((today - 1 + Math.floor((slot + i) / SLOTS_A_DAY)) % 7) + 1;
      const usual = fallback ?? level * arrivals.expected(weekday, (slot + i) % SLOTS_A_DAY);
      for (const { priority, share } of shares) {
        const kind = line * ranks.length + ranks.indexOf(priority);
        rate[i * services.length * ranks.length + kind] = (usual * share) / ARRIVAL_SLOT_S;
      }
    }
  });
  return {
    startsIn: -secondsInto(now),
    slotS: ARRIVAL_SLOT_S,
    slots: SLOTS,
    key: (key + dayNumber(now.day) * SLOTS_A_DAY + slot) | 0,
    rate,
    spread: 0.15,
  };
}

/** Seconds since the present quarter-hour began; zones differ by whole quarter-hours. */
function secondsInto({ minute, at }: Moment): number {
  return (minute % 15) * 60 + (at % 60_000) / 1000;
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
