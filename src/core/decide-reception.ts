import type { CounterCommand } from './commands';
import type { Handlers } from './handlers';
import { atOpen } from './decide-counter';
import { type CounterDefinition, counterOf, serviceOf, serves } from './definition';
import type { Fact, TicketCalled } from './facts';
import type { CounterId, TicketId } from './ids';
import { type Decision, happened, refused } from './refusals';
import type { Counter, Site, Ticket } from './site';
import { nextAt, overtakenBy } from './waiting';

type ReceptionCommand = Exclude<
  CounterCommand,
  {
    type: 'open' | 'pause' | 'resume' | 'close' | 'undo' | 'ask-help' | 'cancel-help' | 'decline';
  }
>;

/** Decides about the person called to an open counter. */
function withPerson(
  site: Site,
  id: CounterId,
  then: (ticket: Ticket, counter: Counter) => Decision,
): Decision {
  return atOpen(site, id, (counter) => {
    const ticket = counter.ticket ? site.tickets.get(counter.ticket) : undefined;
    return ticket ? then(ticket, counter) : refused('nobody-called');
  });
}

function calling(
  site: Site,
  counter: CounterDefinition,
  ticket: Ticket,
  choice: { reason: string } | null,
): TicketCalled {
  return {
    type: 'ticket-called',
    ticket: ticket.id,
    counter: counter.id,
    by: choice ? 'choice' : 'rule',
    ...choice,
    overtook: overtakenBy(site, counter.id, { ticket: ticket.id, age: ticket.age }),
  };
}

function finished(ticket: TicketId, counter: CounterId): Fact {
  return { type: 'ticket-finished', ticket, counter, delivered: [], inaccurate: false };
}

/** One key: ends the visit in progress, if any, and calls the next person. */
function callNext(site: Site, counter: Counter): Decision {
  const definition = counterOf(site.definition, counter.id);
  const present = counter.ticket ? site.tickets.get(counter.ticket) : undefined;
  if (!definition) return refused('unknown-counter');
  // Somebody who was called and has not come must be said arrived or absent first: a double
  // press of the key must not send a person away.
  if (present?.status === 'called') return refused('counter-busy');
  const chosen = nextAt(site, counter.id);
  const ticket = chosen ? site.tickets.get(chosen) : undefined;
  if (!ticket) return refused('nobody-waiting');
  const call = calling(site, definition, ticket, null);
  if (!present) return happened(call);
  return happened(finished(present.id, counter.id), { ...call, ended: present.id });
}

function callChosen(
  site: Site,
  counter: Counter,
  command: Extract<CounterCommand, { type: 'call' }>,
): Decision {
  const definition = counterOf(site.definition, counter.id);
  const ticket = site.tickets.get(command.ticket);
  if (counter.ticket) return refused('counter-busy');
  if (!ticket || !definition) return refused('unknown-ticket');
  if (ticket.status !== 'waiting') return refused('ticket-not-waiting');
  if (!serves(definition, ticket.service)) return refused('service-not-served');
  return happened(calling(site, definition, ticket, { reason: command.reason }));
}

function resumeTicket(site: Site, counter: Counter, id: TicketId): Decision {
  const ticket = site.tickets.get(id);
  if (counter.ticket) return refused('counter-busy');
  if (!ticket) return refused('unknown-ticket');
  if (ticket.status !== 'parked' && ticket.status !== 'absent') return refused('ticket-not-aside');
  return happened({ type: 'ticket-resumed', ticket: id, counter: counter.id });
}

function transfer(site: Site, ticket: Ticket, counter: CounterId, to: string): Decision {
  const service = serviceOf(site.definition, to);
  if (!service) return refused('unknown-service');
  if (service.id === ticket.service) return refused('same-service');
  return happened({
    type: 'ticket-transferred',
    ticket: ticket.id,
    counter,
    service: service.id,
  });
}

function finish(
  site: Site,
  ticket: Ticket,
  command: Extract<CounterCommand, { type: 'finish' }>,
): Decision {
  const acts = serviceOf(site.definition, ticket.service)?.acts ?? [];
  const unknown = command.delivered.some((id) => !acts.some((act) => act.id === id));
  if (unknown) return refused('unknown-act');
  const { counter, delivered, inaccurate } = command;
  return happened({ type: 'ticket-finished', ticket: ticket.id, counter, delivered, inaccurate });
}

/** Decides about somebody who has been called and has not come yet. */
const notArrived = (ticket: Ticket, fact: () => Decision): Decision =>
  ticket.status === 'called' ? fact() : refused('already-arrived');

export const receptionHandlers: Handlers<ReceptionCommand> = {
  next: (site, command) => atOpen(site, command.counter, (counter) => callNext(site, counter)),
  call: (site, command) =>
    atOpen(site, command.counter, (counter) => callChosen(site, counter, command)),
  recall: (site, { counter }) =>
    withPerson(site, counter, (ticket) =>
      notArrived(ticket, () =>
        ticket.calls > site.definition.recallLimit
          ? refused('recall-limit')
          : happened({ type: 'ticket-recalled', ticket: ticket.id, counter }),
      ),
    ),
  arrived: (site, { counter }) =>
    withPerson(site, counter, (ticket) =>
      notArrived(ticket, () => happened({ type: 'ticket-arrived', ticket: ticket.id, counter })),
    ),
  absent: (site, { counter }) =>
    withPerson(site, counter, (ticket) =>
      notArrived(ticket, () => happened({ type: 'ticket-missed', ticket: ticket.id, counter })),
    ),
  park: (site, { counter, reason }) =>
    withPerson(site, counter, (ticket) =>
      happened({ type: 'ticket-parked', ticket: ticket.id, counter, reason }),
    ),
  'resume-ticket': (site, command) =>
    atOpen(site, command.counter, (counter) => resumeTicket(site, counter, command.ticket)),
  requeue: (site, { counter }) =>
    withPerson(site, counter, (ticket) =>
      happened({ type: 'ticket-requeued', ticket: ticket.id, counter }),
    ),
  transfer: (site, { counter, service }) =>
    withPerson(site, counter, (ticket) => transfer(site, ticket, counter, service)),
  finish: (site, command) =>
    withPerson(site, command.counter, (ticket) => finish(site, ticket, command)),
};
