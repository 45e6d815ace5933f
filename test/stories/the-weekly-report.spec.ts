import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Subject, type Observable } from 'rxjs';
import { SMTPServer } from 'smtp-server';
import { Access } from '../../src/access/access';
import { AppModule } from '../../src/app.module';
import { type Instant, instant } from '../../src/core/time';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { configureSite } from '../../src/operations/seed';
import { WeeklyPost } from '../../src/reports/weekly/weekly-post';
import { newFolder } from '../kit/folder';
import { counter, service, site } from '../kit/sites';

const HALL = site([service('A')], [counter('c1', 'a')], {
  name: { fr: 'Mairie d’essai' },
  outsideHours: 'accept',
  zone: 'Europe/Paris',
});
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

class HandClock extends Clock {
  readonly ticks = new Subject<Instant>();
  /** Wednesday 11 March 2026, 10 h in Paris. */
  at = Date.UTC(2026, 2, 11, 9, 0);
  now(): Instant {
    return instant(this.at);
  }
  every(): Observable<Instant> {
    return this.ticks;
  }
}

/** A real mail server that refuses as many letters as it is told to. */
class Post {
  readonly letters: string[] = [];
  refusing = 0;
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (this.refusing > 0) {
          this.refusing -= 1;
          return done(Object.assign(new Error('chef@example.org is busy'), { responseCode: 451 }));
        }
        this.letters.push(Buffer.concat(parts).toString());
        return done();
      });
    },
  });

  async start(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const folder = newFolder();
const clock = new HandClock();
const post = new Post();
const servers: NestFastifyApplication[] = [];
const [HERE, THERE] = [0, 1];
let manager = '';

async function start(url: string): Promise<NestFastifyApplication> {
  const configuration = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    logLevel: 'error',
    databaseUrl: `sqlite:${join(folder.path, 'patience.sqlite')}`,
    secret: 'x'.repeat(32),
    polling: false,
    trustProxy: false,
    espeak: null,
    pushContact: 'mailto:test@example.org',
    pushServices: [],
    mediaFolder: 'media',
    weekly: {
      atMinute: 390,
      mail: { url, from: 'patience@example.org' },
      recipients: { test: ['chef@example.org', 'accueil@example.org'] },
    },
  } as const;
  const module = AppModule.of(configuration, clock);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: false,
  });
  if (servers.length === 0) await configureSite(app.get(JOURNAL), HALL, clock.now());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  servers.push(app);
  return app;
}

const app = (which = HERE): NestFastifyApplication => {
  const found = servers[which];
  if (!found) throw new Error('no such server');
  return found;
};

const get = (path: string, key = manager) =>
  app().inject({
    method: 'GET',
    url: `/api/v1/reports/weekly${path}`,
    headers: { authorization: `Bearer ${key}` },
  });

async function command(path: string, key: string, payload: object = {}): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() };
  const url = `/api/v1/sites/test/${path}`;
  const answer = await app().inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
}

/** Both servers look at the same time, as they do each minute. */
const look = (): Promise<unknown> =>
  Promise.all(servers.map((server) => server.get(WeeklyPost).look()));

const kept = async () => (await get('/kept?site=test')).json().reports;

beforeAll(async () => {
  const url = await post.start();
  const first = await start(url);
  await start(url);
  const access = first.get(Access);
  const agent = await access.createKey({ role: 'agent', site: 'test', label: '' });
  manager = await access.createKey({ role: 'manager', site: 'test', label: '' });
  await command('tickets', agent, { service: 'a' });
  clock.at += 20 * MINUTE;
  await command('counters/c1/open', agent);
  await command('counters/c1/next', agent);
  await command('counters/c1/arrived', agent);
  clock.at += 10 * MINUTE;
  await command('counters/c1/finish', agent);
});

afterAll(async () => {
  for (const server of servers) await server.close();
  await post.stop();
  folder.remove();
});

describe('The weekly report', () => {
  it('is read as figures and as two pages', async () => {
    const report = (await get('?site=test&week=2026-W11')).json();
    expect(report).toMatchObject({ week: '2026-W11', from: '2026-03-09', openDays: 1 });
    expect(report.figures.received).toEqual({ value: 1, before: null, of: 1 });
    const paper = await get('?site=test&week=2026-W11&format=pdf');
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect(paper.headers['content-disposition']).toContain('weekly-test-2026-W11.pdf');
    expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['?site=test&week=2027-W53', 400, 'week'],
    ['?site=test&week=last', 400, 'week'],
    ['?site=test', 400, 'week'],
    ['?site=test&week=2026-W11&format=docx', 400, 'format'],
    ['?site=test&week=2026-W11&page=2', 400, 'page'],
    ['/kept.pdf?site=test&week=2026-W02', 404, 'not-found'],
  ])('says what is wrong with %s', async (path, status, what) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(what);
  });

  it('is not there before Monday morning', async () => {
    // Monday 16 March, 6 h 29 in Paris.
    clock.at = Date.UTC(2026, 2, 16, 5, 29);
    await look();
    expect(await kept()).toEqual([]);
  });

  it('is made once by two servers; a letter that is refused is tried again, and says so', async () => {
    clock.at += MINUTE;
    post.refusing = 1;
    await look();
    expect(await kept()).toMatchObject([{ week: '2026-W11', state: 'due', attempts: 1 }]);
    const [{ failure }] = await kept();
    expect(failure).toContain('451');
    expect(failure).not.toContain('@');
    await look();
    expect(post.letters).toHaveLength(0);
    clock.at += 3 * MINUTE;
    await look();
    expect(post.letters).toHaveLength(1);
    expect(await kept()).toMatchObject([{ state: 'sent', attempts: 2, failure: null }]);
  });

  it('comes with its two pages, to everybody who is to have it', async () => {
    const [letter = ''] = post.letters;
    expect(letter).toContain('To: chef@example.org, accueil@example.org');
    expect(letter).toContain('filename=rapport-test-2026-W11.pdf');
    const sent = await get('/kept.pdf?site=test&week=2026-W11');
    expect(letter.replaceAll('\r\n', '')).toContain(sent.rawPayload.toString('base64'));
  });

  it('is not sent twice, and a Monday that was missed is caught up for the last week only', async () => {
    clock.at += HOUR;
    await look();
    expect(post.letters).toHaveLength(1);
    // The servers were off for two weeks; it is Thursday, and the clocks changed on Sunday.
    clock.at += 17 * DAY;
    await look();
    expect((await kept()).map(({ week }: { week: string }) => week)).toEqual([
      '2026-W13',
      '2026-W11',
    ]);
    expect(post.letters).toHaveLength(2);
    expect(app(THERE)).toBeDefined();
  });
});
