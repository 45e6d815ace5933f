import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { KnownRequest } from './access.guard';
import { ANYONE, type Identity } from './roles';

/** Who asks, as a parameter of a route. */
export const Who = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Identity =>
    context.switchToHttp().getRequest<KnownRequest>().identity ?? ANYONE,
);
