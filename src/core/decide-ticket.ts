import type { TakeTicket, TicketCommand, Withdraw } from './commands';
import type { Handlers } from './handlers';
import { serviceOf } from './definition';
import { type TicketId, ticketId } from './ids';
import { nextNumber } from './blocks';
import { takeReserved } from './decide-block';
import { intakeRefusal } from './intake-refusal';
import { aheadOfNewcomer, ticketNumber } from './newcomer';
import { type Decision, happened, refused } from './refusals';
import type { Site, Ticket } from './site';
import type { Moment } from './time';

function take(site: Site, command: TakeTicket, now: Moment): Decision {
  if (command.reserved) return takeReserved(site, command, command.reserved, now);
  const refusal = intakeRefusal(site, command, now);
  if (refusal) return refusal;
  const service = serviceOf(site.definition, command.service);
  if (!service) return refused('unknown-service');
  return happened({
    type: 'ticket-taken',
    ticket: ticketId(`t${site.seq + 1}`),
    number: ticketNumber(service.prefix, nextNumber(site, service.id)),
    service: service.id,
    priority: command.priority,
    appointment: command.appointment,
    language: command.language,
    channel: command.channel,
    ahead: aheadOfNewcomer(site, command),
    promise: command.promise,
    ...(command.forward ? { forward: command.forward } : {}),
  });
}

/** Decides about a ticket that must exist. */
function about(site: Site, id: TicketId, then: (ticket: Ticket) => Decision): Decision {
  const ticket = site.tickets.get(id);
  return ticket ? then(ticket) : refused('unknown-ticket');
}

export const ticketHandlers: Handlers<TakeTicket | TicketCommand | Withdraw> = {
  withdraw: () => refused('withdrawn'),
  take,
  'come-back': (site, command) =>
    about(site, command.ticket, ({ id, status }) =>
      status === 'absent' || status === 'parked'
        ? happened({ type: 'ticket-returned', ticket: id })
        : refused('ticket-not-aside'),
    ),
  postpone: (site, command) =>
    about(site, command.ticket, ({ id, status }) =>
      status === 'waiting'
        ? happened({ type: 'ticket-parked', ticket: id, counter: null, reason: 'visitor-late' })
        : refused('ticket-not-waiting'),
    ),
  leave: (site, command) =>
    about(site, command.ticket, ({ id, status }) =>
      status === 'serving'
        ? refused('ticket-being-received')
        : happened({ type: 'ticket-left', ticket: id }),
    ),
  rate: (site, { ticket, score }) => {
    const service = site.finished.get(ticket);
    if (service === null) return refused('already-rated');
    if (service === undefined || site.tickets.has(ticket)) return refused('visit-not-over');
    return happened({ type: 'visit-rated', ticket, service, score });
  },
};
