import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintAnswer } from '../../src/contract/printing';
import type { TicketTaken } from '../../src/contract/ticket';
import { printerId } from '../../src/core/ids';
import { FakePrinter, PAPER_OUT, READY } from '../kit/fake-printer';
import { newFolder } from '../kit/folder';
import { Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { ReceiptReader } from '../kit/receipt-reader';
import { type Person, TownHall } from '../kit/town-hall';

const textIn = (job: Buffer | undefined): string =>
  ReceiptReader.read(job ?? Buffer.alloc(0))
    .map((one) => (one.kind === 'text' || one.kind === 'qr' ? one.text : ''))
    .join(' ');

describe('A visitor gets a ticket on paper', () => {
  const folder = newFolder();
  let hall: TownHall;
  let entrance: FakePrinter;
  let annex: FakePrinter;
  let kiosk: Person;
  let taken: TicketTaken;

  const print = async (printer: string, commandId?: string): Promise<PrintAnswer> => {
    const path = `tickets/${taken.ticket.id}/print`;
    const options = commandId === undefined ? {} : { commandId };
    const { status, body } = await kiosk.post<PrintAnswer>(path, { printer }, options);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    const lp = join(folder.path, 'lp');
    writeFileSync(lp, `#!/bin/sh\ncat > "${join(folder.path, 'job')}"\n`);
    chmodSync(lp, 0o755);
    entrance = await FakePrinter.start();
    annex = await FakePrinter.start();
    const paper = { widthMm: 80 } as const;
    const printers = [
      { id: printerId('entrance'), name: 'Entrée', address: entrance.address, ...paper },
      { id: printerId('annex'), name: 'Annexe', address: annex.address, ...paper },
      { id: printerId('cups'), name: 'CUPS', address: 'cups:Borne', ...paper },
    ];
    const environment = { PATH: `${folder.path}:${process.env['PATH'] ?? ''}` };
    hall = await TownHall.open([{ ...siteAtNoon(2), printers }], { environment });
    kiosk = await hall.as('kiosk');
  });
  beforeEach(async () => {
    for (const printer of [entrance, annex]) {
      printer.jobs.length = 0;
      printer.habits = { state: READY, tellsPrinted: true };
    }
    taken = await kiosk.does<TicketTaken>('tickets', { service: 'a' });
  });
  afterAll(async () => {
    await Promise.all([entrance.stop(), annex.stop()]);
    await hall.close();
    folder.remove();
  });

  it('with its number and the code of its link, from the printer of that kiosk', async () => {
    expect(await print('entrance')).toEqual({ outcome: 'printed', reason: null, language: 'fr' });
    expect(entrance.tickets).toHaveLength(1);
    expect(textIn(entrance.tickets[0])).toContain(taken.ticket.number);
    expect(textIn(entrance.tickets[0])).toContain(taken.visit.url);
    expect(annex.connections).toBe(0);
  });

  it('once for a command, however often it is given, over HTTP and over the socket', async () => {
    const id = randomUUID();
    const key = await hall.key('kiosk');
    const screen = new Live(hall.server.url, 'kiosk', { auth: { site: 'test', key } });
    await screen.until((board) => board['printers'] !== undefined);
    const body = { ticket: taken.ticket.id, printer: 'entrance' };
    const answers = await Promise.all([
      screen.ask('print', body, id),
      print('entrance', id),
      screen.ask('print', body, id),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ outcome: 'printed' });
    expect(await screen.ask('print', { ...body, printer: 'annex' }, id)).toMatchObject({
      ok: false,
      refusal: 'command-reused',
    });
    expect([entrance.tickets.length, annex.tickets.length]).toEqual([1, 0]);
    screen.close();
  });

  it('or is told why not, and is in the line all the same', async () => {
    const before = (await kiosk.get('board')).body['seq'];
    entrance.habits = { state: PAPER_OUT };
    const id = randomUUID();
    expect(await print('entrance', id)).toMatchObject({ outcome: 'failed', reason: 'no-paper' });
    entrance.habits = { state: READY, tellsPrinted: true };
    expect(await print('entrance', id)).toMatchObject({ outcome: 'failed', reason: 'no-paper' });
    expect(entrance.tickets).toHaveLength(0);
    expect(await print('entrance')).toMatchObject({ outcome: 'printed' });
    expect((await kiosk.get('board')).body['seq']).toBe(before);
    const follow = await hall.client.get(`/api/v1/visits/${taken.visit.token}`);
    expect(follow.body).toMatchObject({ number: taken.ticket.number, status: 'waiting' });
  });

  it('while another printer hangs, and others take their tickets', async () => {
    annex.habits = { hangs: true };
    const hanging = [print('annex'), print('annex')];
    const from = performance.now();
    expect(await print('entrance')).toMatchObject({ outcome: 'printed' });
    await kiosk.does('tickets', { service: 'a' });
    expect(performance.now() - from).toBeLessThan(1_500);
    for (const answer of await Promise.all(hanging))
      expect(answer).toMatchObject({ outcome: 'sent' });
  });

  it('in the language that was chosen', async () => {
    const path = `tickets/${taken.ticket.id}/print`;
    const body = { printer: 'entrance', language: 'uk' };
    expect(await kiosk.does(path, body)).toMatchObject({ outcome: 'printed', language: 'uk' });
    expect(textIn(entrance.tickets[0])).toMatch(/[а-яґєії]{4,}.*[а-яґєії]{4,}/i);
  });

  it('by way of CUPS', async () => {
    expect(await print('cups')).toMatchObject({ outcome: 'sent' });
    expect(existsSync(join(folder.path, 'job'))).toBe(true);
    expect(textIn(readFileSync(join(folder.path, 'job')))).toContain(taken.ticket.number);
  });

  it('not when there is no such printer or ticket', async () => {
    const path = `tickets/${taken.ticket.id}/print`;
    expect(await kiosk.isRefused(path, { printer: 'none' })).toBe('unknown-printer');
    expect(await kiosk.isRefused('tickets/t0/print', { printer: 'cups' })).toBe('unknown-ticket');
    expect(await kiosk.isRefused(path, { printer: '; reboot' })).toBe('bad-input');
  });

  it('and staff see how the printers are, and nobody their addresses', async () => {
    const screens = await Promise.all(
      (['kiosk', 'supervision'] as const).map(async (door) => {
        const key = await hall.key(door === 'kiosk' ? 'kiosk' : 'supervisor');
        return new Live(hall.server.url, door, { auth: { site: 'test', key } });
      }),
    );
    entrance.habits = { state: PAPER_OUT };
    await print('entrance');
    const told = (board: { [field: string]: unknown }): boolean =>
      JSON.stringify(board['printers']).includes('"entrance","name":"Entrée","state":"no-paper"');
    for (const screen of screens) {
      await screen.until(told);
      expect(JSON.stringify(screen.boards)).not.toMatch(/tcp:|cups:/);
      screen.close();
    }
    const anyone = await hall.client.get('/api/v1/sites/test');
    const everywhere = await hall.client.get('/api/v1/sites/test/board');
    expect(JSON.stringify([anyone.body, everywhere.body])).not.toMatch(/tcp:|cups:|127\.0\.0\.1:/);
  });

  it('and a printer of a watched site is asked how it is, without anybody printing', async () => {
    const key = await hall.key('kiosk');
    const screen = new Live(hall.server.url, 'kiosk', { auth: { site: 'test', key } });
    const told = (board: { [field: string]: unknown }): boolean =>
      JSON.stringify(board['printers']).includes('"annex","name":"Annexe","state":"ok"');
    await screen.until(told);
    expect(Buffer.concat(annex.jobs)).toHaveLength(0);
    screen.close();
  });
});
