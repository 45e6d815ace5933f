import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { filter, map, type Observable, Subject } from 'rxjs';
import { Access } from '../../src/access/access';
import { Origins } from '../../src/access/origins';
import { AppModule } from '../../src/app.module';
import type { AlertView, RegulationReport } from '../../src/contract/alerts';
import { type Instant, instant } from '../../src/core/time';
import { LiveAdapter } from '../../src/doors/io-adapter';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { Sites } from '../../src/engine/sites';
import { openDatabase } from '../../src/journal/data-source';
import { SlotQuery } from '../../src/journal/slot.query';
import { verify } from '../../src/journal/verify';
import { configureSite } from '../../src/operations/seed';
import { Client } from '../kit/client';
import { newFolder } from '../kit/folder';
import { Live } from '../kit/live';
import { counter, service, site } from '../kit/sites';

/** Open on every day of the week, from 8 h 30 on. */
const EVERY_DAY = { days: [1, 2, 3, 4, 5, 6, 7], kind: 'open', from: 510, to: 1020 } as const;
const OBJECTIVE = {
  withinS: 600,
  share: 0.8,
  source: 'charter',
  decidedBy: 'council',
  from: '2026-01-01' as never,
  to: null,
};
const HALL = site(
  [service('A', { hours: [EVERY_DAY], objectives: [OBJECTIVE], priorServiceS: 120 })],
  ['c1', 'c2', 'c3'].map((id) => ({ ...counter(id, 'a'), hours: [EVERY_DAY] })),
  { zone: 'Europe/Paris' },
);
/** Clocks went from 2 h to 3 h in the night before: half past eight is 6 h 30 UTC. */
const SUNDAY = '2026-03-29';
const TICK_S = 15;

/** Turned by hand; whoever looks every 15 s looks when it is turned so far. */
class HandClock extends Clock {
  at = Date.UTC(2026, 2, 29, 6, 30);
  private readonly turned$ = new Subject<number>();

  now(): Instant {
    return instant(this.at);
  }

  every(ms: number): Observable<Instant> {
    return this.turned$.pipe(
      filter((every) => every === ms),
      map(() => this.now()),
    );
  }

  tick(): void {
    this.at += TICK_S * 1000;
    this.turned$.next(TICK_S * 1000);
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));

describe('A rush on the Sunday on which the clocks change', () => {
  const folder = newFolder();
  const databaseUrl = `sqlite:${join(folder.path, 'patience.sqlite')}`;
  const clock = new HandClock();
  let app: NestFastifyApplication;
  let client: Client;
  let board: Live;
  let keys: Record<'agent' | 'supervisor' | 'manager', string>;
  let ticks = 0;

  const ask = async (path: string, body: object = {}, who: keyof typeof keys = 'agent') => {
    const answer = await client.post(`/api/v1/sites/test/${path}`, body, { key: keys[who] });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };

  /** A quarter of a minute goes by; agents call the next every two minutes. */
  const live = async (coming: boolean, ...counters: string[]): Promise<void> => {
    if (coming && ticks % 4 === 0) await ask('tickets', { service: 'a' });
    for (const [nth, id] of counters.entries()) {
      if (ticks % 8 !== nth) continue;
      await client.post(`/api/v1/sites/test/counters/${id}/next`, {}, { key: keys.agent });
      await client.post(`/api/v1/sites/test/counters/${id}/arrived`, {}, { key: keys.agent });
    }
    clock.tick();
    await settle();
    ticks += 1;
  };

  const alert = (): AlertView | undefined =>
    (board.board?.['alerts'] as AlertView[] | undefined)?.[0];

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(
      AppModule.of(
        {
          port: 0,
          host: '127.0.0.1',
          publicUrl: null,
          logLevel: 'error',
          databaseUrl,
          secret: 'x'.repeat(32),
          polling: false,
          trustProxy: false,
          espeak: null,
          pushContact: 'mailto:test@example.org',
          pushServices: [],
          mediaFolder: 'media',
          weekly: { atMinute: 390, mail: null, recipients: {} },
        },
        clock,
      ),
      new FastifyAdapter(),
      { logger: ['error'] },
    );
    app.useWebSocketAdapter(new LiveAdapter(app, app.get(Origins), false));
    await configureSite(app.get(JOURNAL), HALL, clock.now());
    await app.get(Sites).start();
    await app.listen(0, '127.0.0.1');
    const access = app.get(Access);
    const made = (role: 'agent' | 'supervisor' | 'manager') =>
      access.createKey({ role, site: 'test', label: '' });
    const [agent, supervisor, manager] = await Promise.all([
      made('agent'),
      made('supervisor'),
      made('manager'),
    ]);
    keys = { agent, supervisor, manager };
    const url = await app.getUrl();
    client = new Client(url);
    board = new Live(url, 'supervision', { auth: { key: supervisor, site: 'test' } });
    await board.until(({ seq }) => seq > 0);
  });

  afterAll(async () => {
    board.close();
    await app.close();
    folder.remove();
  });

  it('an alert comes before the breach, with its reason', async () => {
    await ask('counters/c1/open');
    for (let i = 0; i < 140 && !alert(); i += 1) await live(true, 'c1');
    await board.until(() => alert() !== undefined);
    const raised = alert();
    expect(raised).toMatchObject({
      kind: 'wait-will-exceed',
      service: 'a',
      targetS: 600,
      breachedAt: null,
      cause: { open: 1, planned: 3, basis: 'trend' },
    });
    expect(raised?.raisedAt).toMatch(/^2026-03-29T0[89]:.*\+02:00$/);
    expect(raised?.breachInS).toBeGreaterThan(60);
    expect(raised?.raisedWaitS).toBeLessThan(600);
    expect(raised?.cause.waiting).toBeGreaterThan(1);
  });

  it('a supervisor takes it and asks for a counter, whose console shows it', async () => {
    const id = alert()?.id ?? '';
    const taken = await board.ask('alerts/take', { alert: id });
    expect(taken).toMatchObject({ ok: true });
    expect(await board.ask('counters/ask', { counter: 'c2', request: 'open' })).toMatchObject({
      ok: true,
    });
    const answer = await client.get<{ counter: { asked: string } }>(
      '/api/v1/sites/test/counters/c2',
      keys.agent,
    );
    expect(answer.body.counter.asked).toBe('open');
    for (let i = 0; i < 8; i += 1) await live(true, 'c1');
    await ask('counters/c2/open');
    await ask('counters/c3/open');
    await board.until(() => alert()?.actions.length === 3);
    expect(alert()).toMatchObject({
      takenBy: { role: 'supervisor' },
      actions: [
        { action: 'open-counter', how: 'asked', counter: 'c2' },
        { action: 'open-counter', how: 'done', counter: 'c2' },
        { action: 'open-counter', how: 'done', counter: 'c3' },
      ],
    });
  });

  it('the journal says how soon, and with what effect', async () => {
    for (let i = 0; i < 110; i += 1) await live(false, 'c1', 'c2', 'c3');
    const path = `/api/v1/reports/regulation?site=test&from=${SUNDAY}&to=${SUNDAY}`;
    const { body } = await client.get<RegulationReport>(path, keys.manager);
    const [one] = body.alerts;
    if (!one) throw new Error('the journal of regulation has no alert');
    expect(one).toMatchObject({ outcome: expect.stringMatching(/back/) });
    expect(Date.parse(one.backAt ?? '')).toBeGreaterThan(Date.parse(one.raisedAt));
    expect(one.backWaitS).toBeLessThan(one.raisedWaitS ?? 0);
    expect(one.afterWaitS).not.toBeNull();
    expect(body.summary).toMatchObject({
      alerts: 1,
      acted: 1,
      back: 1,
      actedWithin10: { value: 1, of: 1 },
      worked: { value: 1, of: 1 },
    });
    const csv = await client.get<string>(`${path}&format=csv`, keys.manager);
    expect(csv.body).toContain(`${one.id},${SUNDAY},wait-will-exceed,a,`);
    expect((await client.get(path, keys.agent)).status).toBe(403);
  });

  it('the record counts it at the local quarter-hour, and the journal is verified', async () => {
    const database = await openDatabase(databaseUrl);
    const slots = await new SlotQuery(database).between(
      'test' as never,
      SUNDAY as never,
      SUNDAY as never,
    );
    const counted = slots.filter(({ figures }) => figures.terms?.['alerts']);
    expect(counted).toMatchObject([{ service: 'a', figures: { terms: { alertsActed10: 1 } } }]);
    expect(counted[0]?.minute).toBeGreaterThanOrEqual(510);
    expect(counted[0]?.minute).toBeLessThan(570);
    expect(await verify(database)).toEqual([]);
    await database.close();
  });

  it('a counter that asks for help raises an alert of its own, and nothing stops', async () => {
    await ask('counters/c1/ask-help');
    await board.until(() => alert()?.kind === 'help-asked');
    expect(alert()).toMatchObject({ counter: 'c1', service: null });
    await ask('counters/c1/cancel-help');
    await board.until(() => alert()?.outcome === 'dismissed');
    const again = await client.post(
      `/api/v1/sites/test/alerts/${alert()?.id}/take`,
      {},
      { key: keys.supervisor },
    );
    expect([again.status, again.body['refusal']]).toEqual([409, 'alert-closed']);
  });
});
