import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/access/roles';
import type { RecordedFact, TicketTaken } from '../../src/core/facts';
import { browserFor, openBrowser } from '../kit/browser';
import { NetworkLine } from '../kit/line';
import { eventually } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

const withBrowser = browserFor('pages whose network is cut') ? describe : describe.skip;

withBrowser('When the network goes', () => {
  let hall: TownHall;
  let browser: Browser;
  let agent: Person;
  let reception: Person;
  const lines: NetworkLine[] = [];

  /** A page behind a network of its own, signed in, with its files kept for bad times. */
  const openPage = async (
    path: string,
    role?: Role,
  ): Promise<{ page: Page; line: NetworkLine }> => {
    const line = await NetworkLine.to(hall.server.url);
    lines.push(line);
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    if (role) {
      const link = await hall.server.link(role, path);
      await page.goto(link.replace(hall.server.url, line.url));
    } else await page.goto(line.url + path);
    await page.waitForURL((url) => url.href.startsWith(line.url + path.split('?')[0]));
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    return { page, line };
  };
  const openKiosk = async (): Promise<{ page: Page; line: NetworkLine }> => {
    const opened = await openPage('/kiosk/?site=test', 'kiosk');
    await eventually(async () => (await blocksOf(opened.page)) >= 2);
    return opened;
  };
  const blocksOf = (page: Page): Promise<number> =>
    page.evaluate(
      "JSON.parse(localStorage.getItem('patience.offline/test') ?? '{}').blocks?.length ?? 0",
    );
  /** What a kiosk shows as the visitor's number. */
  const takeAt = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: /Service A/ }).click();
    const number = page.locator('.taken__number');
    await number.waitFor({ timeout: 20_000 });
    const shown = (await number.textContent()) ?? '';
    await page.getByRole('button', { name: 'Terminer' }).click();
    return shown;
  };
  const noticed = (page: Page): Promise<void> =>
    page.getByText('La borne n’est pas à jour').waitFor({ timeout: 15_000 });
  const taken = async (): Promise<readonly TicketTaken[]> =>
    (await hall.facts()).flatMap(({ fact }: RecordedFact) =>
      fact.type === 'ticket-taken' ? [fact] : [],
    );
  const inLine = async (): Promise<string[]> => {
    const { body } = await agent.get<{ waiting: { number: string }[] }>('counters/c1');
    return body.waiting.map(({ number }) => number);
  };

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(2)]);
    browser = await openBrowser();
    agent = await hall.as('agent');
    reception = await hall.as('agent');
    await agent.does('counters/c1/open');
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    for (const line of lines.splice(0)) await line.close();
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('a kiosk goes on giving numbers, also after a reload, and tells of each of them once', async () => {
    const { page, line } = await openKiosk();
    const before = await takeAt(page);
    line.cut();
    await noticed(page);
    const first = await takeAt(page);
    const second = await takeAt(page);
    await page.reload();
    const third = await takeAt(page);
    await reception.does('tickets', { service: 'a' });
    expect([before, first, second, third]).toEqual(['A001', 'A501', 'A502', 'A503']);
    expect(await page.getByRole('status').textContent()).toContain('3 tickets donnés hors ligne');
    expect(await taken()).toHaveLength(2);

    line.restore();
    await eventually(async () => (await taken()).length === 5, 15_000);
    await page.getByRole('status').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: /Service A/ }).waitFor();
    expect(await inLine()).toEqual(['A001', 'A501', 'A502', 'A503', 'A002']);
    expect(await taken()).toHaveLength(5);
    expect(await hall.verify()).toEqual([]);
  }, 90_000);

  it('a ticket whose answer was lost is not called: its visitor has another number', async () => {
    const { page, line } = await openKiosk();
    const earlier = await inLine();
    line.deafen();
    const shown = await takeAt(page);
    expect(shown).toMatch(/^A5/);
    const lost = (await inLine()).filter((number) => !earlier.includes(number));
    expect(lost).toHaveLength(1);

    line.restore();
    const after = [...earlier, shown];
    await eventually(async () => (await inLine()).join() === after.join(), 20_000);
    expect(await hall.verify()).toEqual([]);
  }, 90_000);

  it('two kiosks that are cut off at once never give the same number', async () => {
    const [one, two] = [await openKiosk(), await openKiosk()];
    const earlier = (await taken()).length;
    one.line.cut();
    two.line.silence();
    await Promise.all([noticed(one.page), noticed(two.page)]);
    const given: string[] = [];
    for (const page of [one.page, two.page, one.page, two.page]) given.push(await takeAt(page));
    expect(new Set(given).size).toBe(4);
    one.line.restore();
    two.line.restore();
    await eventually(async () => (await taken()).length === earlier + 4, 20_000);
    const late = (await taken()).slice(earlier);
    expect(late.map(({ number }) => number).sort()).toEqual([...given].sort());
    const order = (await inLine()).filter((number) => given.includes(number));
    expect(order).toEqual(given);
  }, 90_000);

  describe('a console', () => {
    const call = async (page: Page): Promise<void> => {
      await reception.does('tickets', { service: 'b' });
      await page.getByRole('button', { name: /^Suivant/ }).click();
      await page.locator('.person--called').waitFor();
    };
    const openConsole = async (): Promise<{ page: Page; line: NetworkLine }> => {
      const opened = await openPage('/console/?site=test&counter=c2', 'agent');
      const button = opened.page.getByRole('button', { name: /^Ouvrir/ });
      await opened.page.locator('.desktop').waitFor();
      if ((await button.count()) > 0) await button.first().click();
      return opened;
    };
    const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);
    const actsAt = async (counter: string): Promise<string[]> =>
      (await hall.facts()).flatMap(({ fact }) =>
        'counter' in fact && fact.counter === counter ? [fact.type] : [],
      );

    it('finishes the visit that it has, also over a reload, and says so to the server once', async () => {
      const { page, line } = await openConsole();
      await call(page);
      line.silence();
      await page.getByText('Liaison perdue').waitFor({ timeout: 15_000 });
      await press(page, 'a');
      await page.locator('.person--serving').waitFor();
      await page.getByText('En attente d’envoi (1)').waitFor();
      expect(await page.getByRole('button', { name: /^Suivant/ }).isDisabled()).toBe(true);
      await page.reload();
      await page.locator('.person--serving').waitFor({ timeout: 10_000 });
      await press(page, 'd');
      await page.getByText('En attente d’envoi (2)').waitFor();
      await page.locator('.person--nobody').waitFor();
      const before = await actsAt('c2');
      line.restore();
      await eventually(async () => (await actsAt('c2')).length === before.length + 2, 15_000);
      expect((await actsAt('c2')).slice(-2)).toEqual(['ticket-arrived', 'ticket-finished']);
      await page.getByText(/En attente d’envoi/).waitFor({ state: 'detached' });
      expect(await hall.verify()).toEqual([]);
    }, 90_000);

    it('says what was refused at its return, and does nothing to the next person', async () => {
      const { page, line } = await openConsole();
      await call(page);
      line.cut();
      await page.getByText('Liaison perdue').waitFor({ timeout: 15_000 });
      await press(page, 'a');
      await press(page, 'd');
      await page.getByText('En attente d’envoi (2)').waitFor();
      await agent.does('counters/c2/absent');
      await reception.does('tickets', { service: 'b' });
      await agent.does('counters/c2/next');
      line.restore();
      await page.getByText('2 actions faites hors ligne ont été abandonnées').waitFor();
      const { body } = await agent.get<{ present: { status: string } }>('counters/c2');
      expect(body.present.status).toBe('called');
    }, 90_000);
  });

  describe('the lobby screen', () => {
    /** Seconds until something shows. */
    const secondsUntil = async (isSo: () => Promise<boolean>): Promise<number> => {
      const since = performance.now();
      await eventually(isSo, 20_000);
      return (performance.now() - since) / 1000;
    };
    const isOld = (page: Page) => async (): Promise<boolean> =>
      (await page.locator('.lobby--old').count()) > 0;

    it.each(['cut', 'silence'] as const)(
      'says so within 10 s and is right within 2 s of its return (%s)',
      async (how) => {
        const { page, line } = await openPage('/lobby/?site=test');
        await page.locator('.lobby').waitFor();
        for (const outageMs of [0, 700]) {
          line[how]();
          const saidAfter = await secondsUntil(isOld(page));
          expect(saidAfter).toBeLessThan(10);
          await agent.does('counters/c1/next');
          const { number } = (await agent.get<{ present: { number: string } }>('counters/c1')).body
            .present;
          await new Promise((resolve) => setTimeout(resolve, outageMs));
          line.restore();
          const rightAfter = await secondsUntil(async () =>
            (await page.locator('.lobby').innerText()).includes(number),
          );
          process.stdout.write(
            `lobby, ${how}: said so after ${saidAfter.toFixed(1)} s, right ${rightAfter.toFixed(1)} s after the return\n`,
          );
          expect(rightAfter).toBeLessThan(2);
          await agent.does('counters/c1/arrived');
          await agent.does('counters/c1/finish');
        }
      },
      90_000,
    );
  });
});
