import type { z } from 'zod';
import type { BlockBody, TakeBody } from '../contract/commands';
import type { CounterCommand } from '../core/commands';
import type { Channel } from '../core/facts';
import { counterId, serviceId, type TicketId, ticketId } from '../core/ids';
import { type Instant, instant } from '../core/time';
import type { Wish } from '../engine/ask';

/** A ticket wanted, as the core understands it. `true` is the law's priority. */
export function takeWish(body: z.output<typeof TakeBody>): Wish {
  return {
    type: 'take',
    service: serviceId(body.service),
    priority: Number(body.priority),
    appointment: body.appointment,
    language: body.language,
    channel: body.channel satisfies Channel,
    ...(body.reserved ? { reserved: reservedIn(body.reserved) } : {}),
  };
}

function reservedIn(body: NonNullable<z.output<typeof TakeBody>['reserved']>): {
  ticket: TicketId;
  device: string;
  takenAt: Instant;
} {
  const { ticket, device, takenAt } = body;
  return { ticket: ticketId(ticket), device, takenAt: instant(Date.parse(takenAt)) };
}

/** Numbers wanted by a kiosk, as the core understands them. */
export function blockWish({ service, device, size }: z.output<typeof BlockBody>): Wish {
  return { type: 'reserve-block', service: serviceId(service), device, size };
}

/** A checked body of one of the counter's commands, whichever it is. */
export interface CounterBody {
  readonly ticket?: string;
  readonly service?: string;
  readonly reason?: string;
  readonly delivered?: readonly string[];
  readonly inaccurate?: boolean;
}

/** A command of an agent, as the core understands it. */
export function counterWish(type: CounterCommand['type'], at: string, body: CounterBody): Wish {
  const { ticket, service, ...rest } = body;
  const named = {
    ...(ticket === undefined ? {} : { ticket: ticketId(ticket) }),
    ...(service === undefined ? {} : { service: serviceId(service) }),
  };
  // The schema of this command has checked that all its fields are there.
  return { type, counter: counterId(at), ...rest, ...named } as CounterCommand;
}
