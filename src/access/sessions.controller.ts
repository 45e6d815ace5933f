import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { Me, SignedIn, SignInBody } from '../contract/sites';
import { Access } from './access';
import { Allow } from './allow.decorator';
import { sessionCookie, sessionIn } from './cookie';
import { Denied } from './denied';
import { Who } from './identity.decorator';
import { Origins } from './origins';
import type { Identity } from './roles';

/** Signing in with a single-use link, and out. */
@ApiTags('sessions')
@Controller('api/v1')
@Allow('site.read')
export class SessionsController {
  /** Wrong codes that one address may try in a minute. */
  private readonly misses = new RateLimiterMemory({ points: 10, duration: 60 });

  constructor(
    private readonly access: Access,
    private readonly origins: Origins,
  ) {}

  @Post('sessions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a session with the code of a sign-in link' })
  @ApiOkResponse({ standardSchema: SignedIn })
  async signIn(
    @Body({ schema: SignInBody }) { code }: z.output<typeof SignInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() ip: string,
  ): Promise<SignedIn> {
    if (this.origins.foreign(request.headers)) throw new Denied('foreign-origin');
    const session = await this.access.signIn(code);
    if (!session) {
      // A right code always works: whoever shares an address with a guesser is not shut out.
      await this.misses.consume(ip).catch(() => {
        throw new Denied('too-many-requests');
      });
      throw new Denied('link-used');
    }
    const secure = request.protocol === 'https';
    void reply.header('Set-Cookie', sessionCookie(session.secret, session.maxAgeS, secure));
    return { landing: session.landing };
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = sessionIn(request.headers.cookie);
    if (secret) await this.access.signOut(secret);
    void reply.header('Set-Cookie', sessionCookie('', 0, request.protocol === 'https'));
  }

  @Get('me')
  @ApiOperation({ summary: 'Who this browser or key is' })
  @ApiOkResponse({ standardSchema: Me })
  me(@Who() { role, site }: Identity): Me {
    return { role, site };
  }
}
