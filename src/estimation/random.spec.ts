import fc from 'fast-check';
import { chanceKey, exponentialOf, keyOf, keyOfText, mix, normal, uniform } from './random';

const COUNT = 20_000;
const numbers = (of: (i: number) => number): number[] =>
  Array.from({ length: COUNT }, (_, i) => of(i));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
const product = (a: readonly number[], b: readonly number[]): number =>
  mean(a.map((one, i) => (one - 0.5) * ((b[i] as number) - 0.5)));

describe('numbers that look random', () => {
  it('are the same for the same key, and lie between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer(), (key) => {
        expect(uniform(key)).toBe(uniform(key));
        expect(uniform(key)).toBeGreaterThan(0);
        expect(uniform(key)).toBeLessThan(1);
      }),
    );
  });

  it('fall as often into each hundredth, whatever follows whatever', () => {
    const buckets = new Int32Array(100);
    for (const one of numbers(uniform))
      buckets[Math.floor(100 * one)] = (buckets[Math.floor(100 * one)] as number) + 1;
    const square = [...buckets].reduce((sum, n) => sum + (n - COUNT / 100) ** 2 / (COUNT / 100), 0);
    // χ² with 99 degrees of freedom: below 149 but once in a thousand.
    expect(square).toBeLessThan(149);
  });

  it('do not tell of each other: of the next key, of the next chance, of another run', () => {
    const own = numbers(uniform);
    for (const other of [
      numbers((i) => uniform(i + 1)),
      numbers((i) => uniform(chanceKey(i, 1))),
      numbers((i) => uniform(keyOf(i, 2))),
      numbers((i) => uniform(mix(i ^ 0x51ed))),
    ]) {
      expect(Math.abs(product(own, other))).toBeLessThan(4 / 12 / Math.sqrt(COUNT));
    }
  });

  it('are exponential with mean and spread 1, and normal with mean 0 and spread 1', () => {
    const lengths = numbers((i) => exponentialOf(mix(i)));
    expect(mean(lengths)).toBeCloseTo(1, 1);
    expect(mean(lengths.map((one) => one * one))).toBeCloseTo(2, 0);
    const bells = numbers(normal);
    expect(mean(bells)).toBeCloseTo(0, 1);
    expect(mean(bells.map((one) => one * one))).toBeCloseTo(1, 1);
  });

  it('come from names that differ by one letter', () => {
    const keys = new Set(Array.from({ length: 1_000 }, (_, i) => keyOfText(`site-${i}`)));
    expect(keys.size).toBe(1_000);
  });
});
