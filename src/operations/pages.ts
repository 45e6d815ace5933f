import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { visitManifest } from './visit-manifest';

/** The pages, as they are built. */
const PAGES = join(__dirname, '..', 'display');
const YEAR_MS = 365 * 24 * 3_600_000;

/** Pages whose address carries a name: their files are the same whatever the name. */
const NAMED: Record<string, string> = {
  '/v/:token': 'visitor/index.html',
  '/sign-in/:code': 'sign-in/index.html',
};

const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'ws:', 'wss:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The one page that others may show inside their own: it reads no cookie and keeps nothing. */
const EMBEDDED = '/embed/best-times/';

/** On every answer; made once, for helmet would take a tenth of the time of a ticket to make them. */
const EVERYWHERE = {
  'Content-Security-Policy': Object.entries(POLICY)
    .map(([name, values]) => [name, ...values].join(' '))
    .join(';'),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Swagger's page styles its elements one by one. */
const DOCUMENTATION = '/api/docs';
const THERE = {
  ...EVERYWHERE,
  'Content-Security-Policy': EVERYWHERE['Content-Security-Policy'].replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'",
  ),
};

/** The pages under `/`, with all of helmet's headers. */
async function pages(scope: FastifyInstance): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Without TLS in front this header would lock visitors out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await scope.register(fastifyStatic, {
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
  scope.get<{ Params: { token: string } }>('/v/:token/manifest.webmanifest', (request, reply) =>
    reply.type('application/manifest+json').send(visitManifest(request.params.token)),
  );
  scope.get(EMBEDDED, (_request, reply) => {
    const policy = EVERYWHERE['Content-Security-Policy'];
    void reply.removeHeader('X-Frame-Options');
    void reply.header(
      'Content-Security-Policy',
      policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    );
    return reply.sendFile('best-times/index.html');
  });
  for (const [path, file] of Object.entries(NAMED)) {
    scope.get(path, (_request, reply) => reply.sendFile(file));
  }
}

/** Security headers on everything, and the pages. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, next) => {
    void reply.headers(request.url.startsWith(DOCUMENTATION) ? THERE : EVERYWHERE);
    next();
  });
  await app.register(pages);
}
