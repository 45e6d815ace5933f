import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Problem } from '../contract/answers';
import { failureOf } from './failure';
import { statusOf } from './refused';

const TITLES: Record<number, string> = {
  400: 'What was sent can’t be used',
  401: 'Sign-in needed',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  410: 'Already used',
  413: 'Too large',
  422: 'This id was used for something else',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not possible for the moment',
};

/** Seconds after which trying again makes sense. */
const RETRY_AFTER_S: Record<number, number> = { 429: 10, 503: 1 };

/** Every refusal and failure over HTTP becomes problem details (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = failureOf(error);
    const status = statusOf(failure.refusal);
    if (status === 500) this.logger.error(error instanceof Error ? error.stack : String(error));
    const problem: Problem = {
      type: `urn:patience:refusal:${failure.refusal}`,
      title: TITLES[status] ?? 'Refused',
      status,
      refusal: failure.refusal,
      ...(failure.errors ? { errors: [...failure.errors] } : {}),
      ...(failure.reopens ? { reopens: failure.reopens } : {}),
    };
    const retry = RETRY_AFTER_S[status];
    if (retry) void reply.header('Retry-After', String(retry));
    void reply.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
