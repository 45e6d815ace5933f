import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TicketTaken } from '../../src/contract/answers';
import { ENDONYMS } from '../../src/words/words';
import { type Language, LANGUAGES } from '../../src/core/languages';
import { AXE_VERSION, flaws, RULES } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { Client } from '../kit/client';
import { type Server, startServer } from '../kit/server';
import { LOOKS, type Look, PHONE, type Surface, SURFACES } from '../kit/surfaces';

const SITE = 'mairie-21';
/** What the accessibility statement is made of. */
const STATEMENT = join(__dirname, '..', '..', 'display', 'accessibility', 'seen.json');
/** What this run saw, to become the statement's once somebody has looked at it. */
const SEEN = join(__dirname, '..', 'artefacts', 'accessibility.json');

/** Shows the page in a look, as its address, its switches or the kiosk's buttons do. */
async function dress(page: Page, { theme, contrast, size }: Look): Promise<void> {
  await page.evaluate(
    `document.documentElement.dataset.theme = '${theme}';
     document.documentElement.dataset.size = '${size}';
     document.documentElement.classList.toggle('contrast', ${contrast});`,
  );
  // Colours move for a moment.
  await page.waitForTimeout(200);
}

/** Chooses a language as a person does, where the page offers it. */
async function choose(page: Page, language: Language): Promise<void> {
  const name = ENDONYMS[language];
  const button = page.getByRole('button', { name, exact: true });
  const menu = page.locator('select').filter({ hasText: ENDONYMS.es });
  if ((await button.count()) > 0) await button.first().click();
  else if ((await menu.count()) > 0) await menu.first().selectOption({ label: name });
  await page.locator(`html[lang='${language}']`).waitFor({ state: 'attached' });
  await page.waitForTimeout(200);
}

interface Seen {
  readonly page: string;
  readonly size: string;
  readonly languages: readonly Language[];
  readonly looks: readonly string[];
}

const withBrowser = browserFor('axe on every page') ? it : it.skip;

describe('every page', () => {
  let server: Server;
  let stop: () => Promise<void>;
  let browser: Browser;
  let client: Client;
  let taken: TicketTaken;
  const seen: Seen[] = [];
  const site = `/api/v1/sites/${SITE}`;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ server, stop } = await startServer());
    client = new Client(server.url);
    const [kiosk, agent] = [await server.key('kiosk'), await server.key('agent')];
    for (const service of ['etat-civil', 'etat-civil', 'accueil']) {
      const answer = await client.post<TicketTaken>(`${site}/tickets`, { service }, { key: kiosk });
      taken = answer.body;
    }
    for (const action of ['open', 'next']) {
      await client.post(`${site}/counters/g03/${action}`, {}, { key: agent });
    }
  });

  afterAll(async () => {
    await browser.close();
    await stop();
  });

  /** Axe in every language by day and by night; for visitors in every look as well, for staff in French. */
  async function examine({ name, size, languages }: Omit<Surface, 'path'>, page: Page) {
    const found: object[] = [];
    for (const language of languages) {
      if (languages.length > 1) await choose(page, language);
      for (const look of languages === LANGUAGES || language === 'fr' ? LOOKS : LOOKS.slice(0, 2)) {
        await dress(page, look);
        const wrong = await flaws(page);
        if (wrong.length > 0) found.push({ language, look: look.name, wrong });
      }
      await dress(page, LOOKS[0]);
    }
    expect(found).toEqual([]);
    const looks = LOOKS.map((look) => look.name);
    seen.push({ page: name, size: `${size.width} × ${size.height}`, languages, looks });
  }

  for (const surface of SURFACES) {
    withBrowser(
      `${surface.name} has nothing that axe objects to, in any language or look`,
      async () => {
        const { path, size, role } = surface;
        const address = role ? await server.link(role, path) : server.url + path;
        const { page, errors } = await openWindow(browser, address, size);
        await page.waitForURL((url) => url.pathname === path.split('?')[0]);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await examine(surface, page);
        expect(errors).toEqual([]);
        await page.context().close();
      },
      120_000,
    );
  }

  withBrowser(
    'the visitor’s phone has nothing that axe objects to, in any language or look',
    async () => {
      const { page, errors } = await openWindow(browser, taken.visit.url, PHONE.size);
      await page.getByText(taken.ticket.number).first().waitFor();
      await examine(PHONE, page);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  withBrowser('the accessibility statement says what was seen here, and nothing else', () => {
    const now = { axe: AXE_VERSION, rules: RULES, pages: seen };
    mkdirSync(dirname(SEEN), { recursive: true });
    writeFileSync(SEEN, `${JSON.stringify(now, null, 2)}\n`);
    expect(seen).toHaveLength(SURFACES.length + 1);
    const said: unknown = existsSync(STATEMENT) ? JSON.parse(readFileSync(STATEMENT, 'utf8')) : {};
    // When it differs and this run is right: cp test/artefacts/accessibility.json display/accessibility/seen.json
    expect(said).toEqual(now);
  });
});
