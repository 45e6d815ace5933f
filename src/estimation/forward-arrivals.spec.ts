import { ArrivalStream } from './arrival-stream';
import { arrivalsOf, deskOf, startWith } from './forward.fixture';
import { Forward } from './forward';
import type { Start } from './start';

const HOUR = 3600;
const RUNS = 3_000;
const still = (arriving: Start['arriving']): Start['arriving'] => ({ ...arriving, spread: 0 });

/** Mean wait of the last person of a start, and what chance may add to it or take from it. */
function lastWait(start: Start): { readonly mean: number; readonly error: number } {
  const mine = new Forward(start, RUNS).outcome().waits.slice(-RUNS);
  const mean = mine.reduce((sum, one) => sum + one, 0) / RUNS;
  const square = mine.reduce((sum, one) => sum + (one - mean) ** 2, 0) / RUNS;
  return { mean, error: 4 * Math.sqrt(square / RUNS) };
}

/** Two kinds of arrivals, so many an hour of each. */
function ratesOf(first: number, other: number): Start['arriving'] {
  const arriving = still(arrivalsOf(0, 2));
  arriving.rate.forEach((_, i) => {
    arriving.rate[i] = (i % 2 === 0 ? first : other) / HOUR;
  });
  return arriving;
}

describe('those who come', () => {
  it('are as many of each kind, in each run, as are expected, in the order of their coming', () => {
    const arrivals = new ArrivalStream(ratesOf(12, 3));
    const count = [0, 0];
    for (let run = 0; run < 400; run += 1) {
      arrivals.begin(run);
      for (const kind of [0, 1]) {
        for (let before = 0; (arrivals.at[kind] as number) < HOUR; arrivals.advance(kind)) {
          expect(arrivals.at[kind]).toBeGreaterThan(before);
          before = arrivals.at[kind] as number;
          count[kind] = (count[kind] as number) + 1;
        }
      }
    }
    expect(Math.abs((count[0] as number) - 4_800)).toBeLessThan(4 * Math.sqrt(4_800));
    expect(Math.abs((count[1] as number) - 1_200)).toBeLessThan(4 * Math.sqrt(1_200));
  });

  it('with priority make others wait 1 ÷ (1 − ρ) times as long', () => {
    // One counter, 12 visits an hour, 4 people an hour with priority (Cobham, 1954): ρ is a third.
    const others = Array.from({ length: 5 }, () => ({ line: 0, rank: 1 }));
    const start = startWith([...others, { line: 0, rank: 1, ghost: true }], [deskOf([[0]])], {
      ranks: 2,
      arriving: ratesOf(4, 20),
    });
    const { mean, error } = lastWait(start);
    expect(Math.abs(mean - (6 * 300) / (1 - 1 / 3))).toBeLessThan(error);
  });

  it('in a line that counters prefer do so too, and else only when they were there before', () => {
    const waiting = Array.from({ length: 5 }, () => ({ line: 1 }));
    const askedOf = (groups: number[][], comesIn: number): Start =>
      startWith([...waiting, { line: 1, ghost: true, comesIn }], [deskOf(groups, { serving: 1 })], {
        lines: 2,
        arriving: ratesOf(4, 0),
      });
    const preferred = lastWait(askedOf([[0], [1]], 0));
    expect(Math.abs(preferred.mean - 2_700)).toBeLessThan(preferred.error);
    const equal = lastWait(askedOf([[0, 1]], 0));
    expect(Math.abs(equal.mean - 1_800)).toBeLessThan(equal.error);
    // After a quarter of an hour one more is expected, who came before.
    const later = lastWait(askedOf([[0, 1]], 900));
    expect(Math.abs(later.mean - lastWait(askedOf([[1]], 900)).mean)).toBeGreaterThan(200);
  });

  it('to two lines of one group are waited for like as many who come to one', () => {
    const waiting = Array.from({ length: 4 }, () => ({ line: 0 }));
    const asks = { line: 0, ghost: true, comesIn: 1_800 };
    const one = startWith([...waiting, asks], [deskOf([[0]])], {
      arriving: still(arrivalsOf(24, 1)),
    });
    const two = startWith([...waiting, asks], [deskOf([[0, 1]])], {
      lines: 2,
      arriving: ratesOf(8, 16),
    });
    const [alone, both] = [lastWait(one), lastWait(two)];
    expect(Math.abs(alone.mean - both.mean)).toBeLessThan(1.5 * alone.error);
    expect(alone.mean).toBeGreaterThan(3 * alone.error);
  });

  it('to an idle counter are received at once, one each', () => {
    const idle = deskOf([[0]], { state: 'idle', serving: -1 });
    const asks = [0, 1].map(() => ({ line: 0, ghost: true }));
    const { waits } = new Forward(startWith(asks, [idle, idle]), 5).outcome();
    expect(new Set(waits)).toEqual(new Set([0]));
  });
});
