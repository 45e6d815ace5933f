/**
 * Why others were called first: a fold of the day's facts, made only when somebody asks. It keeps
 * a state of the site of its own, so that each call is judged by what was true when it was made.
 */
import { type CounterDefinition, counterOf, serves, type SiteDefinition } from './definition';
import { evolve } from './evolve';
import type { Fact, RecordedFact } from './facts';
import type { CounterId, ServiceId, TicketId } from './ids';
import { oldest } from './line';
import { emptySite, type Site, type Ticket } from './site';
import { day, type Instant, instant } from './time';

/**
 * `older`: took a ticket before; `returned`: had been called before, or was sent from another
 * line, and kept the place; `priority`: more urgent; `preferred`: of a line that the counter
 * takes first; `owed`: overtaken as often as the bound allows; `choice`: an agent's.
 */
export type PassReason = 'older' | 'returned' | 'priority' | 'preferred' | 'owed' | 'choice';

/** Somebody called while another one waited for the same counter. */
export interface CalledBefore {
  readonly number: string;
  readonly counter: CounterId;
  readonly at: Instant;
  readonly reason: PassReason;
}

/** A call, and what decided it. */
interface CallSeen {
  readonly ticket: TicketId;
  readonly number: string;
  readonly age: number;
  readonly at: Instant;
  readonly service: ServiceId;
  readonly counter: CounterDefinition;
  readonly by: 'rule' | 'choice' | 'resumed';
  readonly returned: boolean;
  readonly owed: boolean;
}

/** A stretch of waiting in one line, in seqs; `to` is null while it lasts. */
interface Stay {
  readonly service: ServiceId;
  readonly from: number;
  to: number | null;
}

/** The calls of the day, and who waited where; changed in place, as a site is. */
export interface CallBook {
  readonly site: Site;
  /** By the seq of the call, in order. */
  readonly calls: Map<number, CallSeen>;
  readonly stays: Map<TicketId, Stay[]>;
}

/** A book before the facts that follow `after`, for the definition that they find. */
export function newCallBook(definition: SiteDefinition, after: number): CallBook {
  const configured = { type: 'site-configured', definition } as const;
  const at = { at: instant(0), day: day('1970-01-01') };
  const site = evolve(emptySite(definition), { seq: 1, ...at, fact: configured });
  site.seq = after;
  return { site, calls: new Map(), stays: new Map() };
}

/** Whether somebody in line was called before, was sent there, or came back. */
const hasReturned = ({ calls, leg, queuedAt, takenAt }: Ticket): boolean =>
  calls > 0 || leg > 1 || queuedAt !== takenAt;

/** Whether the first step of the rule speaks of somebody. */
function isOwed(site: Site, { id, service, overtaken }: Ticket): boolean {
  const line = site.lines.get(service);
  return (
    overtaken >= site.definition.overtakingBound &&
    line !== undefined &&
    oldest(line)?.ticket === id
  );
}

type Summons = Extract<Fact, { type: 'ticket-called' | 'ticket-resumed' }>;

/** A call as the site is just before it; null when nobody knows at which counter it was. */
function callIn(site: Site, fact: Summons, at: Instant): CallSeen | null {
  const ticket = site.tickets.get(fact.ticket);
  const counter = fact.counter === null ? undefined : counterOf(site.definition, fact.counter);
  if (!ticket || !counter) return null;
  const { id, number, age, service } = ticket;
  const by = fact.type === 'ticket-resumed' ? 'resumed' : fact.by;
  const returned = hasReturned(ticket);
  const owed = by === 'rule' && isOwed(site, ticket);
  return { ticket: id, number, age, at, service, counter, by, returned, owed };
}

/** Calls come into the book, undone ones go out of it, a new day begins without any. */
function keepCall(book: CallBook, { seq, at, fact }: RecordedFact): void {
  if (fact.type === 'action-undone') book.calls.delete(fact.undoes);
  if (fact.type === 'day-started') book.calls.clear();
  if (fact.type !== 'ticket-called' && fact.type !== 'ticket-resumed') return;
  const call = callIn(book.site, fact, at);
  if (call) book.calls.set(seq, call);
}

/** Whom a fact moves, as the site is just before it. */
function moved(site: Site, fact: Fact): TicketId | null {
  if ('ticket' in fact) return fact.ticket;
  if (fact.type !== 'action-undone') return null;
  return site.counters.get(fact.counter)?.last?.ticket?.id ?? null;
}

/** Begins or ends a stay, as the ticket stands just after the fact. */
function keepStay({ site, stays }: CallBook, id: TicketId, seq: number): void {
  const ticket = site.tickets.get(id);
  const known = stays.get(id) ?? [];
  const last = known.at(-1);
  const line = ticket?.status === 'waiting' ? ticket.service : null;
  if (last?.to === null && last.service === line) return;
  if (last?.to === null) last.to = seq;
  if (line !== null) stays.set(id, [...known, { service: line, from: seq, to: null }]);
}

/** Takes in the next fact of the site. */
export function follow(book: CallBook, recorded: RecordedFact): void {
  const { fact, seq } = recorded;
  keepCall(book, recorded);
  const id = moved(book.site, fact);
  evolve(book.site, recorded);
  if (id !== null) keepStay(book, id, seq);
  if (fact.type === 'day-started' && book.site.tickets.size === 0) book.stays.clear();
}

function reasonOf(call: CallSeen, age: number, service: ServiceId): PassReason {
  if (call.by === 'choice') return 'choice';
  if (call.by === 'resumed') return 'returned';
  if (call.age < age) return call.returned ? 'returned' : 'older';
  if (call.owed) return 'owed';
  // The rule calls somebody younger of the same group only when they are more urgent.
  const together = call.counter.skills.some(
    (group) => group.includes(service) && group.includes(call.service),
  );
  return together ? 'priority' : 'preferred';
}

/**
 * Everybody who was called, while this ticket waited, at a counter that serves its line, up to
 * a seq: each person once, at the last call, in the order of those calls.
 */
export function calledBefore(book: CallBook, me: Ticket, upTo: number): CalledBefore[] {
  const stays = book.stays.get(me.id) ?? [];
  const found = new Map<TicketId, CalledBefore>();
  for (const [seq, call] of book.calls) {
    if (seq > upTo || call.ticket === me.id) continue;
    const stay = stays.find(({ from, to }) => from < seq && (to === null || seq < to));
    if (!stay || !serves(call.counter, stay.service)) continue;
    const { number, counter, at } = call;
    const reason = reasonOf(call, me.age, stay.service);
    found.delete(call.ticket);
    found.set(call.ticket, { number, counter: counter.id, at, reason });
  }
  return [...found.values()];
}
