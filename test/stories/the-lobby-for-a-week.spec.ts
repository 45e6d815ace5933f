import type { Browser, CDPSession, Page } from 'playwright-core';
import { BoardFeed, boardOf, callOf, serviceOf, siteOf } from '../kit/board-feed';
import { browserFor, openBrowser, openWindow } from '../kit/browser';

/** How many boards the week has: all of it, one every ten seconds, with `WEEK_BOARDS=60000`. */
const BOARDS = Number(process.env['WEEK_BOARDS'] ?? 24_000);
/** A call every twelfth board. */
const CALL_EVERY = 12;
/** How many boards are sent before the page is asked whether it still follows. */
const BURST = 400;
const CUT_EVERY = BOARDS / 10;
const WEEK_S = 7 * 86_400;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const withBrowser = browserFor('a week of the lobby screen') ? it : it.skip;

interface Weight {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the page holds once everything that can be let go was let go. */
async function weigh(session: CDPSession): Promise<Weight> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** The board of a moment of the week, with the five latest calls. */
function boardOfWeek(seq: number): ReturnType<typeof boardOf> {
  const moment = (of: number): string =>
    new Date(Date.UTC(2026, 10, 23) + (of / BOARDS) * WEEK_S * 1000).toISOString();
  const last = Math.floor(seq / CALL_EVERY);
  const calls = [0, 1, 2, 3, 4]
    .filter((back) => last - back > 0)
    .map((back) => {
      const number = `E${String((last - back) % 1000).padStart(3, '0')}`;
      return callOf(number, String((last - back) % 12), { at: moment((last - back) * CALL_EVERY) });
    });
  const services = ['A', 'B', 'C'].map((prefix, at) => {
    const expectedS = 600 + ((seq * (at + 1)) % 40) * 60;
    const wait = { lowS: expectedS * 0.7, expectedS, highS: expectedS * 1.4 };
    return serviceOf(prefix, { waiting: (seq * (at + 3)) % 60, wait });
  });
  const message = seq % 900 < 300 ? { fr: `Message ${Math.floor(seq / 900)}` } : null;
  return boardOf({ seq, at: moment(seq), calls, services, message });
}

/** Nobody is called for a while: media have their turn, and languages theirs. */
async function rest(page: Page): Promise<void> {
  await page.locator('.media').waitFor({ timeout: 30_000 });
  await page.locator('.bottom [lang=en]').first().waitFor({ timeout: 40_000 });
}

/** Lives through the week; what the page weighed at each tenth of it. */
async function live(feed: BoardFeed, page: Page): Promise<Weight[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const weights: Weight[] = [];
  for (let seq = 2; seq <= BOARDS; seq += 1) {
    feed.show(boardOfWeek(seq));
    if (seq % BURST === 0) {
      // The page has drawn this very board: nothing piles up on the way.
      const waiting = String((seq * 3) % 60);
      await page.locator('.service__waiting', { hasText: waiting }).first().waitFor();
    }
    if (seq === CUT_EVERY || seq === BOARDS) await rest(page);
    if (seq % CUT_EVERY !== 0) continue;
    weights.push(await weigh(session));
    feed.cut();
  }
  return weights;
}

/** The least of some weights: what waits to be let go comes and goes, what leaks never goes. */
const least = (weights: readonly Weight[], of: keyof Weight): number =>
  Math.min(...weights.map((one) => one[of]));

describe('the lobby screen, for a week', () => {
  let browser: Browser;
  let feed: BoardFeed;

  beforeAll(async () => {
    browser = await openBrowser();
    feed = await BoardFeed.open();
    const still = { kind: 'image', address: '/media/a.png', seconds: 1, alt: { fr: 'A' } } as const;
    feed.site = siteOf([still, { ...still, address: '/media/b.png' }]);
    for (const name of ['a', 'b'])
      feed.files.set(`/media/${name}.png`, { type: 'image/png', body: PIXEL });
  });
  afterAll(async () => {
    await browser.close();
    await feed.close();
  });

  withBrowser(
    'holds no more at its end than at its beginning',
    async () => {
      feed.show(boardOfWeek(1));
      const { page, errors } = await openWindow(
        browser,
        `${feed.url}/lobby/?site=test&quiet=1&voice=off`,
        { width: 1280, height: 720 },
      );
      await page.locator('.service').first().waitFor();
      const weights = await live(feed, page);
      process.stdout.write(`a week of the lobby: ${JSON.stringify(weights)}\n`);
      const end = weights.slice(-3);
      // The browser compiles what runs often during the first third: some hundred kilobytes.
      expect(least(end, 'heap')).toBeLessThan(least(weights.slice(3, 6), 'heap') * 1.1);
      expect(least(end, 'heap') - least(weights, 'heap')).toBeLessThan(1_000_000);
      expect(least(end, 'nodes')).toBeLessThan(300);
      expect(least(end, 'listeners')).toBeLessThan(40);
      expect(errors.filter((error) => !/404|WebSocket/.test(error))).toEqual([]);
    },
    240_000,
  );
});
