import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/access/roles';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { Client } from '../kit/client';
import { type Server, startServer } from '../kit/server';

const SITE = 'mairie-21';
const LANGUAGES = ['Français', 'English', 'Español'];

interface Shown {
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly role?: Role;
}

const PAGES: readonly Shown[] = [
  { path: '/', size: { width: 1366, height: 768 } },
  { path: `/lobby/?site=${SITE}`, size: { width: 1920, height: 1080 } },
  { path: `/kiosk/?site=${SITE}`, size: { width: 1080, height: 1920 }, role: 'kiosk' },
  {
    path: `/console/?site=${SITE}&counter=g03`,
    size: { width: 1366, height: 768 },
    role: 'agent',
  },
  { path: `/supervision/?site=${SITE}`, size: { width: 1440, height: 900 }, role: 'supervisor' },
  { path: `/reports/?site=${SITE}`, size: { width: 1440, height: 900 }, role: 'manager' },
  { path: '/components/', size: { width: 1366, height: 900 } },
];

const LOOKS = ['light', 'dark', 'light contrast', 'dark contrast'];

/** Shows the page in a theme, as its address or its switches do. */
async function dress(page: Page, look: string): Promise<void> {
  const [theme = '', contrast = ''] = look.split(' ');
  await page.evaluate(
    `document.documentElement.dataset.theme = '${theme}';
     document.documentElement.classList.toggle('contrast', ${contrast !== ''});`,
  );
  // Colours move for a moment.
  await page.waitForTimeout(300);
}

/** Chooses a language where the page offers it; lobby screens turn by themselves. */
async function choose(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  const menu = page.locator('select').filter({ hasText: 'Español' });
  if ((await button.count()) > 0) await button.first().click();
  else if ((await menu.count()) > 0) await menu.first().selectOption({ label: name });
}

const withBrowser = browserFor('axe on every page') ? it : it.skip;

describe('every page', () => {
  let server: Server;
  let stop: () => Promise<void>;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ server, stop } = await startServer());
    const client = new Client(server.url);
    const [kiosk, agent] = [await server.key('kiosk'), await server.key('agent')];
    const site = `/api/v1/sites/${SITE}`;
    for (const service of ['etat-civil', 'etat-civil', 'accueil']) {
      await client.post(`${site}/tickets`, { service }, { key: kiosk });
    }
    for (const action of ['open', 'next']) {
      await client.post(`${site}/counters/g03/${action}`, {}, { key: agent });
    }
  });

  afterAll(async () => {
    await browser.close();
    await stop();
  });

  for (const { path, size, role } of PAGES) {
    withBrowser(
      `${path.split('?')[0]} has nothing that axe objects to, in any language or theme`,
      async () => {
        const address = role ? await server.link(role, path) : server.url + path;
        const { page, errors } = await openWindow(browser, address, size);
        await page.waitForURL((url) => url.pathname === path.split('?')[0]);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        for (const language of LANGUAGES) {
          await choose(page, language);
          await page.waitForTimeout(500);
          expect({ language, flaws: await flaws(page) }).toEqual({ language, flaws: [] });
        }
        for (const look of LOOKS) {
          await dress(page, look);
          expect({ look, flaws: await flaws(page) }).toEqual({ look, flaws: [] });
        }
        expect(errors).toEqual([]);
      },
    );
  }
});
