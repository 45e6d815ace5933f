import { Scenario } from '../../test/kit/given';
import { counter, service, site, WEEK } from '../../test/kit/sites';
import { counterId, serviceId } from '../core/ids';
import { comingWaits, type ComingWaits } from './coming';
import { exponentialLengths, taught } from './outlook.fixture';

const HALL = site([service('A')], [{ ...counter('c1', 'a'), hours: [WEEK] }]);
const A = serviceId('a');

/** The waits to come at ten o'clock of a hall with one open counter, whose past had so many people. */
function seen(people: number, { days = 20, minute = 600, share = 0.8 } = {}): ComingWaits {
  const scenario = new Scenario(HALL);
  scenario.step({ type: 'open', counter: counterId('c1') });
  scenario.step(minute);
  const learned = taught({ days, people: { a: people }, lengths: exponentialLengths(300, 400) });
  const steps = comingWaits(scenario.site, learned, scenario.now, new Map([[A, share]]));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the waits of those who come within the hour', () => {
  it('grow where more people come than one counter receives', () => {
    const waits = seen(6).get(A) ?? [];
    expect(waits.map(({ inS }) => inS)).toEqual([600, 1200, 1800, 2700, 3600]);
    const [first = 0, , , , last = 0] = waits.map(({ waitS }) => waitS);
    // Twice what it can do: more and more of it is left over.
    expect(last).toBeGreaterThan(1200);
    expect(last).toBeGreaterThan(2 * first);
  });

  it('stay short where few come, and are those that the share wanted does not exceed', () => {
    const waitAt = (share: number): number => seen(1, { share }).get(A)?.[4]?.waitS ?? Infinity;
    expect(waitAt(0.5)).toBeLessThan(300);
    expect(waitAt(0.95)).toBeGreaterThan(waitAt(0.5));
  });

  it('end with the hours, and are not told where too few days were seen', () => {
    expect(
      seen(3, { minute: 1000 })
        .get(A)
        ?.map(({ inS }) => inS),
    ).toEqual([600]);
    expect(seen(3, { days: 1 }).size).toBe(0);
  });
});
