import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CommandIdText } from '../contract/commands';
import { commandId, type CommandId } from '../core/ids';
import { BadInput } from './bad-input';

/** The id of a command in the header `Idempotency-Key`; null when there is none. */
export const IdOfCommand = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CommandId | null => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const key = headers['idempotency-key'];
    if (key === undefined) return null;
    const id = CommandIdText.safeParse(key);
    if (id.success) return commandId(id.data.toLowerCase());
    throw new BadInput([{ field: 'Idempotency-Key', reason: 'must be a UUID' }]);
  },
);
