import type { Browser, Page } from 'playwright-core';
import type { CounterAnswer } from '../../src/contract/answers';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { espeakFor } from '../kit/espeak';
import { eventually } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

/** When each recording of a page began and ended, ms; added to by the page itself. */
interface Sound {
  from: number;
  to: number | null;
  readonly lasts: number;
}

/** Lets a page tell of its recordings; oscillators, the chime, are not counted. */
const TELL = `
  window.sounds = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function () {
    const sound = { from: performance.now(), to: null, lasts: this.buffer.duration };
    window.sounds.push(sound);
    this.addEventListener('ended', () => (sound.to = performance.now()));
    start.call(this);
  };
`;

async function listen(page: Page): Promise<void> {
  await page.addInitScript(TELL);
  await page.reload();
}

const soundsOf = (page: Page): Promise<Sound[]> => page.evaluate('window.sounds');

/** The texts that a page asks to have said. */
function textsOf(page: Page): string[] {
  const texts: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/v1/voice')) return;
    texts.push((request.postDataJSON() as { text: string }).text);
  });
  return texts;
}

const LOBBY = { width: 1280, height: 720 };
const KIOSK = { width: 1080, height: 1920 };

const both = browserFor('screens that speak') && espeakFor('screens that speak');
const withBoth = both ? describe : describe.skip;

withBoth('screens that speak', () => {
  let hall: TownHall;
  let agent: Person;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser('--autoplay-policy=no-user-gesture-required');
    hall = await TownHall.open([siteAtNoon(3)]);
    agent = await hall.as('agent');
    for (const counter of ['c1', 'c2', 'c3']) {
      await agent.does(`counters/${counter}/open`);
      await agent.does('tickets', { service: 'a' });
    }
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const next = async (counter: string): Promise<string> => {
    const { ticket } = await agent.does<CounterAnswer>(`counters/${counter}/next`);
    return ticket?.number ?? '';
  };

  it('the lobby says calls one after the other, each to its end', async () => {
    const url = `${hall.server.url}/lobby/?site=test&voice=fr,en`;
    const { page, errors } = await openWindow(browser, url, LOBBY);
    await listen(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/speech?')) asked.push(new URL(request.url()).pathname);
    });
    await page.getByText('Aucun appel').waitFor();
    const [first, second] = [await next('c1'), await next('c2')];
    await eventually(() => asked.length === 4);
    expect(new Set(asked)).toEqual(
      new Set([first, second].map((number) => `/api/v1/sites/test/calls/${number}/speech`)),
    );
    // French and English for the first, and twice for the last.
    await eventually(
      async () => (await soundsOf(page)).filter(({ to }) => to).length === 6,
      40_000,
    );
    const sounds = await soundsOf(page);
    for (const [i, { from, to, lasts }] of sounds.entries()) {
      expect((to ?? 0) - from).toBeGreaterThan(900 * lasts);
      // The page hears of an end a moment before this test does.
      expect(from + 5).toBeGreaterThan(sounds[i - 1]?.to ?? 0);
    }
    expect(errors).toEqual([]);
  }, 60_000);

  it('the lobby is silent when it is asked to be', async () => {
    const url = `${hall.server.url}/lobby/?site=test&voice=off`;
    const { page } = await openWindow(browser, url, LOBBY);
    await listen(page);
    await page.locator('.last').waitFor();
    const number = await next('c3');
    await page.getByText(number).first().waitFor({ state: 'attached' });
    await page.waitForTimeout(2_000);
    expect(await soundsOf(page)).toEqual([]);
  });

  it('the kiosk reads a screen, then each button that the keys come to', async () => {
    const link = await hall.server.link('kiosk', '/kiosk/?site=test');
    const { page, errors } = await openWindow(browser, link, KIOSK);
    await page.waitForURL('**/kiosk/**');
    await listen(page);
    const texts = textsOf(page);
    await page.locator('.choice').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    expect(texts).toEqual([]);
    await page.keyboard.press('*');
    await eventually(() => texts.length > 0);
    expect(texts[0]).toContain('Bonjour. Que venez-vous faire aujourd’hui ?');
    expect(texts.join(' ')).toContain('Service A');
    await eventually(async () => (await soundsOf(page)).length > 0);
    const said = texts.length;
    await page.keyboard.press('ArrowDown');
    await eventually(() => texts.length > said);
    const focused = await page.evaluate<string>('document.activeElement.textContent');
    expect(focused).toContain(texts.at(-1)?.split(/[,.]/)[0]);
    // The button takes the turn of the screen.
    await eventually(async () => ((await soundsOf(page))[0]?.to ?? null) !== null);
    const [screen] = await soundsOf(page);
    expect((screen?.to ?? 0) - (screen?.from ?? 0)).toBeLessThan(900 * (screen?.lasts ?? 0));
    expect(await flaws(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('the kiosk speaks to one visitor and not to the next', async () => {
    const link = await hall.server.link('kiosk', '/kiosk/?site=test');
    const { page } = await openWindow(browser, link, KIOSK);
    await page.waitForURL('**/kiosk/**');
    const listenButton = page.getByRole('button', { name: 'Écouter' });
    await listenButton.click();
    await eventually(async () => (await listenButton.getAttribute('aria-pressed')) === 'true');
    const texts = textsOf(page);
    await page.locator('.choice').first().click();
    await eventually(() => texts.some((text) => text.includes('Votre numéro')));
    await page.getByRole('button', { name: 'Terminer' }).click();
    await eventually(async () => (await listenButton.getAttribute('aria-pressed')) === 'false');
  });
});

const withBrowser = browserFor('screens without a voice') ? describe : describe.skip;

withBrowser('screens without a voice', () => {
  it('say so in the lobby, and offer no reading at the kiosk', async () => {
    const environment = { PATIENCE_ESPEAK: 'off' };
    const hall = await TownHall.open([siteAtNoon(1)], { environment });
    const browser = await openBrowser('--autoplay-policy=no-user-gesture-required');
    const lobby = await openWindow(browser, `${hall.server.url}/lobby/?site=test`, LOBBY);
    await lobby.page.getByText('Écran sans voix').waitFor();
    const link = await hall.server.link('kiosk', '/kiosk/?site=test');
    const { page } = await openWindow(browser, link, KIOSK);
    await page.locator('.choice').first().waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByRole('button', { name: 'Écouter' }).count()).toBe(0);
    await browser.close();
    await hall.close();
  });
});
