import type { RecordedFact } from './facts';
import type { CounterId, TicketId } from './ids';
import { enter, leave } from './line';
import {
  CALLS_SHOWN,
  type Counter,
  type CounterSituation,
  type LastAction,
  type Site,
  type Ticket,
} from './site';

/** A ticket that a fact speaks of; facts only speak of tickets that are there. */
export function known(site: Site, id: TicketId): Ticket {
  const ticket = site.tickets.get(id);
  if (!ticket) throw new Error(`no ticket ${id} at ${site.definition.id}`);
  return ticket;
}

export function counterAt(site: Site, id: CounterId): Counter {
  const counter = site.counters.get(id);
  if (!counter) throw new Error(`no counter ${id} at ${site.definition.id}`);
  return counter;
}

const situationOf = ({
  status,
  since,
  reason,
  ticket,
  asked,
}: CounterSituation): CounterSituation => ({
  status,
  since,
  reason,
  ticket,
  asked,
});

/** The end of a visit that the same key decided just before a call. */
function endedBy({ fact }: RecordedFact, counter: Counter): LastAction | null {
  return fact.type === 'ticket-called' && fact.ended !== undefined ? counter.last : null;
}

/** Keeps what a counter's fact is about to change, so that it can be undone. */
export function remember(recorded: RecordedFact, counter: Counter, ticket: Ticket | null): void {
  counter.last = {
    seq: recorded.seq,
    at: recorded.at,
    fact: recorded.fact,
    ticket: ticket ? { ...ticket } : null,
    counter: situationOf(counter),
    before: endedBy(recorded, counter),
  };
}

/** Puts a ticket in the line of its service, at the place that its age gives. */
export function enqueue(site: Site, ticket: Ticket): void {
  ticket.status = 'waiting';
  ticket.counter = null;
  const line = site.lines.get(ticket.service);
  if (line) enter(line, ticket.priority, ticket.id, ticket.age);
}

/** Takes a ticket out of its line, or from among those aside: from wherever it stands. */
export function dequeue(site: Site, ticket: Ticket): void {
  const line = site.lines.get(ticket.service);
  if (line && ticket.status === 'waiting') leave(line, ticket.priority, ticket.id, ticket.age);
  site.aside.delete(ticket.id);
  ticket.aside = null;
}

/** A counter begins something new: with whom, and since when. */
export function occupy(counter: Counter, ticket: TicketId | null, recorded: RecordedFact): void {
  counter.ticket = ticket;
  counter.since = recorded.at;
}

/** The lobby hears of a call, latest first; a ticket stands in the list once. */
export function announce(
  site: Site,
  ticket: Ticket,
  counter: CounterId,
  at: RecordedFact['at'],
): void {
  const call = {
    ticket: ticket.id,
    number: ticket.number,
    service: ticket.service,
    counter,
    at,
    calls: ticket.calls,
  };
  const others = site.calls.filter((one) => one.ticket !== ticket.id);
  site.calls = [call, ...others].slice(0, CALLS_SHOWN);
}
