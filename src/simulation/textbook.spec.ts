import { frameOf } from './frame';
import { type Happening, simulate } from './history';
import { overload, textbook } from './scenarios/textbook';
import type { Scenario } from './scenario';

type Taken = Happening & { kind: 'taken' };
interface Wait {
  readonly taken: Taken;
  /** Seconds, as if nobody ever left. */
  readonly wait: number;
}

/** Those who had to wait, after the lobby has filled. */
function waits(scenario: Scenario, seed: number, runs: number, skip: number, most = Infinity) {
  const taken: Taken[] = [];
  const found: Wait[] = [];
  for (const one of simulate(frameOf(scenario), seed, runs)) {
    if (one.kind === 'taken') taken.push(one);
    if (found.length >= most) break;
    if (one.kind !== 'called' && one.kind !== 'missed') continue;
    const ticket = taken[one.ticket - 1] as Taken;
    const wait = (one.at - ticket.at) / 1000;
    if (wait > 0 && one.ticket > skip) found.push({ taken: ticket, wait });
  }
  return found;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

describe('One line of s counters, exponential (M/M/s)', () => {
  // Kleinrock 1975: the wait behind n people is the sum of n + 1 exponential times of rate s × mu.
  test.each([1, 5, 10])('with s = %d: the exact predictor errs by √(1 − rho)', (s) => {
    const [load, meanS] = [0.8, 600];
    const found = waits(textbook(s, load, meanS, 1400 / s), 11, 0, 1000);
    const errors = found.map(({ taken, wait }) => ((taken.ahead + 1) * meanS) / s - wait);
    const rrmse =
      Math.sqrt(mean(errors.map((one) => one ** 2))) / mean(found.map((one) => one.wait));
    expect(Math.abs(rrmse / Math.sqrt(1 - load) - 1)).toBeLessThan(0.03);
  });

  test('is forecast as the formula says, no better and no worse than 40 draws allow', () => {
    const [s, meanS, runs] = [5, 600, 40];
    const found = waits(textbook(s, 0.9, meanS, 2), 3, runs, 0, 500);
    const scores = found.map(({ taken }) => {
      const error = (taken.forecast?.expected ?? 0) - ((taken.ahead + 1) * meanS) / s;
      return (error * s * Math.sqrt(runs)) / (meanS * Math.sqrt(taken.ahead + 1));
    });
    expect(scores.length).toBe(500);
    expect(Math.abs(mean(scores))).toBeLessThan(4 / Math.sqrt(scores.length));
    expect(mean(scores.map((one) => one ** 2))).toBeGreaterThan(0.8);
    expect(mean(scores.map((one) => one ** 2))).toBeLessThan(1.2);
  });
});

describe('More people than the counters can receive, and some who leave (M/M/s+M)', () => {
  // Whitt 1999: behind n people, the sum of 1 / (s mu + i alpha), i from 0 to n; here mu = alpha = 1.
  const unit = 1140;
  const exact = (ahead: number): { mean: number; variance: number } => {
    const sum = { mean: 0, variance: 0 };
    for (let i = 0; i <= ahead; i += 1) {
      sum.mean += unit / (10 + i);
      sum.variance += (unit / (10 + i)) ** 2;
    }
    return sum;
  };

  test('makes those who stay, and those who left, wait as the formula says', () => {
    const found = waits({ ...overload, days: 60 }, 5, 0, 500);
    const expected = mean(found.map(({ taken }) => exact(taken.ahead).mean));
    expect(Math.abs(mean(found.map(({ wait }) => wait)) / expected - 1)).toBeLessThan(0.02);
    const squares = mean(found.map(({ taken, wait }) => (wait - exact(taken.ahead).mean) ** 2));
    const variance = mean(found.map(({ taken }) => exact(taken.ahead).variance));
    expect(Math.abs(squares / variance - 1)).toBeLessThan(0.05);
  });

  test('is forecast as the formula says', () => {
    const found = waits({ ...overload, days: 2 }, 5, 40, 0, 500);
    const scores = found.map(({ taken }) => {
      const { mean, variance } = exact(taken.ahead);
      return ((taken.forecast?.expected ?? 0) - mean) / Math.sqrt(variance / 40);
    });
    expect(scores.length).toBe(500);
    expect(Math.abs(mean(scores))).toBeLessThan(4 / Math.sqrt(scores.length));
    expect(mean(scores.map((one) => one ** 2))).toBeLessThan(1.2);
  });
});
