import type { Browser } from 'playwright-core';
import { browserFor, openBrowser } from '../kit/browser';
import { siteAtNoon } from '../kit/noon';
import { TownHall } from '../kit/town-hall';

const withBrowser = browserFor('a network that blocks WebSockets') ? describe : describe.skip;

/** What a browser does behind a proxy that lets no WebSocket through. */
const BLOCKED = `window.WebSocket = class {
  constructor() { setTimeout(() => this.onerror && this.onerror(new Event('error')), 20); }
  close() {}
  send() {}
};`;

withBrowser('behind a network that blocks WebSockets', () => {
  let browser: Browser;
  let hall: TownHall;

  beforeAll(async () => {
    browser = await openBrowser();
    hall = await TownHall.open([siteAtNoon(1)], { environment: { POLLING: 'on' } });
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('the lobby screen fetches polling, and shows calls live', async () => {
    const agent = await hall.as('agent');
    await agent.does('counters/c1/open');
    const context = await browser.newContext({ locale: 'fr-FR' });
    await context.addInitScript(BLOCKED);
    const page = await context.newPage();
    await page.goto(`${hall.server.url}/lobby/?site=test`);
    await page.locator('.lobby').waitFor({ timeout: 15_000 });
    await agent.does('tickets', { service: 'a' });
    await agent.does('counters/c1/next');
    await page.locator('.last').getByText('A001').waitFor({ timeout: 10_000 });
  });
});
