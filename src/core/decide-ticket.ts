import type { TakeTicket, TicketCommand } from './commands';
import type { Handlers } from './handlers';
import { type ServiceDefinition, serviceOf } from './definition';
import { nextOpening, openingAt } from './hours';
import { type TicketId, ticketId } from './ids';
import { aheadOf } from './line';
import { type Decision, happened, refused } from './refusals';
import type { Site, Ticket } from './site';
import type { Moment } from './time';

/** `E042`; from the thousandth on, `E1000`. */
export function ticketNumber(prefix: string, count: number): string {
  return prefix + String(count).padStart(3, '0');
}

/** How many people a ticket taken now would find ahead of it. */
export function aheadOfNewcomer(
  site: Site,
  { service, priority }: Pick<TakeTicket, 'service' | 'priority'>,
): number {
  const line = site.lines.get(service);
  return line ? aheadOf(line, priority, Infinity) : 0;
}

type IntakeRefusal = Extract<Decision, { ok: false }>;

/** What the hours say: null when a ticket can be had. */
function closed(site: Site, service: ServiceDefinition, now: Moment): IntakeRefusal | null {
  if (site.definition.outsideHours === 'accept') return null;
  const opening = openingAt(site.definition, service, now);
  if (opening.open) return null;
  const { reopens } = opening;
  return { ok: false, refusal: 'service-closed', ...(reopens ? { reopens } : {}) };
}

/** Whoever comes too late for today is told when the service opens next. */
function stoppedAt(site: Site, service: ServiceDefinition, now: Moment): IntakeRefusal | null {
  if (!site.stopped.has(service.id)) return null;
  const late = site.stoppedByRule.has(service.id);
  const reopens = late ? nextOpening(site.definition, service, now) : null;
  return { ok: false, refusal: 'intake-stopped', ...(reopens ? { reopens } : {}) };
}

/** Why no ticket can be had for a service now; null when one can. */
export function intakeRefusal(
  site: Site,
  wish: Pick<TakeTicket, 'service' | 'appointment'>,
  now: Moment,
): IntakeRefusal | null {
  const service = serviceOf(site.definition, wish.service);
  if (!service || !site.lines.has(service.id)) return { ok: false, refusal: 'unknown-service' };
  if (site.definition.origin === 'imported') return { ok: false, refusal: 'site-imported' };
  if (!service.walkIn && !wish.appointment) return { ok: false, refusal: 'appointment-only' };
  if (!service.appointments && wish.appointment) return { ok: false, refusal: 'no-appointments' };
  return stoppedAt(site, service, now) ?? closed(site, service, now);
}

function take(site: Site, command: TakeTicket, now: Moment): Decision {
  const refusal = intakeRefusal(site, command, now);
  if (refusal) return refusal;
  const service = serviceOf(site.definition, command.service);
  if (!service) return refused('unknown-service');
  return happened({
    type: 'ticket-taken',
    ticket: ticketId(`t${site.seq + 1}`),
    number: ticketNumber(service.prefix, (site.numbers.get(service.id) ?? 0) + 1),
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

export const ticketHandlers: Handlers<TakeTicket | TicketCommand> = {
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
};
