import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { BestTimes } from '../../src/contract/best-times';
import { Forecast } from '../../src/contract/forecast';
import type { Ask } from '../../src/engine/ask';
import { BatchDraft } from '../../src/engine/batch';
import { Calendar } from '../../src/engine/calendar';
import { loadSite } from '../../src/engine/load-site';
import type { SiteState } from '../../src/engine/site-state';
import { counterId, serviceId } from '../../src/core/ids';
import { addDays, type Instant, instant } from '../../src/core/time';
import { openDatabase } from '../../src/journal/data-source';
import { DatabaseJournal } from '../../src/journal/journal';
import { configureSite } from '../../src/operations/seed';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { AROUND_NOON, siteAtNoon } from '../kit/noon';
import { newFolder } from '../kit/folder';
import { counter, service } from '../kit/sites';
import { type Person, TownHall } from '../kit/town-hall';

const hours = [AROUND_NOON];
const HALL = siteAtNoon(1, {
  services: [service('A', { hours, papers: { fr: 'Carte d’identité' } }), service('B', { hours })],
  counters: [{ ...counter('c1', 'ab'), hours }],
});
const MINUTE = 60_000;
const C1 = counterId('c1');
const folder = newFolder();

/** Decides and writes one wish at an instant of the past. */
async function at(
  journal: DatabaseJournal,
  state: SiteState,
  when: Instant,
  wish: Ask['wish'],
): Promise<void> {
  const draft = new BatchDraft(state, state.calendar.moment(when), new Map());
  draft.handle({ wish, id: null, actor: 'test' });
  const batch = draft.finish();
  if (batch) expect(await journal.append(batch)).toBe('appended');
  state.takeLessons();
}

/** One day: every twelve minutes somebody comes for A, is called at once and stays ten. */
async function live(journal: DatabaseJournal, state: SiteState, opens: Instant): Promise<void> {
  let when = opens;
  const act = (wish: Ask['wish']) => at(journal, state, when, wish);
  await act({ type: 'open', counter: C1 });
  for (let n = 0; n < 20; n += 1) {
    const ticket = {
      service: serviceId('a'),
      priority: 0,
      appointment: false,
      language: 'fr',
    } as const;
    await act({ type: 'take', ...ticket, channel: 'kiosk' });
    await act({ type: 'next', counter: C1 });
    await act({ type: 'arrived', counter: C1 });
    when = instant(when + 10 * MINUTE);
    await act({ type: 'finish', counter: C1, delivered: [], inaccurate: false });
    when = instant(when + 2 * MINUTE);
  }
  await act({ type: 'close', counter: C1 });
}

/** The six days before today, each lived from ten o'clock on. */
async function past(databaseUrl: string): Promise<void> {
  const database = await openDatabase(databaseUrl);
  const journal = new DatabaseJournal(database);
  const calendar = new Calendar(HALL.zone);
  const { day: today } = calendar.moment(instant(Date.now()));
  await configureSite(journal, HALL, calendar.startOf(addDays(today, -6)));
  const state = await loadSite(journal, HALL.id);
  for (let n = 6; n >= 1; n -= 1) {
    const midnight = calendar.startOf(addDays(today, -n));
    await live(journal, state, instant(midnight + 600 * MINUTE));
  }
  await database.close();
}

const withBrowser = browserFor('choosing when to come') ? it : it.skip;

describe('Choosing when to come', () => {
  let hall: TownHall;
  let supervisor: Person;
  let browser: Browser | null = null;

  const window = async (
    role: 'kiosk' | 'supervisor' | 'manager',
    path: string,
    [width, height]: readonly [number, number],
  ): Promise<{ page: Page; errors: string[] }> => {
    browser ??= await openBrowser();
    return openWindow(browser, await hall.server.link(role, path), { width, height });
  };

  beforeAll(async () => {
    const databaseUrl = `sqlite:${join(folder.path, 'patience.sqlite')}`;
    await past(databaseUrl);
    hall = await TownHall.open([], { databaseUrl });
    supervisor = await hall.as('supervisor');
    await (await hall.as('agent')).does('counters/c1/open');
  });
  afterAll(async () => {
    await browser?.close();
    await hall.close();
    folder.remove();
  });

  withBrowser('A visitor who gets no ticket is told when people wait less', async () => {
    const { page, errors } = await window('kiosk', '/kiosk/?site=test', [1080, 1920]);
    await page.getByRole('button', { name: /Service A/ }).click();
    await supervisor.does('intake/stop', { services: ['a'], reason: 'salle pleine' });
    await page.getByRole('button', { name: 'Prendre mon ticket' }).click();
    const moments = page.locator('.lighter > li');
    await moments.first().waitFor();
    const said = (await moments.allTextContents()).map((one) => one.replace(/\s/g, ' '));
    expect(said).toHaveLength(3);
    for (const one of said) expect(one).toMatch(/^[A-Z].* vers \d+ h.* : .*min$/);
    expect(await flaws(page)).toEqual([]);
    expect(errors).toEqual([]);
    await supervisor.does('intake/resume', { services: ['a'] });
  });

  withBrowser('A supervisor sees what the next half-hours will be like', async () => {
    const { page, errors } = await window('supervisor', '/supervision/?site=test', [1440, 900]);
    const table = page.locator('table.coming');
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(2);
    expect(await table.locator('tbody tr').first().textContent()).toMatch(/min.*attendue/);
    expect(await flaws(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  withBrowser('A manager sees the two weeks to come, as a picture and as a table', async () => {
    const { page, errors } = await window('manager', '/reports/?site=test', [1440, 900]);
    const part = page.locator('section', { has: page.locator('#outlook-title') });
    await part.locator('[aria-busy=false] img').waitFor();
    await part.locator('summary').click();
    expect(await part.locator('tbody tr').count()).toBe(15);
    expect(await part.locator('tbody tr').nth(1).textContent()).toMatch(/^Demain\d+ – \d+/);
    expect(await flaws(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('The best moments are open data: for any page, with the licence, and as a file', async () => {
    const path = `${hall.server.url}/api/v1/sites/test/best-times?days=2`;
    const answer = await fetch(path, { headers: { origin: 'https://ville.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const times = BestTimes.parse(await answer.json());
    expect(times.licence.name).toContain('2.0');
    const tomorrow = times.services[0]?.days[1];
    expect(times.services[0]).toMatchObject({ service: 'a', knownDays: 6 });
    expect(tomorrow?.best[0]).toMatchObject({ confidence: 'low' });
    const file = await (await fetch(`${path}&format=csv`)).text();
    expect(file).toMatch(/^site,service,day,from,to,p50S,p90S,advice,confidence\r\n/);
    const other = await fetch(`${hall.server.url}/api/v1/sites/test/outlook`);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('The forecast of arrivals says how far it was off, and nothing of a service nobody knows', async () => {
    const headers = { authorization: `Bearer ${await hall.server.key('manager')}` };
    const of = async (query: string): Promise<unknown> => {
      const path = `${hall.server.url}/api/v1/reports/forecast?site=test${query}`;
      return (await fetch(path, { headers })).json();
    };
    const told = Forecast.parse(await of('&service=a'));
    expect(told).toMatchObject({ knownDays: 6, service: 'a' });
    expect(told.days).toHaveLength(15);
    expect(told.days[1]?.halfHours).toHaveLength(10);
    // Twenty people in four hours: five every two half-hours.
    expect(Math.abs((told.days[1]?.halfHours[2]?.expected ?? 0) - 2.5)).toBeLessThan(0.6);
    expect(told.score.weekBefore).toBeNull();
    const quiet = Forecast.parse(await of('&service=b'));
    expect(quiet.days.every(({ expected }) => expected === 0)).toBe(true);
  });

  withBrowser('A visitor sees at home when to come, also in the page of the city', async () => {
    browser ??= await openBrowser();
    const phone = { width: 390, height: 844 };
    const { page, errors } = await openWindow(
      browser,
      `${hall.server.url}/best-times/?site=test`,
      phone,
    );
    await page.locator('.moments--good li').first().waitFor();
    expect(await page.locator('.card').count()).toBe(7);
    expect(await flaws(page)).toEqual([]);
    expect(errors).toEqual([]);
    const embed = `${hall.server.url}/embed/best-times/?site=test&service=a`;
    const headers = (await fetch(embed)).headers;
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    for (const closed of ['/best-times/', '/kiosk/', '/embed/other/']) {
      const answer = await fetch(`${hall.server.url}${closed}`);
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
    }
    const small = await openWindow(browser, embed, { width: 360, height: 320 });
    await small.page.locator('.moments--good li').first().waitFor();
    expect(await flaws(small.page)).toEqual([]);
    expect(small.errors).toEqual([]);
  });
});
