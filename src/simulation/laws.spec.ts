import fc from 'fast-check';
import { type DurationLaw, exceeded, residual, survival } from './laws';
import { normalQuantile, normalTail } from './normal';
import { Random } from './random';

const luck = () => fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const law = (): fc.Arbitrary<DurationLaw> =>
  fc
    .record({
      meanS: fc.double({ min: 10, max: 5000, noNaN: true }),
      cv: fc.double({ min: 0.2, max: 2, noNaN: true }),
      kind: fc.constantFrom('exponential' as const, 'log-normal' as const),
    })
    .map(({ kind, meanS, cv }) => (kind === 'exponential' ? { kind, meanS } : { kind, meanS, cv }));

describe('The normal law', () => {
  test('knows its tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 5);
    expect(normalTail(1.644854)).toBeCloseTo(0.05, 6);
    expect(normalTail(-1)).toBeCloseTo(0.841345, 5);
  });

  test('quantile and tail undo each other', () => {
    fc.assert(
      fc.property(luck(), (p) => {
        expect(normalTail(-normalQuantile(p)) / p).toBeCloseTo(1, 5);
      }),
    );
  });
});

describe('A law of durations', () => {
  test.each<DurationLaw>([
    { kind: 'exponential', meanS: 300 },
    { kind: 'log-normal', meanS: 300, cv: 0.6 },
    { kind: 'log-normal', meanS: 300, cv: 1.5 },
  ])('has the mean that it says: %p', (law) => {
    const random = new Random('mean');
    let sum = 0;
    for (let i = 0; i < 100_000; i += 1) sum += exceeded(law, random.uniform());
    expect(Math.abs(sum / 100_000 / 300 - 1)).toBeLessThan(0.02);
  });

  test('is exceeded as often as asked', () => {
    fc.assert(
      fc.property(law(), luck(), (law, share) => {
        expect(survival(law, exceeded(law, share)) / share).toBeCloseTo(1, 4);
      }),
    );
  });

  test('goes on, after some time, as the part of the law beyond that time', () => {
    fc.assert(
      fc.property(law(), luck(), luck(), (law, spent, share) => {
        const elapsed = exceeded(law, spent);
        const whole = elapsed + residual(law, elapsed, share);
        expect(survival(law, whole) / survival(law, elapsed) / share).toBeCloseTo(1, 3);
      }),
    );
  });

  test('goes on even after a time that hardly ever happens', () => {
    const left = residual({ kind: 'log-normal', meanS: 60, cv: 0.2 }, 1e6, 0.5);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThan(Infinity);
  });
});
