import type { Fact } from '../../core/facts';
import type { CounterId, ServiceId } from '../../core/ids';
import type { Site, Ticket } from '../../core/site';

/** Facts that are told in words; the others were seen by nobody in the hall. */
export const HAPPENINGS = [
  'ticket-taken',
  'ticket-called',
  'ticket-recalled',
  'ticket-arrived',
  'ticket-missed',
  'ticket-returned',
  'ticket-parked',
  'ticket-resumed',
  'ticket-requeued',
  'ticket-transferred',
  'ticket-finished',
  'ticket-left',
  'counter-opened',
  'counter-paused',
  'counter-resumed',
  'counter-closed',
  'intake-stopped',
  'intake-resumed',
  'message-posted',
  'action-undone',
  'alert-raised',
  'alert-closed',
] as const;
export type HappeningKind = (typeof HAPPENINGS)[number];

/** Something that happened, without its words: a ticket's number, a counter, a service, or null. */
export interface Happening {
  readonly kind: HappeningKind;
  readonly number: string | null;
  readonly counter: CounterId | null;
  readonly service: ServiceId | null;
}

const isTold = (type: Fact['type']): type is HappeningKind =>
  (HAPPENINGS as readonly string[]).includes(type);

/** The ticket that a fact is about, as it is just before. */
function ticketIn(site: Site, fact: Fact): Pick<Ticket, 'number' | 'service'> | null {
  if (fact.type === 'ticket-taken') return fact;
  if ('ticket' in fact) return site.tickets.get(fact.ticket) ?? null;
  return null;
}

function serviceIn(site: Site, fact: Fact): ServiceId | null {
  if ('service' in fact) return fact.service;
  if ('alert' in fact) return site.alerts.get(fact.alert)?.service ?? null;
  if ('services' in fact && fact.services.length === 1) return fact.services[0] ?? null;
  return null;
}

/** What a fact is told as; `site` as it is just before it. Reasons, often typed by hand, are left out. */
export function happeningOf(site: Site, fact: Fact): Happening | null {
  if (!isTold(fact.type)) return null;
  const ticket = ticketIn(site, fact);
  return {
    kind: fact.type,
    number: ticket?.number ?? null,
    counter: 'counter' in fact ? fact.counter : null,
    service: serviceIn(site, fact) ?? ticket?.service ?? null,
  };
}
