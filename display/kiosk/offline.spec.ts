import type { BlockReserved } from '../../src/contract/block';
import { BLOCK, OfflineNumbers } from './offline';
import type { Wish } from './demand';

/** What a browser keeps. */
class Drawer {
  private readonly kept = new Map<string, string>();
  full = false;

  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(name, value);
  }
}

const DAY = '2026-11-23';
const TEN = Date.parse('2026-11-23T10:00:00Z');
const WISH: Wish = { service: 'a', appointment: false, priority: false, language: 'fr' };

const block = (first: number, size: number, day = DAY): BlockReserved => ({
  service: 'a',
  device: 'k',
  day,
  reservedAt: '2026-11-23T08:00:00Z',
  numbers: Array.from({ length: size }, (_, nth) => ({
    ticket: `t9.${first + nth}`,
    number: `A${first + nth}`,
    visit: { token: 't', url: '/v/t' },
  })),
});

describe('the numbers of a kiosk that is cut off', () => {
  let drawer: Drawer;
  const numbers = (): OfflineNumbers => new OfflineNumbers('test');

  beforeEach(() => {
    drawer = new Drawer();
    Object.assign(globalThis, { localStorage: drawer });
  });

  it('are given in order, each once, also by two windows and after a reload', () => {
    const [one, other] = [numbers(), numbers()];
    one.add(block(501, 3));
    const given = [one, other, numbers(), one].map((each) => each.give(WISH, DAY, TEN)?.number);
    expect(given).toEqual(['A501', 'A502', 'A503', undefined]);
    expect(numbers().untold.map(({ number }) => number)).toEqual(['A501', 'A502', 'A503']);
  });

  it('are void on another day', () => {
    numbers().add(block(501, 3));
    expect(numbers().give(WISH, '2026-11-24', TEN + 86_400_000)).toBeNull();
    numbers().add(block(501, 1, '2026-11-24'));
    expect(numbers().give(WISH, DAY, TEN)).toBeNull();
  });

  it('are asked for again when half of them are used', () => {
    const mine = numbers();
    expect(mine.short(['a', 'b'], DAY)).toEqual(['a', 'b']);
    mine.add(block(501, BLOCK));
    expect(mine.short(['a'], DAY)).toEqual([]);
    for (let count = 0; count <= BLOCK / 2; count += 1) mine.give(WISH, DAY, TEN);
    expect(mine.short(['a'], DAY)).toEqual(['a']);
  });

  it('keep the order of people when the clock is set back', () => {
    const mine = numbers();
    mine.add(block(501, 2));
    const [first, second] = [mine.give(WISH, DAY, TEN), mine.give(WISH, DAY, TEN - 3_600_000)];
    expect(Date.parse(second?.takenAt ?? '')).toBeGreaterThan(Date.parse(first?.takenAt ?? ''));
  });

  it('are told one by one; what the server refuses is kept for somebody to see', () => {
    const mine = numbers();
    mine.add(block(501, 2));
    const [first, second] = [mine.give(WISH, DAY, TEN), mine.give(WISH, DAY, TEN)];
    mine.told(first?.commandId ?? '', null);
    mine.told(second?.commandId ?? '', { refusal: 'unknown-service', day: DAY });
    expect(mine.untold).toEqual([]);
    expect(mine.lostOn(DAY)).toEqual([{ number: 'A502', refusal: 'unknown-service', day: DAY }]);
    expect(mine.lostOn('2026-11-24')).toEqual([]);
  });

  it('are not given when the browser can’t keep that they were', () => {
    const mine = numbers();
    mine.add(block(501, 2));
    drawer.full = true;
    expect(mine.give(WISH, DAY, TEN)).toBeNull();
  });
});
