import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Problem } from '../contract/answers';
import { type Failure, failureOf } from './failure';
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

/** Answers with what went wrong, as problem details (RFC 9457). */
export function answerProblem(reply: FastifyReply, failure: Failure): void {
  const status = statusOf(failure.refusal);
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

/** An address that no route can be looked up for never comes to the filter: answered here. */
export function answerBadAddress(error: unknown, reply: FastifyReply): void {
  const { refusal } = failureOf(error);
  const errors = [{ field: 'path', reason: 'can’t be read' }];
  answerProblem(reply, refusal === 'bad-input' ? { refusal, errors } : { refusal });
}

/** Every refusal and failure over HTTP becomes problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const failure = failureOf(error);
    if (failure.refusal === 'internal') {
      this.logger.error(error instanceof Error ? error.stack : String(error));
    }
    answerProblem(host.switchToHttp().getResponse<FastifyReply>(), failure);
  }
}
