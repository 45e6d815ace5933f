import type { z } from 'zod';
import type { TakeBody } from '../contract/commands';
import type { CounterCommand } from '../core/commands';
import type { Channel } from '../core/facts';
import { counterId, serviceId, ticketId } from '../core/ids';
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
  };
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
