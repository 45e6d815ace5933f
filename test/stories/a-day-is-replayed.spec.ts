import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { NEVER, type Observable } from 'rxjs';
import { Access } from '../../src/access/access';
import { AppModule } from '../../src/app.module';
import type { ConsoleBoard, LobbyBoard } from '../../src/contract/boards';
import { valueAt } from '../../src/contract/changes';
import type { Replay } from '../../src/contract/replay';
import { type Instant, instant } from '../../src/core/time';
import { Clock } from '../../src/engine/clock';
import { JOURNAL } from '../../src/engine/journal-port';
import { configureSite } from '../../src/operations/seed';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { newFolder } from '../kit/folder';
import { type Server, startProcess } from '../kit/server';
import { counter, service, site } from '../kit/sites';

const HALL = site(
  [service('A', { name: { fr: 'État civil' } }), service('B', { name: { fr: 'Titres' } })],
  [counter('c1', 'a'), counter('c2', 'ab')],
  { outsideHours: 'accept', zone: 'Europe/Paris' },
);
const DAY = '2026-03-11';
/** 10 h in Paris. */
const TEN = Date.UTC(2026, 2, 11, 9, 0);
const TEN_O_CLOCK = 600;
const MINUTE_MS = 60_000;

class HandClock extends Clock {
  at = TEN;
  now(): Instant {
    return instant(this.at);
  }
  every(): Observable<Instant> {
    return NEVER;
  }
}

/** What the screens showed at the end of a minute. */
interface Shown {
  readonly minute: number;
  readonly lobby: LobbyBoard;
  readonly counters: readonly ConsoleBoard['counter'][];
}

const folder = newFolder();
const databaseUrl = `sqlite:${join(folder.path, 'patience.sqlite')}`;
const clock = new HandClock();
const boards: Shown[] = [];
let app: NestFastifyApplication;
let agent = '';
let manager = '';

async function press(path: string, payload: object = {}): Promise<void> {
  const headers = { authorization: `Bearer ${agent}`, 'idempotency-key': randomUUID() };
  const url = `/api/v1/sites/test/${path}`;
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
}

async function board<Board>(path: string): Promise<Board> {
  const headers = { authorization: `Bearer ${agent}` };
  return (await app.inject({ url: `/api/v1/sites/test/${path}`, headers })).json<Board>();
}

/** Looks at every screen at the end of a minute, and lets the next one begin. */
async function minutePasses(): Promise<void> {
  clock.at = Math.floor(clock.at / MINUTE_MS) * MINUTE_MS + MINUTE_MS - 1;
  const counters = await Promise.all(
    ['c1', 'c2'].map((id) => board<ConsoleBoard>(`counters/${id}`)),
  );
  boards.push({
    minute: Math.floor((clock.at - TEN) / MINUTE_MS) + TEN_O_CLOCK,
    lobby: await board<LobbyBoard>('board'),
    counters: counters.map((one) => one.counter),
  });
  clock.at += 1;
}

/** What is done in each minute of a short day. */
const MINUTES: readonly (readonly (readonly [path: string, body?: object])[])[] = [
  [['counters/c1/open'], ['tickets', { service: 'a' }], ['tickets', { service: 'b' }]],
  [['tickets', { service: 'a' }], ['counters/c1/next']],
  [['counters/c1/arrived'], ['counters/c2/open'], ['counters/c2/next']],
  [['counters/c2/undo'], ['tickets', { service: 'b' }]],
  [['counters/c2/next'], ['counters/c2/recall'], ['counters/c1/finish']],
  [],
  [['counters/c2/absent'], ['counters/c1/pause', { reason: 'Pause' }], ['intake/stop']],
  [['counters/c1/resume'], ['intake/resume'], ['counters/c1/next'], ['counters/c2/next']],
  [['counters/c1/arrived'], ['counters/c1/transfer', { service: 'b' }], ['counters/c1/close']],
];

beforeAll(async () => {
  const configuration = {
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
  } as const;
  app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(configuration, clock),
    new FastifyAdapter(),
    { logger: ['error'] },
  );
  await configureSite(app.get(JOURNAL), HALL, clock.now());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const access = app.get(Access);
  agent = await access.createKey({ role: 'supervisor', site: 'test', label: '' });
  manager = await access.createKey({ role: 'manager', site: null, label: '' });
  for (const done of MINUTES) {
    for (const [path, body] of done) {
      clock.at += 1_000;
      await press(path, body);
    }
    await minutePasses();
  }
}, 30_000);

afterAll(async () => {
  await app.close();
  folder.remove();
});

const get = (query: string, key = manager) =>
  app.inject({
    url: `/api/v1/reports/replay?${query}`,
    headers: { authorization: `Bearer ${key}` },
  });

describe('A day that is replayed', () => {
  test('shows at each minute what every screen showed at that minute', async () => {
    const replay = (await get(`site=test&day=${DAY}`)).json<Replay>();
    expect(replay).toMatchObject({ first: TEN_O_CLOCK, last: TEN_O_CLOCK + MINUTES.length - 1 });
    expect(boards).toHaveLength(MINUTES.length);
    for (const { minute, lobby, counters } of boards) {
      const services = replay.services.map(({ id, waiting, open, stopped }) => [
        id,
        valueAt(waiting, minute),
        valueAt(open, minute),
        valueAt(stopped, minute),
      ]);
      expect([minute, services]).toEqual([
        minute,
        lobby.services.map((one) => [
          one.id,
          one.waiting,
          one.open,
          one.intake.state === 'stopped',
        ]),
      ]);
      const calls = (valueAt(replay.shown, minute) ?? []).map((place) => replay.calls[place]);
      expect(calls.map((call) => [call?.number, call?.counter, call?.calls])).toEqual(
        lobby.calls.map((call) => [call.number, call.counter, call.calls]),
      );
      expect(replay.counters.map(({ states }) => valueAt(states, minute))).toEqual(
        counters.map(({ status, number }) => ({ status, number })),
      );
    }
  });

  test('says nothing of anybody: no reason, language, priority or name', async () => {
    const { body } = await get(`site=test&day=${DAY}`);
    expect(body).not.toMatch(/reason|language|priority|Pause|actor|score/);
  });

  test('is had as CSV, by managers only, and is empty on a day that was not lived', async () => {
    const csv = await get(`site=test&day=${DAY}&format=csv`);
    expect(csv.headers['content-disposition']).toContain(`replay-test-${DAY}.csv`);
    const lines = csv.body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * MINUTES.length);
    expect(lines[1]).toMatch(/^2026-03-11T10:00:00\.000\+01:00,a,1,1,false,/);
    expect((await get(`site=test&day=${DAY}`, agent)).statusCode).toBe(403);
    expect((await get('site=test&day=2026-03-10')).json()).toMatchObject({ first: null });
    expect((await get('site=test&day=2026-02-30')).statusCode).toBe(400);
    expect((await get(`site=nowhere&day=${DAY}`)).statusCode).toBe(404);
  });
});

const withBrowser = browserFor('a day replayed on its page') ? it : it.skip;

describe('The page that replays a day', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await startProcess({ databaseUrl });
    browser = await openBrowser();
  }, 40_000);

  afterAll(async () => {
    await browser.close();
    await server.kill();
  });

  const rows = (page: Page): Promise<string[][]> =>
    page
      .locator('.replay-minute table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );

  withBrowser(
    'is moved through with keys, and shows what the lobby showed at that minute',
    async () => {
      const landing = `/replay/?site=test&day=${DAY}`;
      const { page, errors } = await openWindow(browser, await server.link('manager', landing), {
        width: 1366,
        height: 900,
      });
      const slider = page.getByRole('slider');
      await slider.focus();
      for (const { minute, lobby } of boards) {
        await page.locator(`.replay-slider input[aria-valuetext]`).waitFor();
        expect(await slider.inputValue()).toBe(String(minute));
        const shown = (await rows(page)).map(([, waiting, open]) => [waiting, open]);
        expect(shown).toEqual(lobby.services.map((one) => [`${one.waiting}`, `${one.open}`]));
        const called = await page.locator('.replay-calls b').allTextContents();
        expect(called.map((text) => text.split(',')[0])).toEqual(
          lobby.calls.map(({ number }) => number),
        );
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Home');
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/^10\sh$/);
      expect(await page.locator('.replay-happened').textContent()).toContain('Guichet c1 ouvert');
      // Space plays, and pauses; the end of the strip ends it.
      await page.keyboard.press(' ');
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await page.keyboard.press('PageUp');
      await page.getByRole('button', { name: 'Lecture' }).waitFor();
      expect(await slider.inputValue()).toBe(String(TEN_O_CLOCK + 14));
      expect(errors).toEqual([]);
      await page.context().close();
    },
    30_000,
  );
});
