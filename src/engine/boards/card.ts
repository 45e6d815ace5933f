import type { Ticket } from '../../core/site';
import type { Instant } from '../../core/time';
import type { TicketCard } from '../../contract/ticket';
import type { Calendar } from '../calendar';

/** What staff see of a ticket. */
export function cardOf(ticket: Ticket, calendar: Calendar): TicketCard {
  const text = (at: Instant | null): string | null => (at === null ? null : calendar.text(at));
  const { id, number, service, priority, appointment, language, status, aside, counter } = ticket;
  return {
    id,
    number,
    service,
    priority,
    appointment,
    language,
    status,
    aside: aside && { since: calendar.text(aside.since), reason: aside.reason },
    counter,
    takenAt: calendar.text(ticket.takenAt),
    queuedAt: calendar.text(ticket.queuedAt),
    calledAt: text(ticket.calledAt),
    startedAt: text(ticket.startedAt),
    servedS: ticket.servedS,
    calls: ticket.calls,
    leg: ticket.leg,
    promise: ticket.promise,
    offline: !Number.isInteger(ticket.age),
    despite: ticket.despite,
  };
}
