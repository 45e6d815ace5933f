import type { Command } from '../core/commands';
import type { Fact } from '../core/facts';
import type { CounterId, TicketId } from '../core/ids';
import type { CounterAnswer, TicketAnswer } from '../contract/answers';
import type { Answer, Taken } from './ask';
import { cardOf } from './boards/card';
import type { SiteState } from './site-state';

function taken(state: SiteState, facts: readonly Fact[]): Taken {
  const fact = facts.find((one) => one.type === 'ticket-taken');
  const ticket = fact ? state.site.tickets.get(fact.ticket) : undefined;
  if (!fact || !ticket) throw new Error('a taken ticket is not there');
  return {
    ticket: {
      id: ticket.id,
      number: ticket.number,
      service: ticket.service,
      takenAt: state.calendar.text(ticket.takenAt),
    },
    ahead: fact.ahead,
    promise: fact.promise,
  };
}

function atCounter(state: SiteState, id: CounterId): CounterAnswer {
  const counter = state.site.counters.get(id);
  if (!counter) throw new Error(`no counter ${id}`);
  const { status, since, reason, ticket } = counter;
  return {
    counter: { id, status, since: state.calendar.text(since), reason },
    ticket: ticket ? about(state, ticket).ticket : null,
  };
}

function about(state: SiteState, id: TicketId): TicketAnswer {
  const ticket = state.site.tickets.get(id);
  return { ticket: ticket ? cardOf(ticket, state.calendar) : null };
}

/** What a command that was carried out is answered: the state right after its facts. */
export function answerTo(state: SiteState, command: Command, facts: readonly Fact[]): Answer {
  if (command.type === 'take') return taken(state, facts);
  if ('counter' in command) return atCounter(state, command.counter);
  if ('ticket' in command) return about(state, command.ticket);
  return { seq: state.site.seq };
}
