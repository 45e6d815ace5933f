import type { Browser, Page } from 'playwright-core';
import type { ConsoleBoard } from '../../src/contract/boards';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { eventually } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { keepPicture } from '../kit/pictures';
import { service } from '../kit/sites';
import { type Person, TownHall } from '../kit/town-hall';

const DESK = { width: 1366, height: 768 };
const SITE = siteAtNoon(1);
const ACT = { id: 'act-1', name: { fr: 'Acte de naissance' } };
const hours = SITE.services[0]?.hours ?? [];

const withBrowser = browserFor('an agent with a keyboard alone') ? it : it.skip;

/** Where the focus is, and whether one can see that it is there; the page itself holds it between two keys. */
const FOCUS = `(() => {
  const at = document.activeElement;
  const open = document.querySelector('dialog[open]');
  const box = at.getBoundingClientRect();
  const ring = getComputedStyle(at).boxShadow + getComputedStyle(at).outlineStyle;
  return {
    held: at.isConnected && (open === null ? true : open.contains(at)),
    seen: at === document.body || (box.width > 0 && ring !== 'nonenone'),
  };
})()`;

describe('An agent works with keys alone', () => {
  let hall: TownHall;
  let browser: Browser;
  let agent: Person;
  let page: Page;
  let errors: string[];

  const board = async (): Promise<ConsoleBoard> =>
    (await agent.get<ConsoleBoard>('counters/c1')).body;
  /** Presses keys one after the other; the focus is held, and seen, after each. */
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
      const focus = await page.evaluate<object>(FOCUS);
      expect({ key, ...focus }).toEqual({ key, held: true, seen: true });
    }
  };
  /** Waits for what the server says, then for the page to say the same. */
  const becomes = async (number: string | null, status?: string): Promise<void> => {
    await eventually(async () => {
      const { present } = await board();
      return (present?.number ?? null) === number && (!status || present?.status === status);
    });
    if (number !== null) await page.getByRole('heading', { name: number }).waitFor();
    else await page.locator('.person--nobody').waitFor();
  };

  beforeAll(async () => {
    const services = [service('A', { hours, acts: [ACT] }), service('B', { hours })];
    hall = await TownHall.open([{ ...SITE, services }]);
    agent = await hall.as('agent');
    for (let n = 0; n < 4; n += 1) await agent.does('tickets', { service: 'a' });
    browser = await openBrowser();
    const link = await hall.server.link('agent', '/console/?site=test&counter=c1');
    ({ page, errors } = await openWindow(browser, link, DESK));
    await page.waitForURL((url) => url.pathname === '/console/');
    await page.locator('.person--nobody').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  withBrowser('through a whole visit, from the opening to the act delivered', async () => {
    await press('o');
    await page.locator('.said--done').waitFor();
    await press('Space');
    await becomes('A001', 'called');
    await press('a');
    await becomes('A001', 'serving');
    await keepPicture(page, 'console/serving');
    await press('e');
    await page.getByRole('dialog').waitFor();
    await press('1', 'Tab', 'Tab');
    await keepPicture(page, 'console/finish');
    await press('Enter');
    await becomes(null);
    const finished = (await hall.facts()).map(({ fact }) => fact);
    expect(finished.find(({ type }) => type === 'ticket-finished')).toMatchObject({
      delivered: [ACT.id],
      inaccurate: false,
    });
  });

  withBrowser('through recall, absence, a ticket put aside, a transfer, and undo', async () => {
    await press('Space');
    await becomes('A002', 'called');
    await press('r');
    await eventually(async () => (await board()).present?.calls === 2);
    await press('b');
    await becomes(null);
    await press('Space');
    await becomes('A003');
    await press('a');
    await becomes('A003', 'serving');
    await press('p');
    await page.getByRole('dialog').waitFor();
    await press('2', 'Enter');
    await becomes(null);
    await press('Space');
    await becomes('A004');
    await press('t');
    await page.getByRole('dialog').waitFor();
    await press('1', 'Enter');
    await becomes(null);
    expect((await board()).queues.map(({ waiting }) => waiting)).toEqual([0, 1]);
    await press('u');
    await becomes('A004', 'called');
    await press('b');
    await becomes(null);
    expect((await board()).aside.map(({ number }) => number)).toEqual(['A002', 'A003', 'A004']);
  });

  withBrowser('through a pause with its reason, a reload, and back', async () => {
    await press('x');
    await page.getByRole('dialog').waitFor();
    await press('2', 'Enter');
    await eventually(async () => (await board()).counter.status === 'paused');
    await page.reload();
    await page.getByText('En pause : Réunion').waitFor();
    await press('x');
    await eventually(async () => (await board()).counter.status === 'open');
    expect((await board()).aside).toHaveLength(3);
  });

  withBrowser('on one screen, without scrolling, and nothing goes wrong meanwhile', async () => {
    const size = await page.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
    );
    expect(size).toEqual([DESK.width, DESK.height]);
    expect(errors).toEqual([]);
  });
});
