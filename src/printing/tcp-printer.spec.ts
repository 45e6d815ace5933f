import {
  COVER_OPEN,
  FakePrinter,
  type Habits,
  NEAR_END,
  OFF_LINE,
  PAPER_OUT,
  READY,
} from '../../test/kit/fake-printer';
import { eventually } from '../../test/kit/live';
import { printOverTcp, stateOverTcp } from './tcp-printer';
import type { Delivery, Limits } from './delivery';

const QUICK: Limits = { connectMs: 300, stateMs: 100, printMs: 150, wholeMs: 700 };
const TICKET = Buffer.concat([Buffer.from('E007\n'.repeat(300)), Buffer.of(0x1d, 0x56, 0)]);
/** More than the system keeps for a reader that does not read. */
const POSTER = Buffer.alloc(12_000_000, 0x41);

let printer: FakePrinter;
afterEach(() => printer.stop());

async function printOn(habits: Habits, bytes: Uint8Array = TICKET): Promise<Delivery> {
  printer = await FakePrinter.start(habits);
  return printOverTcp({ host: '127.0.0.1', port: printer.port }, bytes, QUICK);
}

const ended = (outcome: string, reason: string | null, state: string): object => ({
  outcome,
  reason,
  state,
});

describe('a printer on the network', () => {
  it.each<[string, Habits, object]>([
    ['tells all', { state: READY, tellsPrinted: true }, ended('printed', null, 'ok')],
    ['runs low', { state: NEAR_END, tellsPrinted: true }, ended('printed', null, 'near-end')],
    ['tells its state only', { state: READY }, ended('sent', null, 'ok')],
    ['tells nothing', {}, ended('sent', null, 'unknown')],
    ['babbles', { babbles: Buffer.alloc(5_000, 0xff) }, ended('sent', null, 'unknown')],
  ])('that %s gets the whole ticket, once', async (_what, habits, answer) => {
    expect(await printOn(habits)).toEqual(answer);
    expect(printer.jobs).toEqual([TICKET]);
  });

  it.each<[string, Habits, object]>([
    ['has no paper', { state: PAPER_OUT }, ended('failed', 'no-paper', 'no-paper')],
    ['has its cover open', { state: COVER_OPEN }, ended('failed', 'cover-open', 'cover-open')],
    ['is offline', { state: OFF_LINE }, ended('failed', 'offline', 'offline')],
  ])('that %s is sent nothing, so that nothing comes out later', async (_what, habits, answer) => {
    expect(await printOn(habits)).toEqual(answer);
    expect(printer.jobs).toEqual([Buffer.alloc(0)]);
  });

  it('that takes the connection and hangs has the ticket, as far as anyone can know', async () => {
    expect(await printOn({ hangs: true })).toEqual(ended('sent', null, 'unknown'));
  });

  it.each<[string, Habits]>([
    ['hangs', { hangs: true }],
    ['trickles', { trickles: 2_000 }],
  ])('that %s at a large ticket is given up in time', async (_what, habits) => {
    const from = performance.now();
    expect(await printOn(habits, POSTER)).toEqual(ended('failed', 'timeout', 'offline'));
    expect(performance.now() - from).toBeLessThan(QUICK.wholeMs + 400);
  });

  it.each([0, 1, 700])(
    'that dies after %d bytes has failed, and is not tried again',
    async (bytes) => {
      const habits = { state: READY, tellsPrinted: true, diesAfter: bytes };
      expect(await printOn(habits)).toEqual(ended('failed', 'offline', 'offline'));
      expect(printer.connections).toBe(1);
    },
  );

  it.each<[string, Habits, object]>([
    ['runs out of paper', { state: PAPER_OUT }, ended('failed', 'no-paper', 'no-paper')],
    ['falls dumb', {}, ended('failed', 'timeout', 'offline')],
  ])('that %s half way is not said to have printed', async (_what, then, answer) => {
    printer = await FakePrinter.start({ state: READY });
    const printing = printOverTcp({ host: '127.0.0.1', port: printer.port }, TICKET, QUICK);
    await eventually(() => (printer.jobs[0]?.length ?? 0) > 0);
    printer.habits = then;
    expect(await printing).toEqual(answer);
  });

  it('that nobody listens at refuses', async () => {
    printer = await FakePrinter.start();
    const { port } = printer;
    await printer.stop();
    const answer = await printOverTcp({ host: '127.0.0.1', port }, TICKET, QUICK);
    expect(answer).toEqual(ended('failed', 'refused', 'offline'));
  });

  it.each([
    ['ok', READY],
    ['near-end', NEAR_END],
    ['no-paper', PAPER_OUT],
    ['cover-open', COVER_OPEN],
    ['offline', OFF_LINE],
    ['unknown', null],
  ])('is found %s without being sent anything', async (state, told) => {
    printer = await FakePrinter.start({ state: told });
    expect(await stateOverTcp({ host: '127.0.0.1', port: printer.port }, QUICK)).toBe(state);
    expect(Buffer.concat(printer.jobs)).toHaveLength(0);
  });
});
