import fc from 'fast-check';
import { countersNeeded, type Target, within } from './counters-needed';
import { erlangA, stayerWithin } from './erlang-a';
import { erlangC, type Load } from './erlang-c';

const MINUTE = 60;
const load = (people: number, perS: number, serviceS: number): Load => ({
  perS: people / perS,
  serviceS,
});
/** An offered load, with visits of one second. */
const erlangs = (a: number): Load => ({ perS: a, serviceS: 1 });

/** The stationary law of a birth and death chain, state by state, by plain balance. */
function stationary(states: number, up: (n: number) => number, down: (n: number) => number) {
  const law = [1];
  for (let n = 1; n < states; n += 1) law.push(((law[n - 1] as number) * up(n - 1)) / down(n));
  const sum = law.reduce((total, one) => total + one, 0);
  return law.map((one) => one / sum);
}

/** P(all of n + 1 departures take longer than T) for each n, by small steps over a pure death chain. */
function longer(most: number, rate: (ahead: number) => number, t: number): number[] {
  const steps = 5_000;
  const law = Array<number>(most).fill(1);
  for (let step = 0; step < steps; step += 1) {
    for (let n = most - 1; n >= 0; n -= 1) {
      const one = law[n] as number;
      law[n] = one + (t / steps) * rate(n) * ((law[n - 1] ?? 0) - one);
    }
  }
  return law;
}

const someLoad = fc.record({
  perS: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  serviceS: fc.double({ min: 10, max: 2_000, noNaN: true }),
});
const some = { runs: { numRuns: 60 }, patience: fc.double({ min: 60, max: 20_000, noNaN: true }) };

describe('Erlang-C', () => {
  it.each([
    [1, 2, 0.333],
    [2, 4, 0.174],
    [4, 6, 0.285],
    [8, 11, 0.245],
    [16, 20, 0.256],
  ])('an offered load of %d at %d counters makes people wait as the tables say', (a, c, p) => {
    expect(erlangC(erlangs(a), c).waits).toBeCloseTo(p, 3);
  });

  it('tells the eye clinic of Gross and Harris: 6 an hour, 20 min each, 3 doctors', () => {
    const { waits, meanWaitS } = erlangC(load(6, 3600, 20 * MINUTE), 3);
    expect(waits).toBeCloseTo(4 / 9, 10);
    expect(meanWaitS / 3600).toBeCloseTo(4 / 27, 10);
  });

  it('tells the call centre of Garnett, Mandelbaum and Reiman when nobody leaves', () => {
    const centre = load(48, MINUTE, MINUTE);
    expect(erlangC(centre, 50).meanWaitS).toBeCloseTo(20.8, 1);
    expect(within(centre, 50, 58.1)).toBeCloseTo(0.9, 2);
  });

  it('knows that nobody waits where nobody comes, and that too few counters never keep up', () => {
    expect(erlangC(load(0, 1, 300), 2)).toEqual({ waits: 0, meanWaitS: 0, leaves: 0 });
    expect(erlangC(erlangs(3), 3)).toEqual({ waits: 1, meanWaitS: Infinity, leaves: 0 });
    expect(within(erlangs(3), 3, 1_000)).toBe(0);
  });

  it('comes to what Halfin and Whitt (1981) say of ten thousand counters: 0.223 at β = 1', () => {
    expect(erlangC(erlangs(9_900.5), 10_000).waits).toBeCloseTo(0.223, 2);
  });
});

describe('Erlang-A', () => {
  it('tells the same call centre when patience is of two minutes', () => {
    const centre = load(48, MINUTE, MINUTE);
    const { meanWaitS, leaves } = erlangA(centre, 50, 120);
    expect(meanWaitS).toBeCloseTo(3.7, 1);
    expect(leaves).toBeCloseTo(0.031, 3);
  });

  it.each([
    [0.02, 120, 3, 400, 90],
    [0.05, 120, 4, 200, 30],
    [0.01, 300, 4, 900, 300],
  ])(
    'is the chain summed state by state: %d a second, %d s, %d counters',
    (perS, serviceS, c, patienceS, t) => {
      const law = stationary(
        200,
        () => perS,
        (n) => Math.min(n, c) / serviceS + Math.max(0, n - c) / patienceS,
      );
      const queue = erlangA({ perS, serviceS }, c, patienceS);
      const inLine = law.reduce((sum, p, n) => sum + p * Math.max(0, n - c), 0);
      expect(queue.waits).toBeCloseTo(
        law.slice(c).reduce((a, b) => a + b, 0),
        9,
      );
      expect(queue.meanWaitS).toBeCloseTo(inLine / perS, 6);
      const longerFor = longer(60, (ahead) => c / serviceS + ahead / patienceS, t);
      const late = longerFor.reduce((sum, p, n) => sum + p * (law[c + n] as number), 0);
      expect(stayerWithin({ perS, serviceS }, c, patienceS, t)).toBeCloseTo(1 - late, 3);
    },
  );

  it('with a patience without end is Erlang-C, and comes near it before', () => {
    fc.assert(
      fc.property(someLoad, fc.integer({ min: 1, max: 30 }), (one, more) => {
        const c = Math.ceil(one.perS * one.serviceS) + more;
        expect(erlangA(one, c, Infinity)).toEqual(erlangC(one, c));
        expect(erlangA(one, c, 1e12).waits).toBeCloseTo(erlangC(one, c).waits, 6);
        expect(within(one, c, 60, 1e12)).toBeCloseTo(within(one, c, 60), 6);
      }),
      some.runs,
    );
  });

  it('holds in a flood, where nearly all leave', () => {
    const { leaves, waits } = erlangA(load(100, 1, 600), 20, 900);
    expect(waits).toBeCloseTo(1, 6);
    expect(leaves).toBeCloseTo(1 - 20 / 60_000, 6);
    expect(stayerWithin(load(100, 1, 600), 20, 900, 60)).toBeCloseTo(0, 6);
  });
});

describe('The counters needed', () => {
  it('are the least number that keeps the target', () => {
    fc.assert(
      fc.property(someLoad, some.patience, fc.boolean(), (one, mean, leaves) => {
        const patience = leaves ? mean : Infinity;
        const target = { withinS: 600, share: 0.8 };
        const c = countersNeeded(one, target, patience);
        expect(within(one, c, 600, patience)).toBeGreaterThanOrEqual(0.8);
        if (c > 0) expect(within(one, c - 1, 600, patience)).toBeLessThan(0.8);
      }),
      some.runs,
    );
  });

  it('are never fewer when more people come, or when more is asked', () => {
    fc.assert(
      fc.property(
        someLoad,
        some.patience,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (one, p, k) => {
          const more = { ...one, perS: k * one.perS };
          const [usual, strict] = [0.8, 0.95].map((share): Target => ({ withinS: 300, share })) as [
            Target,
            Target,
          ];
          for (const patience of [p, Infinity]) {
            const least = countersNeeded(one, usual, patience);
            expect(countersNeeded(more, usual, patience)).toBeGreaterThanOrEqual(least);
            expect(countersNeeded(one, strict, patience)).toBeGreaterThanOrEqual(least);
          }
        },
      ),
      some.runs,
    );
  });

  it('and one more never makes anybody wait longer', () => {
    fc.assert(
      fc.property(someLoad, fc.integer({ min: 1, max: 80 }), some.patience, (one, c, p) => {
        const slack = 1 + 1e-9;
        expect(erlangC(one, c + 1).waits).toBeLessThanOrEqual(erlangC(one, c).waits * slack);
        expect(within(one, c + 1, 120, p)).toBeGreaterThanOrEqual(within(one, c, 120, p) - 1e-9);
      }),
      some.runs,
    );
  });

  it('are none when nobody comes; a share of all is asked for as 99.99 %', () => {
    expect(countersNeeded(load(0, 1, 300), { withinS: 60, share: 0.9 })).toBe(0);
    expect(countersNeeded(erlangs(1), { withinS: 0, share: 1 })).toBe(7);
  });
});
