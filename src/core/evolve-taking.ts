import { ageAt, nextNumber, placeInBlock } from './blocks';
import { FRESH } from './course';
import type { RecordedFact, TicketTaken } from './facts';
import type { Site, Ticket } from './site';
import { enqueue } from './situation';

/** Counts the number that a ticket bears, in its block or in the day's own count. */
function number(site: Site, { ticket, service }: TicketTaken): void {
  const place = site.blocks.size > 0 ? placeInBlock(site, ticket) : null;
  if (place) place.block.given.add(place.nth);
  else site.numbers.set(service, nextNumber(site, service));
}

/** The age of a visit that begins; the instants of those that begin on time are kept. */
function begun(site: Site, { takenAt }: TicketTaken, { at, seq }: RecordedFact): number {
  if (takenAt !== undefined) {
    const age = ageAt(site, takenAt);
    site.lateAges.add(age);
    return age;
  }
  const before = site.takings.at(-1)?.at ?? at;
  site.takings.push({ at: at > before ? at : before, seq });
  return seq;
}

/** Somebody new stands in a line. */
export function taken(site: Site, fact: TicketTaken, recorded: RecordedFact): void {
  const takenAt = fact.takenAt ?? recorded.at;
  // Field by field: copying what is left of an object takes a hundred times as long.
  const ticket: Ticket = {
    id: fact.ticket,
    number: fact.number,
    service: fact.service,
    priority: fact.priority,
    appointment: fact.appointment,
    language: fact.language,
    channel: fact.channel,
    promise: fact.promise,
    despite: fact.despite ?? null,
    takenAt,
    age: begun(site, fact, recorded),
    leg: 1,
    queuedAt: takenAt,
    status: 'waiting',
    aside: null,
    counter: null,
    calledAt: null,
    startedAt: null,
    servedS: 0,
    calls: 0,
    overtaken: 0,
    course: FRESH,
    seq: recorded.seq,
  };
  number(site, fact);
  site.tickets.set(ticket.id, ticket);
  enqueue(site, ticket);
}
