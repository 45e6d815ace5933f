import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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
});
