import type { z } from 'zod';
import { BlockBody, Nothing, TakeBody, TicketBody } from '../contract/commands';
import { ticketId } from '../core/ids';
import type { Reserved, Taken } from '../engine/ask';
import type { LiveCommand } from './live-door';
import type { VisitLinks } from './visit-links';
import { blockWish, takeWish } from './wishes';

type Named = z.output<typeof TicketBody>;

/** Taking a ticket over a socket. */
export function takeCommand(links: VisitLinks): LiveCommand {
  return {
    action: 'tickets.take',
    schema: TakeBody,
    wish: (body: z.output<typeof TakeBody>) => takeWish(body),
    answer: (answer, { site }) => links.linked(site, answer as Taken),
  };
}

/** Asking for numbers to give while cut off. */
export function blockCommand(links: VisitLinks): LiveCommand {
  return {
    action: 'tickets.take',
    schema: BlockBody,
    wish: (body: z.output<typeof BlockBody>) => blockWish(body),
    answer: (answer, { site }) => links.linkedBlock(site, answer as Reserved),
  };
}

/** Making sure that a command which was never answered is not carried out later. */
export const withdrawCommand: LiveCommand = {
  action: 'tickets.take',
  schema: Nothing,
  wish: () => ({ type: 'withdraw' }),
};

export const comeBackCommand: LiveCommand = {
  action: 'tickets.come-back',
  schema: TicketBody,
  wish: ({ ticket }: Named) => ({ type: 'come-back', ticket: ticketId(ticket) }),
};

export const leaveCommand: LiveCommand = {
  action: 'tickets.leave',
  schema: TicketBody,
  wish: ({ ticket }: Named) => ({ type: 'leave', ticket: ticketId(ticket) }),
};
