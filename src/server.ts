import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Origins } from './access/origins';
import { AppModule } from './app.module';
import type { Configuration } from './configuration';
import { LiveAdapter } from './doors/io-adapter';
import { serveOpenApi } from './doors/openapi';
import { answerBadAddress } from './doors/problem.filter';
import { Clock, SystemClock } from './engine/clock';
import { JOURNAL, type Journal } from './engine/journal-port';
import { Sites } from './engine/sites';
import { Address } from './operations/address';
import { mairie21 } from './operations/demonstration/mairie-21';
import { serveMedia } from './operations/media';
import { servePages } from './operations/pages';
import { seedWhenEmpty } from './operations/seed';

const BODY_LIMIT = 64 * 1024;

const LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;

function logger({ logLevel }: Configuration): ConsoleLogger {
  const logLevels = LEVELS.slice(0, LEVELS.indexOf(logLevel) + 1);
  return new ConsoleLogger({ prefix: 'patience', logLevels });
}

/** An empty body is an empty object: a command without anything to add is sent without a body. */
function acceptEmptyBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, (request, body, done) => {
    const text = body.toString('utf8');
    if (text === '') done(null, {});
    else void parse(request as never, text, done);
  });
}

/** A server that listens: migrated, with its sites alive. */
export async function startServer(
  configuration: Configuration,
  clock: Clock = new SystemClock(),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: configuration.trustProxy,
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: (error: unknown, _request: unknown, reply: FastifyReply) =>
      answerBadAddress(error, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(configuration, clock),
    adapter,
    { logger: logger(configuration), abortOnError: false, bodyParser: false },
  );
  acceptEmptyBodies(app);
  app.enableShutdownHooks();
  app.useWebSocketAdapter(new LiveAdapter(app, app.get(Origins), configuration.polling));
  await servePages(app);
  await serveMedia(app, configuration.mediaFolder);
  serveOpenApi(app);
  await seedWhenEmpty(app.get<Journal>(JOURNAL), clock.now(), mairie21);
  await app.get(Sites).start();
  await app.listen(configuration.port, configuration.host);
  app.get(Address).listening(await app.getUrl());
  return app;
}
