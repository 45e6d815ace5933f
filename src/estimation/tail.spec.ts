import { tailRest } from './tail';

const quantiles = (law: (share: number) => number): Float64Array =>
  Float64Array.from({ length: 2000 }, (_, i) => law((i + 0.5) / 2000));

const EXPONENTIAL = quantiles((share) => -300 * Math.log(1 - share));
/** A Pareto law of index 3: the mean excess over u is u ÷ 2. */
const PARETO = quantiles((share) => 200 / Math.cbrt(1 - share));

describe('the rest of what lasts longer than nearly all before it', () => {
  it('is as long as ever where lengths are memoryless', () => {
    for (const elapsed of [1500, 3000, 10_000]) {
      expect(tailRest(EXPONENTIAL, elapsed) / 300).toBeGreaterThan(0.8);
      expect(tailRest(EXPONENTIAL, elapsed) / 300).toBeLessThan(1.25);
    }
  });

  it('grows with what has elapsed where tails are heavy', () => {
    expect(tailRest(PARETO, 4000) / 2000).toBeGreaterThan(0.7);
    expect(tailRest(PARETO, 4000) / 2000).toBeLessThan(1.3);
  });

  it('is a minute at least, for lengths that are all the same or unknown', () => {
    expect(tailRest(Float64Array.of(5, 5, 5, 5), 9)).toBe(60);
    expect(tailRest(new Float64Array(0), 9)).toBe(60);
  });
});
