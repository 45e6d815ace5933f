import type { Estimate } from '../core/estimate';
import type { Fact, TicketTaken } from '../core/facts';
import type { Ticket } from '../core/site';
import type { Day, Instant } from '../core/time';
import { type Found, visitOf } from './found';
import type { Leg } from './leg';
import { secondsOf } from './quarters';

type Promised = Pick<Leg, 'lowS' | 'expectedS' | 'highS' | 'unknown'>;

function promisedBy(promise: Estimate): Promised {
  return 'unknown' in promise
    ? { lowS: null, expectedS: null, highS: null, unknown: promise.unknown }
    : { lowS: promise.lowS, expectedS: promise.expectedS, highS: promise.highS, unknown: null };
}

const NOTHING: readonly string[] = [];

const NOT_CALLED = {
  status: 'waiting',
  calledAt: null,
  startedAt: null,
  counter: null,
  calls: 0,
  overtaken: 0,
} as const;

/** The row of the leg that a ticket is in. */
export function legOf(ticket: Ticket, day: Day): Leg {
  const promised = promisedBy(ticket.promise);
  // Field by field: copying what is left of an object takes a hundred times as long.
  return {
    ticket: ticket.id,
    leg: ticket.leg,
    day,
    number: ticket.number,
    service: ticket.service,
    priority: ticket.priority,
    appointment: ticket.appointment,
    language: ticket.language,
    channel: ticket.channel,
    status: ticket.status,
    takenAt: ticket.takenAt,
    queuedAt: ticket.queuedAt,
    calledAt: ticket.calledAt,
    startedAt: ticket.startedAt,
    endedAt: null,
    counter: ticket.counter,
    // The ticket keeps the announcements of an earlier call; a leg that waits was not called.
    calls: ticket.calledAt === null ? 0 : ticket.calls,
    overtaken: ticket.overtaken,
    serviceS: null,
    delivered: NOTHING,
    inaccurate: false,
    lowS: promised.lowS,
    expectedS: promised.expectedS,
    highS: promised.highS,
    unknown: promised.unknown,
  };
}

function firstLeg(fact: TicketTaken, at: Instant, day: Day): Leg {
  const takenAt = fact.takenAt ?? at;
  const promised = promisedBy(fact.promise);
  // Field by field: copying what is left of an object takes a hundred times as long.
  return {
    ticket: fact.ticket,
    leg: 1,
    day,
    number: fact.number,
    service: fact.service,
    priority: fact.priority,
    appointment: fact.appointment,
    language: fact.language,
    channel: fact.channel,
    status: 'waiting',
    takenAt,
    queuedAt: takenAt,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    counter: null,
    calls: 0,
    overtaken: 0,
    serviceS: null,
    delivered: NOTHING,
    inaccurate: false,
    lowS: promised.lowS,
    expectedS: promised.expectedS,
    highS: promised.highS,
    unknown: promised.unknown,
  };
}

const backInLine = (at: Instant): Partial<Leg> => ({ ...NOT_CALLED, queuedAt: at });

function finished(seen: Found): Partial<Leg> {
  const { fact, at } = seen;
  if (fact.type !== 'ticket-finished') return {};
  const { delivered, inaccurate } = fact;
  const visit = visitOf(seen);
  const serviceS = visit ? secondsOf(visit.ms) : null;
  return { status: 'finished', endedAt: at, serviceS, delivered, inaccurate };
}

/** What a fact changes in the row of its ticket's present leg. */
function changes(seen: Found, fact: Fact, ticket: Ticket): Partial<Leg> | null {
  const { at } = seen;
  switch (fact.type) {
    case 'ticket-called':
    case 'ticket-resumed':
      return { status: 'called', counter: fact.counter, calledAt: at, calls: 1 };
    case 'ticket-recalled':
      return { calls: ticket.calls + 1 };
    case 'ticket-arrived':
      return { status: 'serving', startedAt: at };
    case 'ticket-missed':
      return { status: 'absent', startedAt: null };
    case 'ticket-parked':
      return { status: 'parked', startedAt: null };
    case 'ticket-returned':
    case 'ticket-requeued':
      return backInLine(at);
    default:
      return ending(seen, fact);
  }
}

function ending(seen: Found, fact: Fact): Partial<Leg> | null {
  const endedAt = seen.at;
  switch (fact.type) {
    case 'ticket-transferred':
      return { status: 'transferred', endedAt };
    case 'ticket-finished':
      return finished(seen);
    case 'ticket-left':
      return { status: 'left', endedAt };
    case 'ticket-closed':
      return { status: fact.reason === 'unknown' ? 'unknown' : 'closed', endedAt };
    default:
      return null;
  }
}

/** The leg rows as they are after a fact; overtaken tickets get theirs at a fact of their own. */
export function legsAfter(seen: Found): Leg[] {
  const { fact, ticket, at, day } = seen;
  if (fact.type === 'ticket-taken') return [firstLeg(fact, at, day)];
  const change = ticket ? changes(seen, fact, ticket) : null;
  if (!ticket || !change) return [];
  const leg = { ...legOf(ticket, day), ...change };
  if (fact.type !== 'ticket-transferred') return [leg];
  const service = fact.service;
  return [leg, { ...legOf(ticket, day), ...backInLine(at), leg: ticket.leg + 1, service }];
}

/** The rows once a fact is undone: as they were; the leg that a transfer made never was. */
export function legsBefore(seen: Found, undoneAt: Instant): Leg[] {
  const { fact, ticket, day } = seen;
  if (!ticket) return [];
  const made = legsAfter(seen).slice(1);
  const never = fact.type === 'ticket-transferred' ? made : [];
  return [
    legOf(ticket, day),
    ...never.map((leg): Leg => ({ ...leg, status: 'undone', endedAt: undoneAt })),
  ];
}
