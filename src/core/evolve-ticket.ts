import { announced, leftLine, missed, waitingAgain, welcomed } from './course';
import type { Evolvers } from './evolvers';
import { taken } from './evolve-taking';
import type { Fact, RecordedFact, TicketCalled } from './facts';
import type { CounterId, TicketId } from './ids';
import type { Site, Ticket } from './site';
import { announce, counterAt, dequeue, enqueue, known, occupy, remember } from './situation';
import { elapsedS, type Instant } from './time';

type TicketFact = Extract<Fact, { ticket: TicketId }>;

/** The seconds in line are known once they are over. */
function outOfLine(ticket: Ticket, at: Instant): void {
  ticket.course = leftLine(ticket.course, ticket.queuedAt, at);
}

/** Moves a ticket to a counter, where it is called. */
function summon(site: Site, ticket: Ticket, to: CounterId | null, recorded: RecordedFact): void {
  if (ticket.status === 'waiting') outOfLine(ticket, recorded.at);
  ticket.course = announced(ticket.course, recorded.at);
  dequeue(site, ticket);
  ticket.status = 'called';
  ticket.counter = to;
  ticket.calledAt = recorded.at;
  ticket.calls = 1;
  if (to === null) return;
  occupy(counterAt(site, to), ticket.id, recorded);
  announce(site, ticket, to, recorded.at);
}

/** Begins a fact about a ticket at a counter: what was is kept for an undo. */
function begin(
  site: Site,
  fact: { ticket: TicketId; counter: CounterId | null },
  recorded: RecordedFact,
): Ticket {
  const ticket = known(site, fact.ticket);
  if (fact.counter !== null) remember(recorded, counterAt(site, fact.counter), ticket);
  ticket.seq = recorded.seq;
  return ticket;
}

function called(site: Site, fact: TicketCalled, recorded: RecordedFact): void {
  const ticket = begin(site, fact, recorded);
  for (const id of fact.overtook) known(site, id).overtaken += 1;
  summon(site, ticket, fact.counter, recorded);
}

/** The counter that a ticket was at, if any, is free again. */
function free(site: Site, ticket: Ticket, recorded: RecordedFact): void {
  const counter = ticket.counter ? site.counters.get(ticket.counter) : undefined;
  if (counter?.ticket === ticket.id) occupy(counter, null, recorded);
}

/** Adds the time since the person arrived to what the visit has already lasted. */
function pauseService(ticket: Ticket, at: Instant): void {
  if (ticket.startedAt !== null) ticket.servedS += elapsedS(ticket.startedAt, at);
  ticket.startedAt = null;
}

/** Out of every line, known by nobody any more: the read models keep what there was. */
function end(site: Site, id: TicketId, recorded: RecordedFact): void {
  const ticket = known(site, id);
  dequeue(site, ticket);
  free(site, ticket, recorded);
  site.tickets.delete(id);
}

function backInLine(site: Site, ticket: Ticket, recorded: RecordedFact): void {
  dequeue(site, ticket);
  free(site, ticket, recorded);
  ticket.calledAt = null;
  ticket.startedAt = null;
  ticket.overtaken = 0;
  ticket.queuedAt = recorded.at;
  ticket.course = waitingAgain(ticket.course);
  enqueue(site, ticket);
}

function aside(site: Site, ticket: Ticket, reason: string | null, recorded: RecordedFact): void {
  dequeue(site, ticket);
  free(site, ticket, recorded);
  pauseService(ticket, recorded.at);
  ticket.aside = { since: recorded.at, reason };
  site.aside.add(ticket.id);
}

/** Out of the line the wait is over; from a counter, somebody has received the person. */
function setAside(ticket: Ticket, at: Instant): void {
  if (ticket.status === 'waiting') outOfLine(ticket, at);
  else if (ticket.calledAt !== null) {
    ticket.course = welcomed(ticket.course, ticket.calledAt, ticket.calledAt);
  }
}

export const ticketEvolvers: Evolvers<TicketFact> = {
  'ticket-taken': taken,
  'ticket-called': called,
  'ticket-recalled': (site, fact, recorded) => {
    const ticket = begin(site, fact, recorded);
    ticket.calls += 1;
    ticket.course = announced(ticket.course, recorded.at);
    announce(site, ticket, fact.counter, recorded.at);
  },
  'ticket-arrived': (site, fact, recorded) => {
    const ticket = begin(site, fact, recorded);
    ticket.course = welcomed(ticket.course, ticket.calledAt ?? recorded.at, recorded.at);
    ticket.status = 'serving';
    ticket.startedAt = recorded.at;
  },
  'ticket-missed': (site, fact, recorded) => {
    const ticket = begin(site, fact, recorded);
    aside(site, ticket, null, recorded);
    ticket.course = missed(ticket.course);
    ticket.status = 'absent';
  },
  'ticket-returned': (site, fact, recorded) => {
    const ticket = known(site, fact.ticket);
    ticket.seq = recorded.seq;
    backInLine(site, ticket, recorded);
  },
  'ticket-parked': (site, fact, recorded) => {
    const ticket = begin(site, fact, recorded);
    setAside(ticket, recorded.at);
    aside(site, ticket, fact.reason || null, recorded);
    ticket.status = 'parked';
  },
  'ticket-resumed': (site, fact, recorded) =>
    summon(site, begin(site, fact, recorded), fact.counter, recorded),
  'ticket-requeued': (site, fact, recorded) =>
    backInLine(site, begin(site, fact, recorded), recorded),
  'ticket-transferred': (site, fact, recorded) => {
    const ticket = begin(site, fact, recorded);
    free(site, ticket, recorded);
    ticket.service = fact.service;
    ticket.leg += 1;
    ticket.servedS = 0;
    backInLine(site, ticket, recorded);
  },
  'ticket-finished': (site, fact, recorded) => {
    const { id, service } = begin(site, fact, recorded);
    // A visit that was finished, undone and finished again keeps the answer that it has.
    if (!site.finished.has(id)) site.finished.set(id, service);
    end(site, id, recorded);
  },
  'visit-rated': (site, fact) => void site.finished.set(fact.ticket, null),
  'ticket-left': (site, fact, recorded) => end(site, fact.ticket, recorded),
  'ticket-closed': (site, fact, recorded) => end(site, fact.ticket, recorded),
};
