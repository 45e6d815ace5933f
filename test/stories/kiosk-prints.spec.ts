import type { Browser, Page } from 'playwright-core';
import { printerId } from '../../src/core/ids';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { FakePrinter, PAPER_OUT, READY } from '../kit/fake-printer';
import { siteAtNoon } from '../kit/noon';
import { TownHall } from '../kit/town-hall';

const isThere = browserFor('A kiosk prints at its own printer, in a browser');

(isThere ? describe : describe.skip)('A kiosk prints at its own printer', () => {
  let hall: TownHall;
  let printer: FakePrinter;
  let browser: Browser;
  let page: Page;

  const takeTicket = async (): Promise<void> => {
    await page.goto(`${hall.server.url}/kiosk/?site=test&printer=entrance`);
    await page.getByRole('button', { name: /Service A/ }).click();
    const take = page.getByRole('button', { name: 'Prendre mon ticket' });
    const print = page.getByRole('button', { name: 'Imprimer' });
    await take.or(print).first().waitFor();
    if (await take.isVisible()) await take.click();
    await print.waitFor();
  };
  const said = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

  beforeAll(async () => {
    printer = await FakePrinter.start();
    const { address } = printer;
    const printers = [{ id: printerId('entrance'), name: 'Entrée', address, widthMm: 80 as const }];
    hall = await TownHall.open([siteAtNoon(2, { printers })]);
    browser = await openBrowser();
    const link = await hall.server.link('kiosk', '/kiosk/?site=test');
    ({ page } = await openWindow(browser, link, { width: 1080, height: 1920 }));
    await page.getByRole('button').first().waitFor();
    const confirm = page.getByRole('button', { name: /connecter|Ouvrir/i });
    if (await confirm.isVisible()) await confirm.click();
    await page.waitForURL(/kiosk/);
  });
  beforeEach(() => {
    printer.jobs.length = 0;
    printer.habits = { state: READY, tellsPrinted: true };
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
    await printer.stop();
  });

  it('and says that the ticket comes', async () => {
    await takeTicket();
    await page.getByRole('button', { name: 'Imprimer' }).click();
    await said(/Prenez-le/);
    expect(printer.tickets).toHaveLength(1);
  });

  it('or what to do without paper: try again, take the code, ask an agent', async () => {
    await takeTicket();
    printer.habits = { state: PAPER_OUT };
    await page.getByRole('button', { name: 'Imprimer' }).click();
    await said(/plus de papier.*votre place est gardée/);
    await said(/Photographier le code/);
    await said(/agent/);
    expect(await flaws(page)).toEqual([]);
    printer.habits = { state: READY, tellsPrinted: true };
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await said(/Prenez-le/);
    expect(printer.tickets).toHaveLength(1);
  });
});
