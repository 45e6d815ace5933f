import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NEVER, type Observable } from 'rxjs';
import { Access } from '../../src/access/access';
import { AppModule } from '../../src/app.module';
import { Outlook } from '../../src/contract/outlook';
import { type Instant, instant } from '../../src/core/time';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { configureSite } from '../../src/operations/seed';
import { newFolder } from '../kit/folder';
import { counter, service, site, WEEK } from '../kit/sites';

const OPEN = [{ ...WEEK, days: [1, 2, 3, 4, 5] as const }];
const HALL = site(
  [service('A'), service('B'), service('C')],
  [{ ...counter('c1', 'a'), hours: OPEN }, counter('c2', 'b')],
  // The second Tuesday from now on is a holiday.
  { holidays: ['2026-03-24' as never] },
);
const MINUTE = 60_000;
/** Monday to Thursday, at ten in the morning. */
const DAYS = [9, 10, 11, 12].map((date) => Date.UTC(2026, 2, date, 10, 0));

class HandClock extends Clock {
  at = DAYS[0] ?? 0;
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

async function post(path: string, payload: object = {}): Promise<void> {
  const headers = { authorization: `Bearer ${agent}`, 'idempotency-key': randomUUID() };
  const url = `/api/v1/sites/test/${path}`;
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
}

/** Anyone: no key. */
const get = (query: string, of = 'test') => app.inject(`/api/v1/sites/${of}/outlook${query}`);

async function outlook(query: string): Promise<Outlook> {
  const answer = await get(query);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return Outlook.parse(answer.json());
}

/** Both counters receive four people each; nobody plans the second one. */
async function live(day: number): Promise<void> {
  clock.at = day;
  for (const id of ['c1', 'c2']) await post(`counters/${id}/open`);
  for (let n = 0; n < 4; n += 1) {
    for (const [id, of] of [
      ['c1', 'a'],
      ['c2', 'b'],
    ]) {
      await post('tickets', { service: of });
      await post(`counters/${id}/next`);
      await post(`counters/${id}/arrived`);
    }
    clock.at += 15 * MINUTE;
    for (const id of ['c1', 'c2']) await post(`counters/${id}/finish`);
  }
  for (const id of ['c1', 'c2']) await post(`counters/${id}/close`);
}

beforeAll(async () => {
  const databaseUrl = `sqlite:${join(folder.path, 'patience.sqlite')}`;
  const settings = { port: 0, host: '127.0.0.1', publicUrl: null, logLevel: 'error' } as const;
  const rest = {
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
    AppModule.of({ ...settings, ...rest, databaseUrl }, clock),
    new FastifyAdapter(),
    { logger: ['error'] },
  );
  await configureSite(app.get(JOURNAL), HALL, clock.now());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  agent = await app.get(Access).createKey({ role: 'agent', site: 'test', label: '' });
});

afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('Somebody who chooses when to come', () => {
  it('is told on the first day that too little was seen', async () => {
    const { days } = await outlook('?service=a');
    const [today] = days;
    expect(today?.services[0]?.halfHours[0]).toEqual({
      from: 600,
      to: 630,
      wait: { unknown: 'too-few-measures' },
      arrivals: null,
    });
  });

  it('reads after three days what the next fourteen are like, for counters with a plan or a habit', async () => {
    for (const day of DAYS.slice(0, 3)) await live(day);
    clock.at = DAYS[3] ?? 0;
    await post('counters/c1/open');
    const { days } = await outlook('?days=15');
    expect(days.map(({ day }) => day).slice(0, 2)).toEqual(['2026-03-12', '2026-03-13']);
    const halves = (day: string, of: string) =>
      days.find((one) => one.day === day)?.services.find((one) => one.service === of)?.halfHours ??
      [];
    const planned = halves('2026-03-13', 'a');
    expect(planned.map(({ from }) => from)).toEqual(
      Array.from({ length: 17 }, (_, i) => 510 + 30 * i),
    );
    expect(planned.find(({ from }) => from === 600)?.arrivals).toBeGreaterThan(0);
    // In the afternoon nobody ever comes, and the counter is planned: nobody would wait.
    expect(planned.find(({ from }) => from === 900)?.wait).toMatchObject({ received: 1 });
    // The second counter was open from ten to eleven each day.
    expect(halves('2026-03-13', 'b').find(({ from }) => from === 600)?.wait).toHaveProperty('p90S');
    expect(halves('2026-03-13', 'b').at(-1)?.wait).toEqual({ unknown: 'rarely-received' });
    expect(halves('2026-03-13', 'c')[0]?.wait).toEqual({ unknown: 'no-counter-for-service' });
  });

  it('finds nothing on a holiday or a Sunday', async () => {
    const { days } = await outlook('?days=15&service=a');
    const closed = days.filter(({ services }) => services[0]?.halfHours.length === 0);
    expect(closed.map(({ day }) => day)).toEqual([
      '2026-03-14',
      '2026-03-15',
      '2026-03-21',
      '2026-03-22',
      '2026-03-24',
    ]);
  });

  it('may keep it for a minute, and have it as open data or as a picture', async () => {
    const json = await get('?days=2');
    expect(json.headers['cache-control']).toBe('public, max-age=60');
    const csv = await get('?days=2&format=csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toContain('outlook-test-2026-03-12-2026-03-13.csv');
    const [header, ...rows] = csv.body.trim().split('\r\n');
    expect(header).toBe('day,from,to,service,arrivals,expectedS,p50S,p90S,received,unknown');
    const told = json.json<Outlook>().days.flatMap(({ services }) => services);
    expect(rows).toHaveLength(told.flatMap(({ halfHours }) => halfHours).length);
    const picture = await get('?days=15&service=a&format=svg&language=es');
    expect(picture.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(picture.body).toContain('<title>Esperas previstas, por media hora');
    expect(picture.body).toMatch(/<desc>[^<]+<\/desc>/);
    const nothing = await get('?days=2&service=c&format=svg');
    expect(nothing.body).toContain('Aucune demi-heure à venir');
  });

  it.each([
    ['?days=0', 400, 'days'],
    ['?days=16', 400, 'days'],
    ['?days=1.5', 400, 'days'],
    ['?days=many', 400, 'days'],
    ['?format=svg', 400, 'service'],
    ['?format=pdf', 400, 'format'],
    ['?mood=good', 400, 'mood'],
    ['?service=z', 404, 'unknown-service'],
  ])('is told what is wrong with %s', async (query, status, what) => {
    const answer = await get(query);
    expect([answer.statusCode, answer.body]).toEqual([status, expect.stringContaining(what)]);
    expect(answer.headers['cache-control']).toBeUndefined();
  });

  it('is told when there is no such site', async () => {
    const answer = await get('', 'nowhere');
    expect([answer.statusCode, answer.body]).toEqual([
      404,
      expect.stringContaining('unknown-site'),
    ]);
  });
});
