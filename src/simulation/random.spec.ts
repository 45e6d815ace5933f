import { gamma } from './gamma';
import { Random } from './random';

const draws = (name: string, count: number): number[] => {
  const random = new Random(name);
  return Array.from({ length: count }, () => random.uniform());
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

describe('A stream of numbers', () => {
  test('is the same for the same name, and another for another', () => {
    expect(draws('1/arrivals', 50)).toEqual(draws('1/arrivals', 50));
    expect(draws('1/arrivals', 50)).not.toEqual(draws('2/arrivals', 50));
    expect(draws('1/arrivals', 50)).not.toEqual(draws('1/durations', 50));
  });

  test('is even: in each tenth about a tenth, and neighbours know nothing of each other', () => {
    const values = draws('even', 50_000);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = values.filter((one) => Math.floor(one * 10) === tenth).length / values.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.006);
    }
    const pairs = values.slice(1).map((one, i) => (one - 0.5) * ((values[i] as number) - 0.5));
    expect(Math.abs(mean(pairs) * 12)).toBeLessThan(0.02);
  });

  test('of two names that hardly differ, is two streams', () => {
    const [one, other] = [draws('9/pauses/C1', 20_000), draws('9/pauses/C2', 20_000)];
    const together = one.map((value, i) => (value - 0.5) * ((other[i] as number) - 0.5));
    expect(Math.abs(mean(together) * 12)).toBeLessThan(0.03);
  });
});

describe('The factor of a day', () => {
  test.each([4, 45])('of shape %d has mean 1 and variance 1 / shape', (shape) => {
    const random = new Random(`gamma ${shape}`);
    const values = Array.from({ length: 40_000 }, () => gamma(shape, random));
    expect(Math.abs(mean(values) - 1)).toBeLessThan(0.01);
    const variance = mean(values.map((one) => (one - 1) ** 2));
    expect(Math.abs(variance * shape - 1)).toBeLessThan(0.05);
  });
});
