import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NEVER, type Observable } from 'rxjs';
import { Access } from '../../src/access/access';
import { AppModule } from '../../src/app.module';
import { type Instant, instant } from '../../src/core/time';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { configureSite } from '../../src/operations/seed';
import { newFolder } from '../kit/folder';
import { counter, service, site } from '../kit/sites';

const HALL = site(
  [service('A', { name: { fr: 'État civil' } }), service('B', { name: { fr: '=2+5' } })],
  [counter('c1', 'a')],
  { name: { fr: 'Mairie <1>' }, outsideHours: 'accept' },
);
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

async function post(path: string, payload: object = {}): Promise<void> {
  const headers = { authorization: `Bearer ${agent}`, 'idempotency-key': randomUUID() };
  const url = `/api/v1/sites/test/${path}`;
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
}

const get = (path: string, key = manager) =>
  app.inject({
    method: 'GET',
    url: `/api/v1/reports/${path}`,
    headers: { authorization: `Bearer ${key}` },
  });

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
  await receiveTwoPeople();
});

afterAll(async () => {
  await app.close();
  folder.remove();
});

/** Two people come at nine; the first is received at 9 h 20, the second at 9 h 30. */
async function receiveTwoPeople(): Promise<void> {
  await post('tickets', { service: 'a' });
  await post('tickets', { service: 'a' });
  await post('tickets', { service: 'b' });
  clock.at += 15 * MINUTE;
  await post('counters/c1/open');
  clock.at += 5 * MINUTE;
  await post('counters/c1/next');
  await post('counters/c1/arrived');
  clock.at += 10 * MINUTE;
  await post('counters/c1/next');
  await post('counters/c1/arrived');
  clock.at += 10 * MINUTE;
  await post('counters/c1/finish');
}

describe('A manager who reads the reports of a day', () => {
  it('sees who came, waited and was received, and how far it can be trusted', async () => {
    const report = (await get(`affluence?${PERIOD}`)).json();
    expect(report.totals).toMatchObject({
      days: 1,
      taken: 3,
      called: 2,
      served: 2,
      meanWaitS: 1500,
    });
    expect(report.quality).toEqual({ serviceMeasured: 1, endUnknown: 0, waitJudged: 0 });
    const [first] = report.quarters;
    expect(first).toMatchObject({ service: 'a', minute: 540, figures: { taken: 2, waiting: 2 } });
  });

  it('reads the indicators with what they rest on, beside the year before', async () => {
    const report = (await get(`indicators?${PERIOD}&compare=previous-year`)).json();
    const of = (id: string) => report.indicators.find((one: { id: string }) => one.id === id);
    // 20 and 30 minutes; nobody set an objective.
    expect(of('I-03').measures[3]).toMatchObject({
      name: 'mean',
      value: 1500,
      of: 2,
      before: null,
    });
    expect(of('I-01')).toMatchObject({ basis: { part: 0, of: 2 } });
    expect(of('I-20')).toMatchObject({ state: 'not-measured', reason: 'kept-elsewhere' });
    expect(report).toMatchObject({ before: { from: '2025-03-12' }, counterGroups: [] });
    expect(report.waits.filter(({ count }: { count: number }) => count > 0)).toMatchObject([
      { fromS: 1200, toS: 1800, count: 2, before: 0 },
    ]);
    const csv = (await get(`indicators?${PERIOD}&format=csv`)).body;
    expect(csv).toMatch(/\r\nI-03,measured,,mean,,seconds,1500,2,/);
  });

  it('reads the twelve commitments of the year, and why one has no figure', async () => {
    const report = (await get('commitments?site=test&year=2026')).json();
    expect(report.commitments).toHaveLength(12);
    const state = (nth: number) => report.commitments[nth - 1].state;
    expect([state(6), state(8)]).toEqual(['held', 'not-measured']);
    expect(report.commitments[6]).toMatchObject({
      reason: 'too-few-measures',
      target: { value: 60 },
    });
  });

  it('sees one service alone', async () => {
    const report = (await get(`affluence?${PERIOD}&service=b`)).json();
    expect(report.services.map((one: { service: string }) => one.service)).toEqual(['b']);
    expect(report.totals.taken).toBe(1);
  });

  it('opens the same figures in a spreadsheet', async () => {
    const answer = await get(`affluence?${PERIOD}&format=csv`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [header, row] = answer.body.split('\r\n');
    expect(header).toMatch(/^service,time,days,taken,joined,called,served,absent,left,closed,/);
    expect(row).toMatch(/^a,09:00,1,2,0,0,0,0,0,0,2,0,2,1500,,,/);
  });

  it.each([
    [`affluence?${PERIOD}`, 'affluence-test-2026-03-11-2026-03-11'],
    [`heat-map?${PERIOD}&metric=taken`, 'heat-map-taken-test-2026-03-11-2026-03-11'],
    ['day?site=test&day=2026-03-11', 'day-test-2026-03-11'],
  ])('keeps %s as a spreadsheet and on paper', async (path, name) => {
    const sheet = await get(`${path}&format=xlsx`);
    expect(sheet.headers['content-type']).toContain('spreadsheetml');
    expect(sheet.headers['content-disposition']).toContain(`${name}.xlsx`);
    expect(sheet.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const paper = await get(`${path}&format=pdf`);
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect(paper.headers['content-disposition']).toContain(`${name}.pdf`);
    expect(paper.rawPayload.toString('latin1')).toContain('/Lang (fr-FR)');
  });

  it('looks at a heat map and at the curve of the day, in their language', async () => {
    const map = await get(`heat-map?${PERIOD}&metric=waiting&format=svg&language=es`);
    expect(map.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(map.body).toContain('<title>Personas en espera — Mairie &lt;1&gt; · Todos');
    const curve = await get('day?site=test&day=2026-03-11&format=svg&service=a');
    expect(curve.body).toContain('2 tickets pris, 2 personnes reçues.');
    const figures = (await get('day?site=test&day=2026-03-11&service=a')).json();
    expect(figures.quarters).toEqual([
      { minute: 540, taken: 2, served: 0, waiting: 2, openCounters: 0 },
      { minute: 555, taken: 0, served: 0, waiting: 1.333, openCounters: 1 },
      { minute: 570, taken: 0, served: 2, waiting: 0, openCounters: 0.667 },
    ]);
  });

  it('takes the raw legs home, without anything personal', async () => {
    const answer = await get(`legs.csv?${PERIOD}`);
    expect(answer.headers['content-disposition']).toContain('legs-test-2026-03-11-2026-03-11.csv');
    const lines = answer.body.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).not.toMatch(/counter|language/);
    expect(lines[1]).toContain('2026-03-11,A001,1,a,');
    expect(lines[1]).toContain(',finished,2026-03-11T09:00:00.000Z,');
  });

  it('sees the months of its own site only, the present one from what there is of it', async () => {
    const months = 'from=2026-02&to=2026-03';
    const answer = await get(`sites?${months}`);
    expect(answer.json().months).toEqual([
      { site: 'test', month: '2026-03', taken: 3, judged: 0, withinTarget: null },
    ]);
    expect((await get(`sites?${months}&format=csv`)).body).toContain('test,2026-03,3,0,');
    const elsewhere = await app
      .get(Access)
      .createKey({ role: 'manager', site: 'other', label: '' });
    expect((await get(`sites?${months}`, elsewhere)).json().months).toEqual([]);
  });

  it.each([
    ['sites?from=2026-03&to=2026-02', 400, 'to'],
    ['sites?from=2026-3&to=2026-12', 400, 'from'],
    ['heat-map?site=test&from=2026-03-12&to=2026-03-11', 400, 'to'],
    ['heat-map?site=test&from=2021-03-11&to=2026-03-11', 400, 'to'],
    [`heat-map?${PERIOD}&metric=mood`, 400, 'metric'],
    ['affluence?site=test&from=2026-02-30&to=2026-03-11', 400, 'from'],
    [`affluence?${PERIOD}&service=z`, 404, 'unknown-service'],
  ])('is told what is wrong with %s', async (path, status, what) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(`"${what}"`);
  });

  it('is the manager of that site, and nobody else', async () => {
    expect((await get(`affluence?${PERIOD}`, agent)).statusCode).toBe(403);
    expect((await get('legs.csv?site=other&from=2026-03-11&to=2026-03-11')).statusCode).toBe(403);
  });
});
