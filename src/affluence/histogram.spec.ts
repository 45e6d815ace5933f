import * as fc from 'fast-check';
import { countOf, histogramOf, merged, quantile } from './histogram';
import type { Histogram } from './slot';

const histogram = (durations: readonly number[]): Histogram =>
  durations.map(histogramOf).reduce(merged, {});

const nearestRank = (durations: readonly number[], share: number): number => {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? NaN;
};

const duration = fc.oneof(fc.constant(0), fc.double({ min: 1, max: 40_000, noNaN: true }));

describe('A histogram of durations', () => {
  it('tells any quantile within 2.5 % of the exact nearest rank', () => {
    fc.assert(
      fc.property(
        fc.array(duration, { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (durations, share) => {
          const exact = nearestRank(durations, share);
          const told = quantile(histogram(durations), share) ?? NaN;
          expect(Math.abs(told - exact)).toBeLessThanOrEqual(0.025 * exact);
        },
      ),
    );
  });

  it('is the same whatever the order and the grouping in which it was summed', () => {
    fc.assert(
      fc.property(fc.array(duration), fc.array(duration), (morning, afternoon) => {
        const day = merged(histogram(morning), histogram(afternoon));
        expect(day).toEqual(histogram([...afternoon, ...morning]));
        expect(countOf(day)).toBe(morning.length + afternoon.length);
      }),
    );
  });

  it('keeps no trace of a duration that was taken away again', () => {
    expect(merged(histogram([30, 600]), { [Object.keys(histogramOf(600))[0] ?? '']: -1 })).toEqual(
      histogram([30]),
    );
  });

  it('has no quantile when it is empty, and says zero when nobody waited', () => {
    expect(quantile({}, 0.5)).toBeNull();
    expect(quantile(histogram([0, 0, 500]), 0.5)).toBe(0);
  });
});
