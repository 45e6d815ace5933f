import fc from 'fast-check';
import { counter, service, site } from '../../test/kit/sites';
import { Scenario } from '../../test/kit/given';
import { key, take } from '../../test/kit/ask';
import type { Estimate } from '../core/estimate';
import { instant } from '../core/time';
import { counterId, serviceId } from '../core/ids';
import { priorsOf, QueueLengthEstimator } from './queue-length';

const TWO_LINES = site(
  [service('A'), service('B', { priorServiceS: 600 })],
  [counter('c1', 'a'), counter('c2', 'ab'), counter('c3', 'b')],
);
const A = serviceId('a');

function scene(): {
  scenario: Scenario;
  estimator: QueueLengthEstimator;
} {
  const scenario = new Scenario(TWO_LINES);
  return { scenario, estimator: new QueueLengthEstimator(priorsOf(() => scenario.site)) };
}

const range = (estimate: Estimate): { lowS: number; expectedS: number; highS: number } => {
  if ('unknown' in estimate) throw new Error(estimate.unknown);
  return estimate;
};

describe('the wait by queue length', () => {
  it('is a blank with its reason while no counter is open', () => {
    const { scenario, estimator } = scene();
    const told = estimator.newcomer(scenario.site, A, 0, scenario.now.at);
    expect(told).toEqual({ unknown: 'no-open-counter' });
  });

  it('is a blank for a service that no counter serves', () => {
    const lonely = new Scenario(site([service('A'), service('B')], [counter('c1', 'a')]));
    const estimator = new QueueLengthEstimator(priorsOf(() => lonely.site));
    const told = estimator.newcomer(lonely.site, serviceId('b'), 0, lonely.now.at);
    expect(told).toEqual({ unknown: 'no-counter-for-service' });
  });

  it('is nothing when a counter is idle and nobody waits', () => {
    const { scenario, estimator } = scene();
    scenario.step(key('c1', 'open'));
    expect(range(estimator.newcomer(scenario.site, A, 0, scenario.now.at)).expectedS).toBe(0);
  });

  it('is a mean visit for each person ahead, shared by the counters that are open', () => {
    const { scenario, estimator } = scene();
    for (const step of [key('c1', 'open'), take('a'), key('c1', 'next'), key('c1', 'arrived')]) {
      scenario.step(step);
    }
    const empty = range(estimator.newcomer(scenario.site, A, 0, scenario.now.at)).expectedS;
    for (const step of [take('a'), take('a')]) scenario.step(step);
    const two = range(estimator.newcomer(scenario.site, A, 0, scenario.now.at)).expectedS;
    expect(two - empty).toBeCloseTo(600);
    scenario.step(key('c2', 'open'));
    const shared = range(estimator.newcomer(scenario.site, A, 0, scenario.now.at)).expectedS;
    expect(shared).toBeLessThan(two);
  });

  it('learns how long visits last, and forgets what was believed before', () => {
    const { scenario, estimator } = scene();
    for (let i = 0; i < 400; i += 1) estimator.learn({ service: A, serviceS: 60 });
    expect(estimator.usualS(scenario.site, A)).toBeLessThan(75);
  });

  it('widens its range when promises were wrong, and narrows it when they were right', () => {
    const { scenario, estimator } = scene();
    scenario.step(key('c1', 'open'));
    for (let i = 0; i < 5; i += 1) scenario.step(take('a'));
    const width = (): number => {
      const { lowS, highS } = range(estimator.newcomer(scenario.site, A, 0, scenario.now.at));
      return highS - lowS;
    };
    const right = { expectedS: 600, waitedS: 600 };
    for (let i = 0; i < 200; i += 1) estimator.learn({ service: A, promise: right });
    const narrow = width();
    const wrong = { expectedS: 600, waitedS: 3000 };
    for (let i = 0; i < 40; i += 1) estimator.learn({ service: A, promise: wrong });
    expect(width()).toBeGreaterThan(narrow * 2 + 60);
  });

  it('is never negative, never NaN and never out of its own range, whatever it has learned', () => {
    const seconds = fc.double({ min: 0, max: 1e6, noNaN: true });
    const experience = fc.record({ waitedS: seconds, expectedS: seconds, serviceS: seconds });
    fc.assert(
      fc.property(fc.array(experience), fc.nat(30), fc.nat(86_400), (learned, line, later) => {
        const { scenario, estimator } = scene();
        for (const step of [key('c1', 'open'), take('a'), key('c1', 'next')]) scenario.step(step);
        for (let i = 0; i < line; i += 1) scenario.step(take(i % 2 ? 'a' : 'b'));
        for (const { serviceS, ...promise } of learned) {
          estimator.learn({ service: A, serviceS, promise });
        }
        const at = instant(scenario.now.at + later * 1000);
        const { lowS, expectedS, highS } = range(estimator.newcomer(scenario.site, A, 0, at));
        expect(lowS).toBeGreaterThanOrEqual(0);
        expect(expectedS).toBeGreaterThanOrEqual(lowS);
        expect(highS).toBeGreaterThanOrEqual(expectedS);
        expect(highS).toBeLessThan(Infinity);
        const freeAt = estimator.freeAt(scenario.site, counterId('c1'), at);
        expect(freeAt).toBeGreaterThanOrEqual(at);
      }),
      { numRuns: 100, seed: 21 },
    );
  });
});
