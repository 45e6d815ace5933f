import type { Command } from '../core/commands';
import type { Fact } from '../core/facts';
import type { CounterId, RoomId, TicketId } from '../core/ids';
import type { CounterAnswer, TicketAnswer } from '../contract/answers';
import type { RoomAnswer } from '../contract/rooms';
import { ticketOfBlock } from '../core/blocks';
import { serviceOf } from '../core/definition';
import { ticketNumber } from '../core/newcomer';
import type { Answer, Reserved, Taken } from './ask';
import { cardOf } from './boards/card';
import { roomState } from './boards/rooms';
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

function reserved({ site, calendar }: SiteState, facts: readonly Fact[]): Reserved {
  const fact = facts.find((one) => one.type === 'block-reserved');
  const block = fact ? site.blocks.get(fact.block) : undefined;
  if (!block || site.day === null) throw new Error('a reserved block is not there');
  const { service, device, first, size } = block;
  const prefix = serviceOf(site.definition, service)?.prefix ?? '';
  const numbers = Array.from({ length: size }, (_, nth) => ({
    ticket: ticketOfBlock(block, nth),
    number: ticketNumber(prefix, first + nth),
  }));
  return { service, device, day: site.day, reservedAt: calendar.text(block.at), numbers };
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

function inRoom(state: SiteState, id: RoomId): RoomAnswer {
  const room = state.site.definition.rooms?.find((one) => one.id === id);
  if (!room) throw new Error(`no room ${id}`);
  return { seq: state.site.seq, room: roomState(state, room) };
}

/** What a command that was carried out is answered: the state right after its facts. */
export function answerTo(state: SiteState, command: Command, facts: readonly Fact[]): Answer {
  if (command.type === 'take') return taken(state, facts);
  if (command.type === 'reserve-block') return reserved(state, facts);
  if ('counter' in command) return atCounter(state, command.counter);
  if ('ticket' in command) return about(state, command.ticket);
  if ('room' in command) return inRoom(state, command.room);
  return { seq: state.site.seq };
}
