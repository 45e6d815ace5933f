import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { TicketTaken } from '../../src/contract/answers';
import type { ConsoleBoard } from '../../src/contract/boards';
import type { TicketWhy, VisitWhy } from '../../src/contract/why';
import type { SiteDefinition } from '../../src/core/definition';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { siteId } from '../../src/core/ids';
import { LANGUAGES } from '../../src/core/languages';
import { siteAtNoon } from '../kit/noon';
import { counter } from '../kit/sites';
import { type Person, TownHall } from '../kit/town-hall';

/** Counter 1 receives B only; counter 2 prefers B, then takes A. */
const SITE: SiteDefinition = siteAtNoon(2, {
  counters: [counter('c1', 'b'), counter('c2', 'b', 'a'), counter('c3', 'a')],
  overtakingBound: 2,
});
/** The same rules, where one call past somebody is enough. */
const STRICT: SiteDefinition = { ...SITE, id: siteId('strict'), overtakingBound: 1 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 900 };
const PRIVATE = 'a reason that nobody outside may read';

const withBrowser = browserFor('« pourquoi j’attends ? » in a browser') ? it : it.skip;

/** Everything that a JSON body says, keys and values. */
const wordsOf = (body: object): string => JSON.stringify(body);

describe('« Pourquoi avant moi ? »', () => {
  let hall: TownHall;
  let agent: Person;
  let a002: TicketTaken;

  const take = (service: string, priority = false): Promise<TicketTaken> =>
    agent.does<TicketTaken>('tickets', { service, priority });
  const receive = async (at: string): Promise<void> => {
    await agent.does(`counters/${at}/next`);
    await agent.does(`counters/${at}/arrived`);
  };
  const asVisitor = (token: string): Promise<{ status: number; body: VisitWhy }> =>
    hall.client.get<VisitWhy>(`/api/v1/visits/${token}/why`);

  beforeAll(async () => {
    hall = await TownHall.open([SITE, STRICT]);
    agent = await hall.as('agent');
    for (const one of ['c1', 'c2']) await agent.does(`counters/${one}/open`);
    await take('a');
    a002 = await take('a');
    await take('b', true);
    await take('b');
    await take('b');
    await take('a', true);
    // B001 by preference, then B002: A001 was passed twice, and is owed the third call.
    for (let i = 0; i < 3; i += 1) await receive('c2');
  });
  afterAll(() => hall.close());

  it('tells the visitor in counts, without a number that a reason could be attached to', async () => {
    const { status, body } = await asVisitor(a002.visit.token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: 'A002',
      before: {
        older: 0,
        priority: 1,
        others: [{ service: 'b', count: 1, preferred: true }],
        owed: 0,
      },
      owed: false,
      counters: { open: 1, paused: [], closed: 1 },
      overtaking: { bound: 2, atMost: 2 },
      called: { older: 1, returned: 0, priority: 0, preferred: 2, owed: 0, choice: 0 },
    });
    expect(wordsOf(body)).not.toMatch(/A001|A003|B00\d|"t\d+"|"c[123]"/);
  });

  it('tells the agent whom, where and why, the latest call first', async () => {
    const { status, body } = await agent.get<TicketWhy>(`tickets/${a002.ticket.id}/why`);
    expect(status).toBe(200);
    expect(body.calls.map(({ number, counter: at, reason }) => [number, at, reason])).toEqual([
      ['A001', 'c2', 'older'],
      ['B002', 'c2', 'preferred'],
      ['B001', 'c2', 'preferred'],
    ]);
    expect(body.desks.map(({ id, status: does }) => [id, does])).toEqual([
      ['c2', 'open'],
      ['c3', 'closed'],
    ]);
  });

  it('tells of the law’s priority and of an agent’s choice', async () => {
    await agent.does('counters/c3/open');
    await receive('c3');
    const last = await agent.does<TicketTaken>('tickets', { service: 'a' });
    await agent.does('counters/c3/finish', {});
    await agent.does('counters/c3/call', { ticket: last.ticket.id, reason: PRIVATE });
    const { body } = await asVisitor(a002.visit.token);
    expect(body.called).toMatchObject({ older: 1, preferred: 2, priority: 1, choice: 1 });
    // Passed by A003 and A004: the bound is reached, and nobody younger comes first any more.
    expect(body).toMatchObject({ owed: true, overtaking: { times: 2, atMost: 0 } });
    expect(wordsOf(body)).not.toContain(PRIVATE);
    const staff = await agent.get<TicketWhy>(`tickets/${a002.ticket.id}/why`);
    expect(staff.body.calls.slice(0, 2)).toMatchObject([
      { number: 'A004', reason: 'choice' },
      { number: 'A003', reason: 'priority' },
    ]);
  });

  it('tells of somebody who was owed a call, before and after it', async () => {
    const strict = await hall.as('agent', 'strict');
    const b001 = await strict.does<TicketTaken>('tickets', { service: 'b' });
    await strict.does('tickets', { service: 'a' });
    await strict.does('tickets', { service: 'a', priority: true });
    for (const one of ['c2', 'c3']) await strict.does(`counters/${one}/open`);
    // A002 is called past A001, at a counter that has nothing to do with B001.
    await strict.does('counters/c3/next');
    const before = (await asVisitor(b001.visit.token)).body;
    expect(before).toMatchObject({ before: { owed: 1, others: [] }, called: { priority: 0 } });
    await strict.does('counters/c2/next');
    const after = (await asVisitor(b001.visit.token)).body;
    expect(after).toMatchObject({ before: { owed: 0 }, called: { owed: 1, preferred: 0 } });
  });

  it('no longer tells of a call that was undone', async () => {
    await agent.does('counters/c3/undo');
    expect((await asVisitor(a002.visit.token)).body).toMatchObject({
      called: { choice: 0 },
      owed: false,
    });
  });

  it('never shows the public what an agent wrote about a pause', async () => {
    await agent.does('counters/c3/pause', { reason: PRIVATE });
    const { body } = await asVisitor(a002.visit.token);
    expect(body.counters.paused).toEqual([{ reason: 'other', count: 1 }]);
    expect(wordsOf(body)).not.toContain(PRIVATE);
    await agent.does('counters/c3/resume');
  });

  it('is not answered for a wrong link, an unknown ticket, or somebody who does not wait', async () => {
    expect((await asVisitor('nonsense')).body).toMatchObject({ refusal: 'unknown-visit' });
    const unknown = await agent.get('tickets/t0/why');
    expect([unknown.status, unknown.body['refusal']]).toEqual([404, 'unknown-ticket']);
    const gone = await take('b');
    await agent.does('tickets/leave', { ticket: gone.ticket.id });
    expect((await asVisitor(gone.visit.token)).body).toMatchObject({ refusal: 'unknown-ticket' });
    const { present } = (await agent.get<ConsoleBoard>('counters/c2')).body;
    const received = await agent.get(`tickets/${present?.id}/why`);
    expect([received.status, received.body['refusal']]).toEqual([409, 'ticket-not-waiting']);
  });

  it('is answered the same by a server that was started again', async () => {
    const { called, before } = (await asVisitor(a002.visit.token)).body;
    await hall.restart();
    expect((await asVisitor(a002.visit.token)).body).toMatchObject({ called, before });
  });

  it('leaves the script of a visitor’s page under 40 kB', async () => {
    const page = await hall.client.get<string>(`/v/${a002.visit.token}`);
    const scripts = [...new Set(page.body.match(/\/assets\/[\w-]+\.js/g))];
    const sizes = scripts.map(async (path) => {
      const { body } = await hall.client.get<string>(path);
      return gzipSync(body).length;
    });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThan(40_000);
  });

  describe('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    const shot = async (page: Page, name: string): Promise<void> => {
      const folder = process.env['PATIENCE_SHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    };

    withBrowser('a phone opens the answer by the keyboard, in each language', async () => {
      const url = `${hall.server.url}/v/${a002.visit.token}`;
      const { page, errors } = await openWindow(browser, url, PHONE);
      await page.locator('details.why summary').focus();
      await page.keyboard.press('Enter');
      await page.getByText('2 personnes d’une autre file').waitFor();
      await page.getByText('1 personne prioritaire : la loi le prévoit').waitFor();
      await shot(page, 'why-phone');
      for (const language of LANGUAGES) {
        await page.locator('.language-menu').selectOption(language);
        await page.locator(`html[lang='${language}']`).waitFor({ state: 'attached' });
        expect({ language, flaws: await flaws(page) }).toEqual({ language, flaws: [] });
      }
      expect(errors).toEqual([]);
    });

    withBrowser('an open answer follows what happens', async () => {
      const url = `${hall.server.url}/v/${a002.visit.token}`;
      const { page } = await openWindow(browser, url, PHONE);
      await page.locator('details.why summary').click();
      await page.getByText('2 guichets sont ouverts').waitFor();
      await agent.does('counters/c3/pause', { reason: 'technical' });
      await page.getByText('1 guichet est arrêté par un problème technique').waitFor();
      await agent.does('counters/c3/resume');
    });

    withBrowser('an agent asks by one key, for the number that a visitor shows', async () => {
      const link = await hall.server.link('agent', '/console/?site=test&counter=c3');
      const { page, errors } = await openWindow(browser, link, DESK);
      await page.locator('.action-grid').waitFor();
      await shot(page, 'console');
      await page.keyboard.press('w');
      await page.getByRole('searchbox').fill('A002');
      await page.getByText('Numéros appelés avant').waitFor();
      const dialog = page.getByRole('dialog');
      expect(await dialog.innerText()).toMatch(/A003[^]*prioritaire[^]*B001/);
      await shot(page, 'why-console');
      expect(await flaws(page)).toEqual([]);
      // Escape empties the field first, then closes the window.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
    });
  });
});
