import type { z } from 'zod';
import { TakeBody, TicketBody } from '../contract/commands';
import { ticketId } from '../core/ids';
import type { Taken } from '../engine/ask';
import type { LiveCommand } from './live-door';
import type { VisitLinks } from './visit-links';
import { takeWish } from './wishes';

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
