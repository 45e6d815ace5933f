import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NEVER, type Observable } from 'rxjs';
import { Access } from '../../src/access/access';
import { AppModule } from '../../src/app.module';
import type { StaffingReport, WhatIf } from '../../src/contract/staffing';
import { day, type Instant, instant } from '../../src/core/time';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { configureSite } from '../../src/operations/seed';
import { newFolder } from '../kit/folder';
import { counter, service, site } from '../kit/sites';

const MINUTE = 60_000;
const OBJECTIVE = {
  withinS: 600,
  share: 0.8,
  source: 'charte',
  decidedBy: 'maire',
  from: day('2026-01-01'),
  to: null,
};
const OPEN = { days: [3], from: 600, to: 780, kind: 'open' } as const;
const HALL = site(
  [service('A', { objectives: [OBJECTIVE], hours: [OPEN], priorServiceS: 600 })],
  [counter('c1', 'a'), counter('c2', 'a')],
  { outsideHours: 'accept', zone: 'Europe/Paris' },
);
const WEDNESDAYS = [Date.UTC(2026, 2, 4), Date.UTC(2026, 2, 11)];
const LAST = '2026-03-11';

class HandClock extends Clock {
  at = WEDNESDAYS[0] as number;
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

async function post(path: string, payload: object = {}): Promise<void> {
  const headers = { authorization: `Bearer ${agent}`, 'idempotency-key': randomUUID() };
  const url = `/api/v1/sites/test/${path}`;
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
}

const staffing = (query: string, key = manager) =>
  app.inject({
    method: 'GET',
    url: `/api/v1/reports/staffing?site=test&${query}`,
    headers: { authorization: `Bearer ${key}` },
  });

const whatIf = (payload: object, key = manager) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/what-if',
    headers: { authorization: `Bearer ${key}` },
    payload: { site: 'test', day: LAST, ...payload },
  });

/** Two people come each ten minutes from ten on (Paris); one counter receives each for ten minutes. */
async function oneDay(midnight: number): Promise<void> {
  clock.at = midnight + 9 * 60 * MINUTE;
  await post('counters/c1/open');
  for (let n = 0; n < 8; n += 1) {
    await post('tickets', { service: 'a' });
    await post('tickets', { service: 'a' });
    await post('counters/c1/next');
    await post('counters/c1/arrived');
    clock.at += 10 * MINUTE;
  }
  for (let n = 0; n < 8; n += 1) {
    await post('counters/c1/next');
    await post('counters/c1/arrived');
    clock.at += 10 * MINUTE;
  }
  await post('counters/c1/finish');
  await post('counters/c1/close');
}

beforeAll(async () => {
  const configuration = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    logLevel: 'error' as const,
    databaseUrl: `sqlite:${join(folder.path, 'patience.sqlite')}`,
    secret: 'x'.repeat(32),
    polling: false,
    trustProxy: false,
    espeak: null,
    pushContact: 'mailto:test@example.org',
    pushServices: [],
    mediaFolder: 'media',
    weekly: { atMinute: 390, mail: null, recipients: {} },
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
  for (const midnight of WEDNESDAYS) await oneDay(midnight);
  clock.at = Date.UTC(2026, 2, 12, 9);
});

afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('A manager who asks how many counters are needed', () => {
  it('reads the advice for the day, what was open, and what the advice would have changed', async () => {
    const report: StaffingReport = (await staffing(`from=${LAST}&to=${LAST}`)).json();
    const halves = report.days[0]?.parts[0]?.halfHours ?? [];
    const busy = halves.find(({ from }) => from === 660);
    expect(busy?.arrivals).toBeGreaterThan(0);
    expect(busy?.advised).toBeGreaterThan(1);
    expect(busy?.past).toMatchObject({ open: 1, followed: false, within: 0, held: false });
    expect(busy?.past?.wouldBe).toBeGreaterThanOrEqual(0.75);
    const { followed, notFollowed, withAdvice } = report.verdict;
    expect(followed.of + notFollowed.of).toBe(withAdvice.of);
    expect(withAdvice.held).toBeGreaterThan(followed.held + notFollowed.held);
  });

  it('has it as CSV and as a picture, and nothing for a day of which nothing was recorded before', async () => {
    const csv = await staffing(`from=${LAST}&to=${LAST}&format=csv`);
    expect(csv.body.split('\r\n')[0]).toContain('advised');
    const picture = await staffing(`from=${LAST}&to=${LAST}&format=svg&language=ar`);
    expect(picture.body).toContain('<svg');
    const first: StaffingReport = (await staffing('from=2026-03-04&to=2026-03-04')).json();
    expect(first.days[0]?.parts[0]).toMatchObject({ blank: 'too-few-measures', halfHours: [] });
  });

  it('is told which days make no sense, and somebody else nothing', async () => {
    expect((await staffing(`from=${LAST}&to=2026-04-11`)).statusCode).toBe(400);
    expect((await staffing(`from=${LAST}&to=${LAST}`, agent)).statusCode).toBe(403);
  });
});

describe('A manager who asks what if', () => {
  it('sees the day replayed as it was, to the second, when nothing changes', async () => {
    const same: WhatIf = (await whatIf({})).json();
    expect(same).toMatchObject({ past: true, replayErrorS: 0 });
    expect(same.after).toEqual(same.before);
    expect(same.real).toEqual(same.before.totals);
    expect(same.difference.meanWaitS).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('sees that a second counter would have left nobody waiting', async () => {
    const change = { type: 'counter', counter: 'c2', from: 600, to: 840 };
    const { before, after, difference }: WhatIf = (await whatIf({ changes: [change] })).json();
    expect(before.totals.p90S).toBeGreaterThan(3_000);
    expect(after.totals).toMatchObject({ p90S: 0, within: 1, notReceived: 0 });
    expect(difference.meanWaitS?.mean).toBe(-(before.totals.meanWaitS ?? 0));
    const extra: WhatIf = (await whatIf({ changes: [{ ...change, counter: 'extra' }] })).json();
    expect(extra.after.totals).toEqual(after.totals);
  });

  it('sees a lunch that makes people wait, half as many people, and a day to come', async () => {
    const lunch = { type: 'lunch', counter: 'c1', from: 660, to: 720 };
    const later: WhatIf = (await whatIf({ changes: [lunch] })).json();
    expect(later.difference.meanWaitS?.mean).toBeGreaterThan(600);
    const half: WhatIf = (await whatIf({ changes: [{ type: 'arrivals', factor: 0.5 }] })).json();
    expect(half.after.totals.people).toBeLessThan(half.before.totals.people);
    const coming: WhatIf = (await whatIf({ day: '2026-03-18' })).json();
    expect(coming).toMatchObject({ past: false, real: null, replayErrorS: null });
    const picture = await whatIf({ changes: [lunch], format: 'svg' });
    expect(picture.body).toContain('<svg');
  });

  it('is told what makes no sense, and somebody else nothing', async () => {
    expect((await whatIf({ day: '2026-09-01' })).statusCode).toBe(400);
    const none = { type: 'counter', counter: 'none', from: 600, to: 700 };
    expect((await whatIf({ changes: [none] })).json()).toMatchObject({
      refusal: 'unknown-counter',
    });
    expect((await whatIf({ changes: [{ ...none, to: 500 }] })).statusCode).toBe(400);
    expect((await whatIf({ site: 'elsewhere' })).statusCode).toBe(403);
    expect((await whatIf({}, agent)).statusCode).toBe(403);
  });
});
