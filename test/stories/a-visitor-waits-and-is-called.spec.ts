import type { Browser } from 'playwright-core';
import { browserFor, openBrowser, openWindow, type Window } from '../kit/browser';
import { type Server, startServer } from '../kit/server';

const SITE = 'mairie-21';
const KIOSK = { width: 1080, height: 1920 };
const SCREEN = { width: 1920, height: 1080 };
const DESK = { width: 1366, height: 768 };

const withBrowser = browserFor('a ticket’s whole way in a real browser') ? it : it.skip;

describe('in a browser', () => {
  let server: Server;
  let stop: () => Promise<void>;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ server, stop } = await startServer());
  });

  afterAll(async () => {
    await browser.close();
    await stop();
  });

  async function signedIn(
    role: Parameters<Server['link']>[0],
    path: string,
    size: { width: number; height: number },
  ): Promise<Window> {
    const link = await server.link(role, `${path}${path.includes('?') ? '&' : '?'}site=${SITE}`);
    const window = await openWindow(browser, link, size);
    await window.page.waitForURL(new RegExp(path.split('?')[0] as string));
    return window;
  }

  withBrowser(
    'a ticket is taken at the kiosk, called by one key, flashes in the lobby and is counted',
    async () => {
      const lobby = await openWindow(browser, `${server.url}/lobby/?site=${SITE}`, SCREEN);
      const agent = await signedIn('agent', '/console/?counter=g03', DESK);
      const kiosk = await signedIn('kiosk', '/kiosk/', KIOSK);

      await kiosk.page.getByRole('button', { name: /État civil/ }).click();
      await kiosk.page.getByRole('button', { name: 'Prendre mon ticket' }).click();
      await kiosk.page.getByText('E001').first().waitFor();

      await agent.page.keyboard.press('o');
      await agent.page.getByText('Ouvert', { exact: true }).first().waitFor();
      await agent.page.locator('.queue--own .queue-count', { hasText: '1' }).waitFor();
      await agent.page.keyboard.press('Space');
      await agent.page.getByText('E001 est appelé').waitFor();

      await lobby.page.getByText('E001').first().waitFor();
      expect(await lobby.page.locator('main').innerText()).toMatch(/E001[^]*Guichet 3/);

      await agent.page.keyboard.press('a');
      await agent.page.getByText('E001 est arrivé').waitFor();
      await agent.page.keyboard.press('d');
      await agent.page.getByText('Personne au guichet').waitFor();

      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format();
      const manager = await signedIn('manager', `/reports/?from=${today}&to=${today}`, DESK);
      const row = manager.page.getByRole('row', { name: /État civil/ }).first();
      expect(await row.innerText()).toMatch(/1\s+1/);
      await manager.page.locator('img').first().waitFor();
      const key = await server.key('manager');
      const report = await fetch(
        `${server.url}/api/v1/reports/affluence?site=${SITE}&from=${today}&to=${today}`,
        { headers: { authorization: `Bearer ${key}` } },
      );
      expect(await report.json()).toMatchObject({ totals: { taken: 1, called: 1, served: 1 } });

      for (const window of [lobby, agent, kiosk, manager]) expect(window.errors).toEqual([]);
    },
    60_000,
  );
});
