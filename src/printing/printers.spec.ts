import { FakePrinter, READY } from '../../test/kit/fake-printer';
import { printerId } from '../core/ids';
import type { PrinterDefinition } from '../core/printer';
import { KeptPrints } from './kept-prints';
import { Printers } from './printers';

const TICKET = Uint8Array.of(0x45, 0x0a, 0x1d, 0x56, 0);
const at = (address: string): PrinterDefinition => ({
  id: printerId('p'),
  name: 'p',
  address,
  widthMm: 80,
});

describe('several printers', () => {
  let good: FakePrinter;
  let bad: FakePrinter;
  beforeEach(async () => {
    good = await FakePrinter.start();
    bad = await FakePrinter.start({ hangs: true });
  });
  afterEach(() => Promise.all([good.stop(), bad.stop()]));

  it('print one ticket at a time each, and never hold up one another', async () => {
    const printers = new Printers();
    const slow = [1, 2, 3].map(() => printers.print(at(bad.address), TICKET));
    const from = performance.now();
    const quick = [1, 2, 3, 4].map(() => printers.print(at(good.address), TICKET));
    expect((await Promise.all(quick)).map(({ outcome }) => outcome)).toEqual(
      quick.map(() => 'printed'),
    );
    expect(performance.now() - from).toBeLessThan(700);
    expect(good.tickets).toHaveLength(4);
    expect(good.mostAtOnce).toBe(1);
    await Promise.all(slow);
  });

  it('take so many jobs and no more, and take them again when there is room', async () => {
    const printers = new Printers();
    const jobs: Promise<unknown>[] = [];
    while (!printers.isFull(at(good.address))) jobs.push(printers.print(at(good.address), TICKET));
    expect(jobs).toHaveLength(9);
    await Promise.all(jobs);
    expect(printers.isFull(at(good.address))).toBe(false);
  });

  it('are not asked how they are while they print', async () => {
    const printers = new Printers();
    const printing = printers.print(at(good.address), TICKET);
    expect(await printers.look(at(good.address))).toBeNull();
    await printing;
    good.habits = { state: READY };
    expect(await printers.look(at(good.address))).toBe('ok');
  });
});

describe('what became of a print', () => {
  const answer = Promise.resolve({ outcome: 'sent', reason: null, language: 'fr' } as const);

  it('is told again for the same id, and not for another print', () => {
    const kept = new KeptPrints();
    kept.keep('a', 'E007', answer);
    expect(kept.find('a', 'E007')).toBe(answer);
    expect(kept.find('a', 'E008')).toBe('reused');
    expect(kept.find('b', 'E007')).toBeNull();
  });

  it('is kept for an hour, and for two thousand prints at most', () => {
    let now = 0;
    const kept = new KeptPrints(() => now);
    for (let n = 0; n < 5_000; n++) kept.keep(String(n), 'E007', answer);
    expect(kept.find('0', 'E007')).toBeNull();
    expect(kept.find('4999', 'E007')).toBe(answer);
    expect(kept.find('3001', 'E007')).toBe(answer);
    expect(kept.find('2999', 'E007')).toBeNull();
    now = 3_600_001;
    expect(kept.find('4999', 'E007')).toBeNull();
  });

  it('is not kept when the print was refused: the same id may ask again', async () => {
    const kept = new KeptPrints();
    const refused = Promise.reject(new Error('overloaded'));
    kept.keep('a', 'E007', refused);
    await expect(refused).rejects.toThrow('overloaded');
    expect(kept.find('a', 'E007')).toBeNull();
  });
});
