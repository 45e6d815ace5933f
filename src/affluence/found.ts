import type { SiteDefinition } from '../core/definition';
import type { Fact } from '../core/facts';
import type { CounterId } from '../core/ids';
import type { CounterSituation, LastAction, Site, Ticket } from '../core/site';
import type { Day, Instant } from '../core/time';

/** A fact, and its ticket and counter as it found them: all that its figures depend on. */
export interface Found {
  readonly fact: Fact;
  readonly at: Instant;
  readonly day: Day;
  readonly definition: SiteDefinition;
  readonly ticket: Ticket | null;
  readonly counter: (CounterSituation & { readonly id: CounterId }) | null;
}

/** The counter whose present stretch may end with a fact. */
function counterIn(fact: Fact, ticket: Ticket | null): CounterId | null {
  if ('counter' in fact && fact.counter !== null) return fact.counter;
  return ticket ? ticket.counter : null;
}

/** What a fact finds at a site that has not evolved over it yet. */
export function found(site: Site, fact: Fact, at: Instant, day: Day): Found {
  const ticket = 'ticket' in fact ? (site.tickets.get(fact.ticket) ?? null) : null;
  const id = counterIn(fact, ticket);
  const counter = id === null ? null : (site.counters.get(id) ?? null);
  return { fact, at, day, definition: site.definition, ticket, counter };
}

/** What the last fact of a counter found, as it was kept for an undo. */
export function foundBy(last: LastAction, site: Site, id: CounterId, day: Day): Found {
  const { fact, at, ticket } = last;
  return { fact, at, day, definition: site.definition, ticket, counter: { ...last.counter, id } };
}

/** Seconds of a visit with its beginning at the counter, once finished; null when not measured. */
export function visitOf(seen: Found): { readonly began: Instant; readonly ms: number } | null {
  const { fact, ticket, at } = seen;
  if (fact.type !== 'ticket-finished' || fact.inaccurate || fact.counter === null) return null;
  // Where nobody says "arrived", the visit begins at the call.
  const began = ticket ? (ticket.startedAt ?? ticket.calledAt) : null;
  if (!ticket || began === null) return null;
  return { began, ms: ticket.servedS * 1000 + Math.max(0, at - began) };
}
