import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NEVER, type Observable } from 'rxjs';
import { Access } from '../../src/access/access';
import { AppModule } from '../../src/app.module';
import type { TicketTaken } from '../../src/contract/ticket';
import { type Instant, instant } from '../../src/core/time';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { DATABASE } from '../../src/journal/journal.module';
import { verify } from '../../src/journal/verify';
import { configureSite } from '../../src/operations/seed';
import { newFolder } from '../kit/folder';
import { counter, service, site } from '../kit/sites';

const HALL = site([service('A'), service('B')], [counter('c1', 'a')], { outsideHours: 'accept' });
const PERIOD = 'site=test&from=2026-03-11&to=2026-03-11';
const MINUTE = 60_000;

class HandClock extends Clock {
  at = Date.UTC(2026, 2, 11, 9, 0);
  now(): Instant {
    return instant(this.at);
  }
  every(): Observable<Instant> {
    return NEVER;
  }
}

const folder = newFolder();
const clock = new HandClock();
let app: NestFastifyApplication;
let agent = '';
let manager = '';

async function post<Answer>(path: string, payload: object = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${agent}`, 'idempotency-key': randomUUID() };
  const url = `/api/v1/sites/test/${path}`;
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
  return answer.json<Answer>();
}

const get = (path: string, key = manager) =>
  app.inject({
    method: 'GET',
    url: `/api/v1/reports/${path}`,
    headers: { authorization: `Bearer ${key}` },
  });

interface Told {
  readonly lowS: number;
  readonly expectedS: number;
  readonly highS: number;
}

/** What each visitor of the day was told, and waited, seconds. */
const lived: (Told & { waitedS: number })[] = [];

/** One person after another, 13 an hour: each waits so many minutes and stays for two. */
async function receive(waitMinutes: number): Promise<void> {
  const { promise } = await post<TicketTaken>('tickets', { service: 'a' });
  if ('unknown' in promise) throw new Error(promise.unknown);
  clock.at += waitMinutes * MINUTE;
  await post('counters/c1/next');
  await post('counters/c1/arrived');
  lived.push({ ...promise, waitedS: waitMinutes * 60 });
  clock.at += 2 * MINUTE;
  await post('counters/c1/finish');
}

/** 24 people are called; before that two are told that nobody knows, and one leaves at once. */
async function receivePeople(): Promise<void> {
  await post('tickets', { service: 'a' });
  await post('tickets', { service: 'b' });
  await post('counters/c1/open');
  await post('counters/c1/next');
  await post('counters/c1/arrived');
  await post('counters/c1/finish');
  const { ticket } = await post<TicketTaken>('tickets', { service: 'a' });
  await post('tickets/leave', { ticket: ticket.id });
  for (let person = 0; person < 24; person += 1) await receive([1, 2, 9][person % 3] ?? 0);
}

beforeAll(async () => {
  const databaseUrl = `sqlite:${join(folder.path, 'patience.sqlite')}`;
  const settings = { port: 0, host: '127.0.0.1', publicUrl: null, logLevel: 'error' } as const;
  const configuration = {
    ...settings,
    databaseUrl,
    secret: 'x'.repeat(32),
    polling: false,
    trustProxy: false,
    espeak: null,
    pushContact: 'mailto:test@example.org',
    pushServices: [],
    weekly: { atMinute: 390, mail: null, recipients: {} },
    mediaFolder: 'media',
  };
  app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(configuration, clock),
    new FastifyAdapter(),
    { logger: ['error'] },
  );
  await configureSite(app.get(JOURNAL), HALL, clock.now());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const access = app.get(Access);
  agent = await access.createKey({ role: 'agent', site: 'test', label: '' });
  manager = await access.createKey({ role: 'manager', site: 'test', label: '' });
  await receivePeople();
});

afterAll(async () => {
  await app.close();
  folder.remove();
});

const mean = (of: (one: (typeof lived)[number]) => number): number =>
  lived.reduce((sum, one) => sum + of(one), 0) / lived.length;
const about = (value: number): unknown =>
  expect.objectContaining({ value: expect.closeTo(value, 2) as number, of: 24 });

describe('A manager who asks whether promises were kept', () => {
  it('reads of every range told what became of it', async () => {
    const { totals, aim } = (await get(`promises?${PERIOD}`)).json();
    const inside = lived.filter(({ lowS, highS, waitedS }) => lowS <= waitedS && waitedS <= highS);
    const kept = lived.filter(({ highS, waitedS }) => waitedS <= highS);
    expect(aim).toBe(0.9);
    expect(totals).toMatchObject({
      made: 25,
      judged: 24,
      left: 1,
      leftLate: 0,
      inside: inside.length,
      kept: kept.length,
      coverage: about(inside.length / 24),
      keptShare: about(kept.length / 24),
      meanToldS: about(mean(({ expectedS }) => expectedS)),
      meanWaitS: about(240),
      maeS: about(mean(({ expectedS, waitedS }) => Math.abs(expectedS - waitedS))),
      bias: about(mean(({ expectedS, waitedS }) => expectedS - waitedS) / 240),
    });
    const blanks = Object.values<number>(totals.blanks);
    expect(blanks.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('by service, by hour of taking and by day, which all add up to the same', async () => {
    for (const [by, name, first] of [
      ['service', 'service', 'a'],
      ['hour', 'minute', 540],
      ['day', 'day', '2026-03-11'],
    ]) {
      const { lines, totals } = (await get(`promises?${PERIOD}&by=${by}`)).json();
      expect(lines[0][String(name)]).toBe(first);
      const made = lines.map(({ figures }: { figures: { made: number } }) => figures.made);
      expect(made.reduce((sum: number, one: number) => sum + one, 0)).toBe(totals.made);
    }
    const other = (await get(`promises?${PERIOD}&service=b`)).json();
    expect(other.totals).toMatchObject({ made: 0, coverage: { unknown: 'too-few-measures' } });
  });

  it('in a spreadsheet', async () => {
    const answer = await get(`promises?${PERIOD}&by=hour&format=csv`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('promises-hour-test-2026-03-11');
    const [header, row] = answer.body.split('\r\n');
    expect(header).toMatch(/^hour,made,judged,inside,below,above,kept,left,leftLate,/);
    expect(row).toMatch(/^09:00,\d+,\d+,/);
  });

  it('and in a picture that says in words what it shows', async () => {
    const answer = await get(`promises?${PERIOD}&by=hour&format=svg&language=en`);
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.body).toContain('role="img"');
    expect(answer.body).toContain('<title>Wait told and wait observed, by hour');
    expect(answer.body).toMatch(/<desc>[^<]+<\/desc>/);
  });

  it.each([
    ['promises?site=test&from=2026-03-12&to=2026-03-11', 400, 'to'],
    [`promises?${PERIOD}&by=mood`, 400, 'by'],
    [`promises?${PERIOD}&by=day&format=svg`, 400, 'by'],
    [`promises?${PERIOD}&format=pdf`, 400, 'format'],
    [`promises?${PERIOD}&service=z`, 404, 'unknown-service'],
    ['promises?site=test', 400, 'from'],
  ])('is told what is wrong with %s', async (path, status, what) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(`"${what}"`);
  });

  it('is the manager of that site, and the journal says the same as its facts', async () => {
    expect((await get(`promises?${PERIOD}`, agent)).statusCode).toBe(403);
    expect((await get(`promises?${PERIOD.replace('test', 'other')}`)).statusCode).toBe(403);
    expect(await verify(app.get(DATABASE))).toEqual([]);
  });
});
