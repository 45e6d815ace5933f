import fc from 'fast-check';
import { counterId } from '../core/ids';
import { dayOfNumber } from '../core/time';
import { ARRIVAL_SLOT_S, Arrivals, levelOf } from './arrivals';
import { Hazard } from './hazard';
import { Patience } from './patience';
import { Pool } from './pool';
import { uniform } from './random';
import { PATIENCE_BOUNDS } from './start';
import { VisitLengths } from './visit-lengths';

const seconds = fc.double({ min: 0, max: 10_000, noNaN: true });
const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, one) => sum + one, 0) / values.length;
const C1 = counterId('c1');
const C2 = counterId('c2');

describe('a pool', () => {
  it('is the last numbers seen, in order of size, and so is what is taken up again', () => {
    fc.assert(
      fc.property(fc.array(seconds), fc.integer({ min: 1, max: 20 }), (values, size) => {
        const pool = new Pool(size);
        for (const value of values) pool.add(value);
        const last = values.slice(-size).sort((a, b) => a - b);
        expect([...pool.ascending()]).toEqual(last);
        expect(pool.sum).toBeCloseTo(
          last.reduce((sum, one) => sum + one, 0),
          3,
        );
        const again = new Pool(size);
        again.restore(JSON.parse(JSON.stringify(pool.save())) as ReturnType<Pool['save']>);
        again.add(1);
        pool.add(1);
        expect([...again.ascending()]).toEqual([...pool.ascending()]);
        expect(again.save()).toEqual(pool.save());
      }),
    );
  });

  it('tells the nearest rank', () => {
    const pool = new Pool(10);
    expect(pool.quantile(0.5)).toBeNaN();
    for (const value of [5, 1, 4, 2, 3]) pool.add(value);
    expect([0, 0.2, 0.5, 1].map((share) => pool.quantile(share))).toEqual([1, 1, 3, 5]);
  });
});

describe('lengths of visits', () => {
  it('are as believed before any was measured, and as measured once the belief has retired', () => {
    const lengths = new VisitLengths(300);
    expect(lengths.meanS).toBe(300);
    expect(meanOf(lengths.lengths())).toBeCloseTo(300, 6);
    for (let i = 0; i < 19; i += 1) lengths.learn(100, C1);
    // Ten pseudo-measures of 300 s beside nineteen of 100 s.
    expect(lengths.meanS).toBeCloseTo((10 * 300 + 19 * 100) / 29, 6);
    for (let i = 0; i < 181; i += 1) lengths.learn(100, C1);
    expect(lengths.meanS).toBeCloseTo(100, 6);
    expect(lengths.lengths()).toHaveLength(200);
  });

  it('are told apart by counter, so that each comes back to its own mean', () => {
    const lengths = new VisitLengths(300);
    for (let i = 0; i < 500; i += 1) {
      lengths.learn(200, C1);
      lengths.learn(400, C2);
    }
    const mean = meanOf(lengths.lengths());
    expect((mean * lengths.effect(C1)) / 200).toBeCloseTo(1, 1);
    expect((mean * lengths.effect(C2)) / 400).toBeCloseTo(1, 1);
    expect(lengths.effect(counterId('new'))).toBe(1);
  });

  it('know less of what was measured less', () => {
    const lengths = new VisitLengths(300);
    const before = lengths.spread;
    for (let i = 0; i < 100; i += 1) lengths.learn(300, C1);
    expect(lengths.spread).toBeLessThan(before / 2);
  });
});

describe('patience', () => {
  it('of an exponential law comes back to its rate, though most are called before they leave', () => {
    const patience = new Patience();
    for (let i = 0; i < 20_000; i += 1) {
      const leaves = -2_000 * Math.log(uniform(i));
      const called = 1_500 * uniform(i ^ 0x5f5f5f);
      patience.learn(Math.min(leaves, called), leaves < called);
    }
    // Nobody waited for longer than 1,500 s: the stretches beyond have the rate of the whole.
    for (const rate of patience.rates()) expect(rate * 2_000).toBeCloseTo(1, 0);
    for (const rate of patience.rates().slice(0, 3)) {
      expect(Math.abs(rate * 2_000 - 1)).toBeLessThan(0.15);
    }
  });

  it('piles up as the rates say', () => {
    const rates = Float64Array.from(PATIENCE_BOUNDS, (_, i) => (i + 1) / 10_000);
    const hazard = new Hazard(rates);
    expect(hazard.by(0, 0)).toBe(0);
    expect(hazard.by(0, 600)).toBeCloseTo(120 / 10_000 + (2 * 480) / 10_000, 9);
    const beyond = (120 + 2 * 480 + 3 * 1_200 + 4 * 1_800 + 5 * 1_000) / 10_000;
    expect(hazard.by(0, 4_600)).toBeCloseTo(beyond, 9);
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        expect(hazard.by(0, Math.max(a, b))).toBeGreaterThanOrEqual(hazard.by(0, Math.min(a, b)));
      }),
    );
  });
});

describe('arrivals', () => {
  /** Ten weeks, Mondays twice as busy; 1970-01-05 was a Monday. */
  function tenWeeks(): Arrivals {
    const arrivals = new Arrivals();
    for (let n = 0; n < 70; n += 1) {
      const people = n % 7 === 0 ? 8 : 4;
      for (let slot = 36; slot < 48; slot += 1) {
        for (let i = 0; i < people; i += 1) arrivals.learn(slot, i === 0 ? 1 : 0);
      }
      arrivals.endDay(dayOfNumber(4 + n));
    }
    return arrivals;
  }

  it('have the profile of their weekday', () => {
    const arrivals = tenWeeks();
    expect(arrivals.expected(1, 40)).toBeGreaterThan(6.5);
    expect(arrivals.expected(1, 40)).toBeLessThanOrEqual(8);
    expect(arrivals.expected(3, 40)).toBeCloseTo(4, 0);
    expect(arrivals.expected(3, 60)).toBe(0);
    expect(ARRIVAL_SLOT_S).toBe(900);
    expect(arrivals.shares().map(({ priority }) => priority)).toEqual([1, 0]);
    expect(arrivals.shares().reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('have the level of today, shrunk towards the usual one', () => {
    const arrivals = tenWeeks();
    for (let slot = 36; slot < 44; slot += 1) {
      for (let i = 0; i < 12; i += 1) arrivals.learn(slot, 0);
    }
    const level = levelOf([arrivals.sofar(3, 44)]);
    expect(level).toBeGreaterThan(1.3);
    expect(level).toBeLessThan(3);
    expect(levelOf([])).toBe(1);
  });

  it('are the same when put away and taken up again', () => {
    const arrivals = tenWeeks();
    arrivals.learn(50, 2);
    const again = new Arrivals();
    again.restore(JSON.parse(JSON.stringify(arrivals.save())) as ReturnType<Arrivals['save']>);
    expect(again.save()).toEqual(arrivals.save());
    expect(again.expected(1, 40)).toBe(arrivals.expected(1, 40));
    expect(again.sofar(2, 60)).toEqual(arrivals.sofar(2, 60));
  });
});
