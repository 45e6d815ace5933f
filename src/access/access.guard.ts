import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Access } from './access';
import { ALLOW } from './allow.decorator';
import { sessionIn } from './cookie';
import { Denied } from './denied';
import { Origins } from './origins';
import { type Action, ANYONE, type Identity, mayDo } from './roles';

/** A request, with who asks. */
export type KnownRequest = FastifyRequest & { identity?: Identity };

const SAFE = ['GET', 'HEAD'];

/** Lets a request through when its route says what it does and the table allows it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly access: Access,
    private readonly reflector: Reflector,
    private readonly origins: Origins,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const action = this.reflector.getAllAndOverride<Action | undefined>(ALLOW, [
      context.getHandler(),
      context.getClass(),
    ]);
    // A route that does not say what it does is nobody's.
    if (!action) throw new Denied('not-allowed');
    const identity = await this.identityOf(request);
    request.identity = identity;
    if (mayDo(identity, action, siteOf(request))) return true;
    throw new Denied(identity.role === 'anyone' ? 'not-signed-in' : 'not-allowed');
  }

  private async identityOf(request: KnownRequest): Promise<Identity> {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return (await this.access.identify(bearer)) ?? refuseKey();
    const session = sessionIn(request.headers.cookie);
    if (!session) return ANYONE;
    // A browser sends the cookie by itself: another site's page must not act through it.
    if (!SAFE.includes(request.method) && this.origins.foreign(request.headers)) {
      throw new Denied('foreign-origin');
    }
    return (await this.access.identify(session)) ?? ANYONE;
  }
}

function refuseKey(): never {
  throw new Denied('not-signed-in');
}

/** The site that a request is about: in its path, or asked for in its query. */
function siteOf(request: KnownRequest): string | undefined {
  const params = request.params as Record<string, string> | undefined;
  const query = request.query as Record<string, unknown> | undefined;
  if (params?.['site']) return params['site'];
  return typeof query?.['site'] === 'string' ? query['site'] : undefined;
}
