/**
 * Why somebody still waits, from the state of the site and the published rule (docs/dispatch.md).
 * Everything here is counted; nobody is named.
 */
import { type CounterDefinition, serves } from './definition';
import type { CounterId, ServiceId } from './ids';
import { aheadOf, length, type Line, oldest } from './line';
import type { CounterStatus, Site, Ticket } from './site';

/** People of another line who may be called first, where a counter serves both lines. */
export interface OthersBefore {
  readonly service: ServiceId;
  readonly count: number;
  /** A counter at work prefers that line: everybody in it comes first there. */
  readonly preferred: boolean;
}

/** Who comes first by the rule as things stand; each person is counted once, by the first reason. */
export interface Before {
  /** Older visits of the line, of the same priority. */
  readonly older: number;
  /** People of the line with a more urgent priority. */
  readonly priority: number;
  readonly others: readonly OthersBefore[];
  /** People owed a call, who come first for no other reason than the bound. */
  readonly owed: number;
}

/** A counter that may receive somebody, and what it does. */
export interface ServingCounter {
  readonly id: CounterId;
  readonly status: CounterStatus;
  /** Why it pauses, as it was given; null when it does not. */
  readonly reason: string | null;
}

/** Why somebody waits: who comes first, which counters could call, and what the rule promises. */
export interface WhyWaiting {
  readonly before: Before;
  /** Nobody younger can be called first by the rule any more. */
  readonly owed: boolean;
  readonly counters: readonly ServingCounter[];
  /** The service gives no more tickets. */
  readonly stopped: boolean;
  /** Times in a row that a younger person was called past this one while oldest of the line. */
  readonly overtaken: number;
  readonly bound: number;
  /** How many younger people the rule can still call past this one, if nobody older comes back. */
  readonly atMost: number;
}

/** Older than every age that there is. */
const BEFORE_ALL = -1;

const overtakenOf = (site: Site, id: Ticket['id']): number => site.tickets.get(id)?.overtaken ?? 0;

const isOwed = (site: Site, id: Ticket['id']): boolean =>
  overtakenOf(site, id) >= site.definition.overtakingBound;

const groupOf = (counter: CounterDefinition, service: ServiceId): number =>
  counter.skills.findIndex((group) => group.includes(service));

/** Older visits of a line, whatever their priority. */
function olderIn(line: Line, { age, id }: Ticket): number {
  return line.ranks.reduce(
    (sum, { priority }) =>
      sum + aheadOf(line, priority, age, id) - aheadOf(line, priority, BEFORE_ALL),
    0,
  );
}

/** Counters that serve a line and are not closed: one that pauses will go on. */
function atWork(site: Site, service: ServiceId): CounterDefinition[] {
  return site.definition.counters.filter(
    (one) => serves(one, service) && (site.counters.get(one.id)?.status ?? 'closed') !== 'closed',
  );
}

/** How counters at work see another line beside one's own. */
interface Neighbour {
  readonly line: Line;
  readonly others: OthersBefore;
  readonly equal: boolean;
}

function neighbour(site: Site, me: Ticket, service: ServiceId): Neighbour | null {
  const shared = atWork(site, me.service).filter((one) => serves(one, service));
  const line = site.lines.get(service);
  if (!line || shared.length === 0) return null;
  const rank = (one: CounterDefinition): number => groupOf(one, service) - groupOf(one, me.service);
  const preferred = shared.some((one) => rank(one) < 0);
  const equal = shared.some((one) => rank(one) === 0);
  const alike = equal ? aheadOf(line, me.priority, me.age) : 0;
  return { line, equal, others: { service, preferred, count: preferred ? length(line) : alike } };
}

/** The oldest of a line, when owed a call: the first step of the rule looks at nobody else. */
function owedHead(site: Site, line: Line): Ticket | null {
  const head = oldest(line);
  return head && isOwed(site, head.ticket) ? (site.tickets.get(head.ticket) ?? null) : null;
}

const isAhead = (one: Ticket, me: Ticket): boolean =>
  one.priority > me.priority || (one.priority === me.priority && one.age < me.age);

/** Whether the owed person of another line was not counted with that line already. */
function owedBesides(site: Site, me: Ticket, { line, others, equal }: Neighbour): boolean {
  const head = owedHead(site, line);
  return head !== null && !others.preferred && !(equal && isAhead(head, me));
}

function neighbours(site: Site, me: Ticket): Neighbour[] {
  return site.definition.services
    .filter(({ id }) => id !== me.service)
    .flatMap(({ id }) => neighbour(site, me, id) ?? []);
}

/** Before somebody owed a call come only the older ones who are owed a call too. */
function beforeOwed(site: Site, me: Ticket): Before {
  const owed = neighbours(site, me).filter(({ line }) => {
    const head = owedHead(site, line);
    return head !== null && head.age < me.age;
  });
  return { older: 0, priority: 0, others: [], owed: owed.length };
}

function beforeOf(site: Site, me: Ticket, line: Line): Before {
  const priority = aheadOf(line, me.priority, BEFORE_ALL);
  const around = neighbours(site, me);
  const owed = around.filter((one) => owedBesides(site, me, one)).length;
  const own = owedHead(site, line);
  const ownOwed = own !== null && own.id !== me.id && !isAhead(own, me) ? 1 : 0;
  return {
    older: aheadOf(line, me.priority, me.age, me.id) - priority,
    priority,
    others: around.map(({ others }) => others).filter(({ count }) => count > 0),
    owed: owed + ownOwed,
  };
}

/**
 * What the bound still allows: `bound` for each older visit of the line and for oneself, less
 * what the oldest of the line and oneself were overtaken already (docs/dispatch.md).
 */
function atMost(site: Site, me: Ticket, line: Line): number {
  const bound = site.definition.overtakingBound;
  const head = oldest(line);
  const used = (id: Ticket['id']): number => Math.min(bound, overtakenOf(site, id));
  const byHead = head && head.ticket !== me.id ? used(head.ticket) : 0;
  return (olderIn(line, me) + 1) * bound - used(me.id) - byHead;
}

/** Why a ticket waits; null when it does not wait. */
export function whyWaiting(site: Site, me: Ticket): WhyWaiting | null {
  const line = site.lines.get(me.service);
  if (!line || me.status !== 'waiting') return null;
  const owed = oldest(line)?.ticket === me.id && isOwed(site, me.id);
  return {
    before: owed ? beforeOwed(site, me) : beforeOf(site, me, line),
    owed,
    counters: site.definition.counters
      .filter((one) => serves(one, me.service))
      .map(({ id }) => {
        const { status = 'closed', reason = null } = site.counters.get(id) ?? {};
        return { id, status, reason };
      }),
    stopped: site.stopped.has(me.service),
    overtaken: me.overtaken,
    bound: site.definition.overtakingBound,
    atMost: atMost(site, me, line),
  };
}
