import { counter, service, site } from '../../../test/kit/sites';
import { day } from '../../core/time';
import { logNormal, randomOf } from './random';
import { receptionOf } from './reception';
import { shiftsOf } from './shifts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

describe('A reception at a counter', () => {
  const random = randomOf(3);
  const many = Array.from({ length: 20_000 }, () => receptionOf(300, random));

  test('lasts what is usual on average, and never an instant only', () => {
    expect(mean(many.map(({ serviceS }) => serviceS))).toBeGreaterThan(290);
    expect(mean(many.map(({ serviceS }) => serviceS))).toBeLessThan(312);
    expect(Math.min(...many.map(({ serviceS }) => serviceS))).toBeGreaterThanOrEqual(20);
  });

  test('does not take place three times in a hundred', () => {
    const missed = many.filter(({ comes }) => !comes).length / many.length;
    expect(missed).toBeGreaterThan(0.025);
    expect(missed).toBeLessThan(0.035);
  });
});

test('log-normal durations have the mean and the spread that are asked for', () => {
  const random = randomOf(5);
  const values = Array.from({ length: 50_000 }, () => logNormal(random, 600, 0.6));
  const spread = Math.sqrt(mean(values.map((one) => (one - mean(values.slice(0, 1_000))) ** 2)));
  expect(mean(values) / 600).toBeCloseTo(1, 1);
  expect(spread / 600).toBeCloseTo(0.6, 1);
});

test('agents have lunch in relay, and never all at once', () => {
  const counters = ['c1', 'c2', 'c3'].map((id) => counter(id, 'a'));
  const shifts = shiftsOf(site([service('A')], counters), day('2026-03-11'), randomOf(1));
  const lunches = shifts.flatMap(({ lunch }) => (lunch ? [lunch] : []));
  expect(lunches).toHaveLength(3);
  for (let minute = 0; minute < 1440; minute += 1) {
    const away = lunches.filter(({ from, to }) => from <= minute && minute < to).length;
    expect(away).toBeLessThan(2);
  }
});
