import type { Browser, Page } from 'playwright-core';
import { BoardFeed, boardOf, callOf, serviceOf, siteOf } from '../kit/board-feed';
import { browserFor, openBrowser, openWindow, type Window } from '../kit/browser';

const SCREEN = { width: 1920, height: 1080 };
const TALL = { width: 1080, height: 1920 };
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURE = {
  kind: 'image',
  address: '/media/fete.png',
  seconds: 5,
  alt: { fr: 'La fête' },
} as const;
const BROKEN = { ...PICTURE, address: '/media/gone.png' };

/** Digits of this face are so high, against the size of the letters. */
const DIGIT = 0.668;
/** Millimetres of a pixel of a 43-inch screen, 1920 pixels wide. */
const PIXEL_MM = 952 / 1920;

const withBrowser = browserFor('the lobby screen') ? it : it.skip;

describe('the lobby screen', () => {
  let browser: Browser;
  let feed: BoardFeed;
  let window: Window | null = null;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    feed = await BoardFeed.open();
  });
  afterEach(async () => {
    await window?.page.context().close();
    await feed.close();
  });
  afterAll(() => browser.close());

  const open = async (query = '', size = SCREEN): Promise<Page> => {
    window = await openWindow(browser, `${feed.url}/lobby/?site=test${query}`, size);
    return window.page;
  };

  withBrowser('shows numbers that are read at eight metres, on either side up', async () => {
    feed.show(boardOf({ calls: [callOf('ABC123', '3'), callOf('E041', 'Guichet 2')] }));
    for (const size of [SCREEN, TALL]) {
      const page = await open('', size);
      const millimetres = (selector: string): Promise<number> =>
        page.locator(selector).evaluate(
          (element, [digit, pixel]) => {
            const style = element.ownerDocument.defaultView?.getComputedStyle(element);
            return parseFloat(style?.fontSize ?? '0') * digit * pixel;
          },
          [DIGIT, PIXEL_MM] as const,
        );
      await page.locator('.last__number').waitFor();
      expect(await millimetres('.last__number')).toBeGreaterThanOrEqual(80);
      expect(await millimetres('.last__counter')).toBeGreaterThanOrEqual(40);
      expect(await millimetres('.before__number')).toBeGreaterThanOrEqual(39.5);
      const box = await page.locator('.last__number').boundingBox();
      expect(box?.x).toBeGreaterThan(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
      await page.context().close();
    }
  });

  withBrowser('gives the field to a call at once, and passes over broken media', async () => {
    feed.site = siteOf([BROKEN, PICTURE]);
    feed.files.set(PICTURE.address, { type: 'image/png', body: PIXEL });
    feed.show(boardOf({ calls: [callOf('E041', '2')] }));
    const page = await open('&quiet=1');
    await page.getByAltText('La fête').waitFor();
    expect(await page.locator('.before').innerText()).toContain('E041');

    feed.show(boardOf({ seq: 2, calls: [callOf('E042', '3'), callOf('E041', '2')] }));
    await page.locator('.last__number', { hasText: 'E042' }).waitFor({ timeout: 1_000 });
    expect(await page.locator('.media').count()).toBe(0);
    await page.getByAltText('La fête').waitFor();
  });

  withBrowser('shows the services and calls that its address names, and no others', async () => {
    feed.site = siteOf([], {
      services: ['a', 'b'].map((id) => ({ id })) as ReturnType<typeof siteOf>['services'],
    });
    const calls = [callOf('B007', '1', { service: 'b' }), callOf('A042', '3')];
    feed.show(boardOf({ calls }));
    const page = await open('&services=a');
    await page.locator('.last__number', { hasText: 'A042' }).waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Service A');
    expect(shown).not.toMatch(/Service B|B007/);
  });

  withBrowser('says plainly that French and one other language is refused', async () => {
    feed.show(boardOf());
    const page = await open('&languages=fr,en');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('94-665');
  });

  withBrowser('moves nothing while two hundred boards change its words', async () => {
    feed.show(boardOf());
    const page = await open();
    await page.locator('.service').first().waitFor();
    await page.evaluate(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ entryTypes: ['layout-shift'] as unknown as ['mark'] });
    });
    for (let seq = 2; seq < 202; seq += 1) {
      const calls = [0, 1, 2, 3, 4].map((back) => callOf(`E${100 + seq - back}`, `${seq % 9}`));
      const waiting = seq * 7;
      const message = seq % 20 < 10 ? null : { fr: `Message numéro ${seq}` };
      const highS = 900 + (seq % 5) * 1200;
      const wait =
        seq % 3 === 0
          ? ({ unknown: 'no-open-counter' } as const)
          : { lowS: 300, expectedS: 700, highS };
      const services = [serviceOf('A', { waiting, wait }), serviceOf('B', { waiting: seq })];
      feed.show(boardOf({ seq, calls, message, services }));
      await page.waitForTimeout(25);
    }
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    process.stdout.write(`layout shift over 200 boards: ${shift}\n`);
    expect(shift).toBeLessThan(0.01);
    expect(window?.errors.filter((error) => !/404/.test(error))).toEqual([]);
  });

  withBrowser('shows its first board soon after it was opened', async () => {
    feed.show(boardOf());
    const page = await open();
    await page.locator('.service').first().waitFor();
    const firstMs = await page.evaluate(() => performance.now());
    process.stdout.write(`first board after ${Math.round(firstMs)} ms\n`);
    expect(firstMs).toBeLessThan(3_000);
  });
});
