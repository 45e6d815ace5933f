import type { Target } from '../affluence/staffing/counters-needed';
import { adviceOf, type HalfAdvice } from './advice';
import type { ExpectedDay } from './expected-day';

const STARTS = Array.from({ length: 49 }, (_, half) => 1_800 * half);
const EVERY = Int32Array.from([0, -1]);

/** Visits of five minutes, exponential, from nine to ten. */
function day(people: number, target: Target | null, starts = STARTS): ExpectedDay {
  const arrivals = STARTS.map((_, half) => (half >= 18 && half < 20 ? people : 0));
  const lengths = Float64Array.from(
    { length: 400 },
    (_, i) => -300 * Math.log(1 - (i + 0.5) / 400),
  );
  const line = { target, arrivals, lengths, absent: 0, heldS: 60, leaving: 0 };
  return { lines: [line], starts, spread: 0, key: 11 };
}

function adviceFor(expected: ExpectedDay, open = (half: number) => half >= 18 && half < 20) {
  const steps = adviceOf({
    day: expected,
    hall: { lines: 1, ranks: 1, bound: Infinity },
    counters: [EVERY],
    extra: EVERY,
    open: STARTS.slice(1).map((_, half) => open(half)),
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const countersIn = (advice: readonly HalfAdvice[]): number[] => advice.map((one) => one.counters);

describe('The counters advised', () => {
  const target = { withinS: 600, share: 0.8 };
  const usual = adviceFor(day(8, target));

  it('hold what was asked in every half-hour, which one less would not', () => {
    expect(usual.map(({ half }) => half)).toEqual([18, 19]);
    for (const { asked, beyond, beyondWithOneLess } of usual) {
      expect(asked).toBeCloseTo(0.2, 10);
      expect(beyond).toBeLessThan(0.2 + 0.016);
      expect(beyondWithOneLess ?? 1).toBeGreaterThan(0.2);
    }
  });

  it('are one where a service is open and nobody is expected, and none on a closed day', () => {
    expect(countersIn(adviceFor(day(0, target)))).toEqual([1, 1]);
    expect(adviceFor(day(0, target), () => false)).toEqual([]);
  });

  it('are the same on a day on which the clocks change before it opens', () => {
    const spring = STARTS.map((start, half) =>
      half <= 4 ? start : Math.max(7_200, start - 3_600),
    );
    expect(countersIn(adviceFor(day(8, target, spring)))).toEqual(countersIn(usual));
  });
});
