import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '../../src/core/languages';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow, type Window } from '../kit/browser';
import { espeakFor } from '../kit/espeak';
import { eventually } from '../kit/live';
import { keepPicture } from '../kit/pictures';
import { type Server, startServer } from '../kit/server';

const PORTRAIT = { width: 1080, height: 1920 };
const SIZES = [PORTRAIT, { width: 1920, height: 1080 }, { width: 1280, height: 800 }];
/** What a finger needs: 20 mm on a screen of 15 inches, px. */
const FINGER = 112;

/** Counts the touches of a visitor. */
const COUNT = `window.touches = 0; addEventListener('pointerdown', () => (window.touches += 1), true);`;
const touches = (page: Page): Promise<number> => page.evaluate('window.touches');

/** How the page stands on the screen, px. */
interface Shape {
  readonly beyond: number;
  readonly highest: number;
  readonly leastChoice: number;
}
const shapeOf = (page: Page): Promise<Shape> =>
  page.evaluate(`(() => {
    const boxes = (what) => [...document.querySelectorAll(what)].map((one) => one.getBoundingClientRect());
    const page = document.documentElement;
    return {
      beyond: Math.max(page.scrollHeight - innerHeight, page.scrollWidth - innerWidth),
      highest: Math.min(...boxes('button').map(({ top }) => top)),
      leastChoice: Math.min(...boxes('.choice').map(({ width, height }) => Math.min(width, height))),
    };
  })()`);

const isThere = browserFor('a kiosk for everybody');

(isThere ? describe : describe.skip)('a kiosk for everybody', () => {
  let server: Server;
  let stop: () => Promise<void>;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser('--autoplay-policy=no-user-gesture-required');
    ({ server, stop } = await startServer());
  });
  afterAll(async () => {
    await browser.close();
    await stop();
  });

  const kiosk = async (size = PORTRAIT): Promise<Window> => {
    const window = await openWindow(
      browser,
      await server.link('kiosk', '/kiosk/?site=mairie-21'),
      size,
    );
    await window.page.locator('.choice').first().waitFor();
    await window.page.evaluate(COUNT);
    return window;
  };

  it('gives a ticket in two touches in French, in three in Arabic', async () => {
    const { page, errors } = await kiosk();
    const take = async (): Promise<void> => {
      await page.locator('.choice').nth(1).click();
      await page.locator('.action--main').click();
      expect(await page.locator('.taken__number').innerText()).toMatch(/^E\d{3}$/);
    };
    await take();
    expect(await touches(page)).toBe(2);
    await keepPicture(page, 'kiosk-ticket-fr');
    await page.getByRole('button', { name: 'Terminer' }).click();
    await page.evaluate('window.touches = 0');
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[dir=rtl]').waitFor();
    await take();
    expect(await touches(page)).toBe(3);
    expect(await page.locator('h1').innerText()).toBe('رقمكم');
    await keepPicture(page, 'kiosk-ticket-ar');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(SIZES)('shows nine services without scrolling at %j', async (size) => {
    const { page, errors } = await kiosk(size);
    for (const language of LANGUAGES) {
      await page.locator(`.language[lang="${language}"]`).click();
      await page.locator(`html[lang="${language}"]`).waitFor();
      const { beyond, leastChoice } = await shapeOf(page);
      expect({ language, beyond }).toEqual({ language, beyond: 0 });
      expect(leastChoice).toBeGreaterThanOrEqual(FINGER);
      await keepPicture(page, `kiosk-${size.width}x${size.height}-${language}`);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(SIZES)('has every key in the lower half when that is asked for, at %j', async (size) => {
    const { page } = await kiosk(size);
    await page.getByRole('button', { name: 'Boutons plus bas' }).click();
    await eventually(async () => (await shapeOf(page)).highest >= size.height / 2);
    expect((await shapeOf(page)).beyond).toBe(0);
    await keepPicture(page, `kiosk-${size.width}x${size.height}-low`);
    for (const contrast of [false, true]) {
      if (contrast) await page.getByRole('button', { name: 'Contraste fort' }).click();
      expect(await flaws(page)).toEqual([]);
    }
    await page.locator('.choice').nth(1).click();
    await page.locator('.action--main').waitFor();
    expect((await shapeOf(page)).highest).toBeGreaterThanOrEqual(size.height / 2);
    expect(await flaws(page)).toEqual([]);
    await page.context().close();
  });

  it('is as new for the next visitor', async () => {
    const { page } = await kiosk();
    for (const name of ['Boutons plus bas', 'Contraste fort', 'Texte très grand'])
      await page.getByRole('button', { name }).click();
    expect(await page.locator('html').getAttribute('data-size')).toBe('larger');
    await page.locator('.choice').nth(1).click();
    await page.locator('.action--main').click();
    await page.getByRole('button', { name: 'Terminer' }).click();
    await page.locator('html[class=""][data-size=""]').waitFor({ state: 'attached' });
    await page.context().close();
  });

  const withVoice = espeakFor('a blind visitor at the kiosk') ? it : it.skip;

  withVoice('gives a ticket to somebody who hears it and has a keypad', async () => {
    const { page, errors } = await kiosk();
    const said: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/api/v1/voice')) return;
      said.push((request.postDataJSON() as { text: string }).text);
    });
    const hears = (words: string | RegExp): Promise<void> =>
      eventually(() => said.some((text) => text.search(words) >= 0), 20_000);
    await page.keyboard.press('*');
    await hears('Que venez-vous faire');
    await page.keyboard.press('ArrowDown');
    await hears(/Touche 1, Me renseigner/);
    await page.keyboard.press('2');
    await hears('Pièces à prévoir');
    await page.keyboard.press('Escape');
    await page.locator('.choice').first().waitFor();
    await page.keyboard.press('2');
    await page.locator('.action--main').waitFor();
    await page.keyboard.press('Enter');
    const number = await page.locator('.taken__number').innerText();
    await hears(new RegExp(`Votre numéro.*${number}`));
    expect(await touches(page)).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
