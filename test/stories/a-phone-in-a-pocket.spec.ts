import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { TicketTaken } from '../../src/contract/answers';
import { siteId } from '../../src/core/ids';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { siteAtNoon } from '../kit/noon';
import { PushService } from '../kit/push-service';
import { type Person, TownHall } from '../kit/town-hall';

const SITE = siteAtNoon(1, { id: siteId('test') });
const PHONE = { width: 390, height: 844 };
const withBrowser = browserFor('the visitor’s phone in a browser') ? it : it.skip;

async function until(true_: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !true_(); tries += 1) await pause(50);
  expect(true_()).toBe(true);
}

describe('a phone in a pocket', () => {
  let hall: TownHall;
  let agent: Person;
  let push: PushService;

  beforeAll(async () => {
    push = await PushService.open();
    hall = await TownHall.open([SITE], { environment: { PUSH_SERVICES: push.origin } });
    agent = await hall.as('agent');
    await agent.does('counters/c1/open');
  });
  afterAll(async () => {
    await hall.close();
    await push.close();
  });
  beforeEach(() => {
    push.status = 201;
    push.shown.length = 0;
  });

  const take = (): Promise<TicketTaken> =>
    agent.does<TicketTaken>('tickets', { service: 'a', channel: 'kiosk' });
  const subscribe = (taken: TicketTaken, over: object = {}) =>
    hall.client.post(`/api/v1/visits/${taken.visit.token}/push`, {
      ...push.subscription(),
      ...over,
    });
  const receive = async (): Promise<void> => {
    await agent.does('counters/c1/next');
    await agent.does('counters/c1/arrived');
    await agent.does('counters/c1/finish');
  };

  it('is told that the turn is near, of the call and of each recall, in the visitor’s language', async () => {
    const [, , , mine] = [await take(), await take(), await take(), await take()];
    expect((await subscribe(mine, { language: 'es' })).body).toEqual({ told: true });

    await receive();
    await until(() => push.shown.length === 1);
    expect(push.shown[0]).toMatchObject({ title: 'Su turno se acerca' });
    await receive();
    await receive();
    expect(push.shown).toHaveLength(1);

    await agent.does('counters/c1/next');
    await until(() => push.shown.length === 2);
    expect(push.shown[1]?.title).toBe(`${mine.ticket.number}: es su turno`);
    await agent.does('counters/c1/recall');
    await until(() => push.shown.length === 3);
    expect(push.shown[2]?.title).toContain('le estamos esperando');
    expect(push.headers[0]).toMatchObject({ urgency: 'high', 'content-encoding': 'aes128gcm' });

    await agent.does('counters/c1/arrived');
    await agent.does('counters/c1/finish');
    expect((await subscribe(mine)).body).toEqual({ told: false });
  });

  it('is still told after the server was killed and started again', async () => {
    const mine = await take();
    await subscribe(mine, { language: 'fr' });
    await hall.kill('SIGKILL');
    await hall.start();
    await agent.does('counters/c1/next');
    await until(() => push.shown.length === 1);
    expect(push.shown[0]?.title).toContain('c’est à vous');
    await agent.does('counters/c1/absent');
  });

  it('is not called upon again once the browser is gone, or the visitor wants no more', async () => {
    const [gone, quiet] = [await take(), await take()];
    await subscribe(gone);
    await subscribe(quiet, push.subscription('browser-2'));
    const { endpoint } = push.subscription('browser-2');
    await fetch(`${hall.server.url}/api/v1/visits/${quiet.visit.token}/push`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint }),
    });
    push.status = 410;
    const before = push.headers.length;
    await agent.does('counters/c1/next');
    await until(() => push.headers.length === before + 1);
    await agent.does('counters/c1/recall');
    await receiveWithoutNotice();
    expect(push.headers).toHaveLength(before + 1);
  });

  const receiveWithoutNotice = async (): Promise<void> => {
    await agent.does('counters/c1/absent');
    await receive();
    await pause(300);
  };

  it('cannot make the server call any other address', async () => {
    const mine = await take();
    for (const endpoint of ['http://127.0.0.1:1/x', 'https://169.254.169.254/x', 'file:///x'])
      expect(await subscribe(mine, { endpoint })).toMatchObject({ status: 400 });
    expect(await subscribe(mine, { keys: { p256dh: 'AA', auth: 'AA' } })).toMatchObject({
      status: 400,
    });
    const other = await hall.client.post('/api/v1/visits/test~t1~x/push', push.subscription());
    expect(other.status).toBe(404);
    await receive();
  });

  it('answers one question once, on the day of the visit', async () => {
    const mine = await take();
    const rate = (score: unknown) =>
      hall.client.post(`/api/v1/visits/${mine.visit.token}/rating`, { score });
    expect((await rate(4)).body).toMatchObject({ refusal: 'visit-not-over' });
    await receive();
    expect((await rate(5)).status).toBe(400);
    expect((await rate(4)).status).toBe(200);
    expect((await rate(1)).body).toMatchObject({ refusal: 'already-rated' });
  });

  describe('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    /** Run in the page, whose types tests do not have. */
    const SHOWN = `navigator.serviceWorker.ready.then((registration) =>
      registration.getNotifications()).then((all) => all.map((one) => one.title + ' – ' + one.body))`;
    const REGISTER = `navigator.serviceWorker.register('/visit-worker.js', { scope: '/v/' })
      .then(() => true)`;
    const shownBy = (page: Page): Promise<string[]> => page.evaluate<string[]>(SHOWN);

    async function deliver(cdp: CDPSession, origin: string, data: string): Promise<void> {
      const registration = new Promise<string>((found) => {
        cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
          const own = registrations.find(({ scopeURL }) => scopeURL.endsWith('/v/'));
          if (own) found(own.registrationId);
        });
      });
      await cdp.send('ServiceWorker.enable');
      const registrationId = await registration;
      await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    }

    withBrowser('the page can be kept on the home screen, and shows what is pushed', async () => {
      const mine = await take();
      const { page, errors } = await openWindow(browser, mine.visit.url, PHONE);
      await page.getByText(mine.ticket.number).first().waitFor();
      const href = await page.locator('link[rel=manifest]').getAttribute('href');
      const manifest = await hall.client.get<{ start_url: string; icons: { src: string }[] }>(
        href ?? '',
      );
      expect(new URL(mine.visit.url).pathname).toBe(decodeURIComponent(manifest.body.start_url));
      for (const { src } of manifest.body.icons)
        expect((await hall.client.get(src)).headers.get('content-type')).toBe('image/png');

      const { origin } = new URL(mine.visit.url);
      await page.context().grantPermissions(['notifications'], { origin });
      await page.evaluate(REGISTER);
      const cdp = await page.context().newCDPSession(page);
      const data = JSON.stringify({ title: 'A009 : c’est à vous', body: 'Guichet 1', tag: 't9' });
      await deliver(cdp, origin, data);
      for (let tries = 0; tries < 60 && (await shownBy(page)).length === 0; tries += 1)
        await pause(100);
      expect(await shownBy(page)).toEqual(['A009 : c’est à vous – Guichet 1']);
      expect(errors).toEqual([]);
      await receive();
    });

    withBrowser('the visit ends with one question, answered by one touch', async () => {
      const mine = await take();
      const { page, errors } = await openWindow(browser, mine.visit.url, PHONE);
      await page.getByText(mine.ticket.number).first().waitFor();
      await receive();
      await page.getByRole('heading', { name: /satisfait/ }).waitFor();
      expect(await flaws(page)).toEqual([]);
      await page.getByRole('button', { name: 'Plutôt oui' }).click();
      await page.getByText('Merci ! Votre réponse').waitFor();
      expect(await page.getByRole('button', { name: 'Plutôt oui' }).count()).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});
