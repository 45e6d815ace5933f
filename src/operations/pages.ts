import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';

/** The pages, as they are built. */
const PAGES = join(__dirname, '..', 'display');
const YEAR_MS = 365 * 24 * 3_600_000;

/** Pages whose address carries a name: their files are the same whatever the name. */
const NAMED: Record<string, string> = {
  '/v/:token': 'visitor/index.html',
  '/sign-in/:code': 'sign-in/index.html',
};

const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Security headers on everything, and the pages under `/`. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Without TLS in front this header would lock visitors out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(fastifyStatic, {
    root: PAGES,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(PAGES, 'assets'));
      reply.header(
        'Cache-Control',
        hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache',
      );
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const [path, file] of Object.entries(NAMED)) {
    fastify.get(path, (_request, reply) => reply.sendFile(file));
  }
}
