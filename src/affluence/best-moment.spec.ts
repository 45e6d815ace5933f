import fc from 'fast-check';
import { bestMoments, confidenceOf, type Moment } from './best-moment';

const MINUTE = 60;
/** Half-hours from 9 h on; P50 is half of P90. */
const day = (...p90: number[]): Moment[] =>
  p90.map((minutes, i) => ({
    from: 540 + 30 * i,
    to: 570 + 30 * i,
    p50S: (minutes * MINUTE) / 2,
    p90S: minutes * MINUTE,
  }));
const KNOWN = { knownDays: 60, ahead: 0 };

describe('the best moment to come', () => {
  it('is where nine in ten wait least; neighbours that are as good are one stretch', () => {
    const { best, avoid } = bestMoments(day(40, 38, 20, 6, 5, 7, 25), KNOWN);
    expect(best).toEqual([{ from: 630, to: 720, p50S: 210, p90S: 420, confidence: 'high' }]);
    expect(avoid.map(({ from, to }) => [from, to])).toEqual([[540, 600]]);
  });

  it('is the earlier of two that are as good, and never more than three', () => {
    const { best } = bestMoments(day(5, 30, 5, 30, 5, 30, 5), KNOWN);
    expect(best.map(({ from }) => from)).toEqual([540, 600, 660]);
  });

  it('avoids nothing on an even day, nor on an empty one', () => {
    expect(bestMoments(day(10, 11, 12), KNOWN).avoid).toEqual([]);
    expect(bestMoments([], KNOWN)).toEqual({ best: [], avoid: [] });
  });

  it('is told with the confidence that the days seen, the width and the horizon give', () => {
    const [narrow, wide] = [day(10)[0], { ...day(60)[0], p50S: 0 }] as [Moment, Moment];
    expect(confidenceOf(narrow, KNOWN)).toBe('high');
    expect(confidenceOf(narrow, { ...KNOWN, ahead: 10 })).toBe('medium');
    expect(confidenceOf(wide, KNOWN)).toBe('medium');
    expect(confidenceOf(narrow, { knownDays: 5, ahead: 0 })).toBe('low');
  });

  it('is never also one to avoid, and holds the shortest wait of the day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 20 }), (p90) => {
        const moments = day(...p90);
        const { best, avoid } = bestMoments(moments, KNOWN);
        const least = Math.min(...moments.map(({ p90S }) => p90S));
        const within = ({ from, to }: Moment) =>
          best.some((one) => one.from <= from && to <= one.to);
        expect(best.length).toBeGreaterThan(0);
        expect(best.every(({ p90S }) => p90S <= Math.max(least + 120, 1.15 * least))).toBe(true);
        expect(avoid.some(within)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
