import fc from 'fast-check';
import { counter, service, site, WEEK } from '../../test/kit/sites';
import type { HoursRule, SiteDefinition } from '../core/definition';
import { counterId, serviceId } from '../core/ids';
import { addDays } from '../core/time';
import { waitOf } from './outlook';
import {
  exponentialLengths,
  halfHoursFor,
  outlookSeen,
  type Past,
  rateOf,
  taught,
  usuallyOpen,
  WEDNESDAY,
} from './outlook.fixture';

const MINUTE = 60;
const PAST: Past = { days: 28, people: { a: 2 }, lengths: exponentialLengths(300, 2000) };
const LATE: HoursRule = { ...WEEK, to: 1200 };
const LUNCH: HoursRule = { ...WEEK, kind: 'closed', from: 720, to: 810 };
const planned = (...hours: readonly HoursRule[]): SiteDefinition =>
  site([service('A')], [{ ...counter('c1', 'a'), hours }]);
const unplanned = site([service('A')], [counter('c1', 'a')]);

/** A reproducible number in (0, 1) at each call (Park and Miller, 1988). */
function chances(): () => number {
  let state = 20_260_311;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Mean and spread of the wait at a random moment of each half-hour of one counter's day. */
function textbookWaits(perQuarter: number, meanS: number, days: number) {
  const chance = chances();
  const exponential = (mean: number): number => -mean * Math.log(chance());
  const sums = Array.from({ length: 17 }, () => ({ sum: 0, squares: 0 }));
  for (let n = 0; n < days; n += 1) {
    let free = 0;
    let comes = exponential(1 / rateOf(perQuarter));
    sums.forEach((one, half) => {
      const now = (half + chance()) * 1800;
      for (; comes < now; comes += exponential(1 / rateOf(perQuarter))) {
        free = Math.max(free, comes) + exponential(meanS);
      }
      const wait = Math.max(0, free - now);
      one.sum += wait;
      one.squares += wait * wait;
    });
  }
  return sums.map(({ sum, squares }) => {
    const mean = sum / days;
    return { mean, sigma: Math.sqrt(squares / days - mean * mean) };
  });
}

describe('the outlook of a day', () => {
  it('given one counter, Poisson arrivals and exponential visits: tells the waits of a simulated truth', () => {
    const truth = textbookWaits(2, 300, 20_000);
    const halves = halfHoursFor(outlookSeen(planned(LATE), taught(PAST), { ahead: 7 }), 'a');
    expect(halves.map(({ from }) => from)).toEqual(truth.map((_, i) => 510 + 30 * i));
    halves.forEach(({ wait }, i) => {
      const { mean = 0, sigma = 0 } = truth[i] ?? {};
      if ('unknown' in wait) throw new Error(wait.unknown);
      const error = sigma / Math.sqrt(200);
      expect(Math.abs(wait.expectedS - mean)).toBeLessThan(4 * error);
    });
  });

  it('is the same whenever it is asked, and another one on another day', () => {
    const learned = taught(PAST);
    const seen = (ahead: number) =>
      halfHoursFor(outlookSeen(planned(LATE), learned, { ahead }), 'a');
    expect(seen(7)).toEqual(seen(7));
    expect(seen(7)).not.toEqual(seen(14));
  });

  it('given nobody in the lobby today: the first half-hours wait less than the later ones', () => {
    const halves = halfHoursFor(
      outlookSeen(planned(LATE), taught(PAST), { minute: 510, open: true }),
      'a',
    );
    expect(halves[0]).toMatchObject({ from: 510, to: 540 });
    const means = halves.map(({ wait }) => ('unknown' in wait ? NaN : wait.expectedS));
    expect(means[0]).toBeLessThan((means[6] ?? 0) / 2);
  });

  it('given a counter that should have opened an hour ago: who comes now waits about as long again', () => {
    const late = halfHoursFor(outlookSeen(planned(LATE), taught(PAST), { minute: 600 }), 'a');
    const wait = late[0]?.wait;
    expect(wait && 'p50S' in wait && wait.p50S).toBeGreaterThan(20 * MINUTE);
  });

  it('given that every second person has priority: who has none waits longer, later in the day', () => {
    const busy: Past = { ...PAST, people: { a: 2 }, lengths: exponentialLengths(400, 2000) };
    const last = (past: Past): number => {
      const wait = halfHoursFor(outlookSeen(planned(LATE), taught(past), { ahead: 7 }), 'a')[12]
        ?.wait;
      if (!wait || 'unknown' in wait) throw new Error('nothing told');
      return wait.expectedS;
    };
    expect(last({ ...busy, priority: true })).toBeGreaterThan(1.2 * last(busy));
  });

  it('given a minute within a half-hour: begins there, with the people expected in what is left', () => {
    const [first] = halfHoursFor(outlookSeen(planned(LATE), taught(PAST), { minute: 620 }), 'a');
    expect(first).toMatchObject({ from: 620, to: 630 });
    expect(first?.arrivals).toBeCloseTo((2 * 10) / 15, 0);
  });

  it('given the lunch of the only counter: who comes before its end waits for it', () => {
    const quick = taught({ ...PAST, lengths: exponentialLengths(30, 200) });
    const halves = halfHoursFor(outlookSeen(planned(LATE, LUNCH), quick, { ahead: 1 }), 'a');
    const at = (from: number) => {
      const wait = halves.find((half) => half.from === from)?.wait;
      if (!wait || 'unknown' in wait) throw new Error(`nothing at ${from}`);
      return wait;
    };
    expect(at(690).p50S).toBeLessThan(5 * MINUTE);
    // Who comes at 12 h 15 on average is called from 13 h 30 on.
    expect(at(720).expectedS).toBeGreaterThan(74 * MINUTE);
    expect(at(780).expectedS).toBeGreaterThan(14 * MINUTE);
    expect(at(900).p50S).toBeLessThan(5 * MINUTE);
  });

  it('given a holiday or an exception: has no half-hours while it is closed', () => {
    const learned = taught(PAST);
    const tomorrow = addDays(WEDNESDAY, 1);
    const holiday = { ...planned(LATE), holidays: [tomorrow] };
    expect(halfHoursFor(outlookSeen(holiday, learned, { ahead: 1 }), 'a')).toEqual([]);
    const intervals = [{ from: 600, to: 700 }];
    const short = { ...planned(LATE), exceptions: [{ from: tomorrow, to: tomorrow, intervals }] };
    const halves = halfHoursFor(outlookSeen(short, learned, { ahead: 1 }), 'a');
    expect(halves.map(({ from, to }) => [from, to])).toEqual([
      [600, 630],
      [630, 660],
      [660, 690],
      [690, 700],
    ]);
    const [first] = halves;
    // Nobody comes before it opens, as on other days they would from 8 h 30 on.
    expect(first && 'p50S' in first.wait && first.wait.p50S).toBeLessThan(10 * MINUTE);
  });
});

describe('what nobody planned', () => {
  it('given the habits of a counter: supposes it open when it usually was', () => {
    const learned = taught(PAST);
    usuallyOpen(learned, counterId('c1'), 14, [
      [510, 720],
      [810, 1080],
    ]);
    const halves = halfHoursFor(outlookSeen(unplanned, learned, { ahead: 1 }), 'a');
    const wait = halves.find(({ from }) => from === 720)?.wait;
    expect(wait && 'expectedS' in wait && wait.expectedS).toBeGreaterThan(74 * MINUTE);
  });

  it('given habits and a holiday of everybody: does not suppose it open', () => {
    const learned = taught(PAST);
    usuallyOpen(learned, counterId('c1'), 14, [[510, 1080]]);
    const holiday = { ...unplanned, holidays: [addDays(WEDNESDAY, 1)] };
    expect(halfHoursFor(outlookSeen(holiday, learned, { ahead: 1 }), 'a')).toEqual([]);
  });

  it.each([
    ['no counter serves it', site([service('A')], []), PAST, 'no-counter-for-service'],
    ['nothing is planned and it was never open', unplanned, PAST, 'nothing-planned'],
    ['two days were seen', planned(LATE), { ...PAST, days: 2 }, 'too-few-measures'],
    ['the counter closes before', planned({ ...WEEK, to: 540 }), PAST, 'rarely-received'],
  ] as const)('given that %s: says so', (_words, definition, past, unknown) => {
    const halves = halfHoursFor(outlookSeen(definition, taught(past), { ahead: 1 }), 'a');
    expect(halves.length).toBe(17);
    expect(halves.at(-1)?.wait).toEqual({ unknown });
  });

  it('given three days: tells what it can', () => {
    const learned = taught({ ...PAST, days: 3 });
    const halves = halfHoursFor(outlookSeen(planned(LATE), learned, { ahead: 1 }), 'a');
    expect(halves.every(({ wait }) => 'p50S' in wait)).toBe(true);
  });

  it('given that nothing was learned of anything: asking teaches nothing', () => {
    const learned = taught({ days: 0, people: {}, lengths: [] });
    const before = JSON.stringify(learned.save());
    outlookSeen(unplanned, learned, { ahead: 1 });
    expect(JSON.stringify(learned.save())).toBe(before);
  });
});

describe('the wait of a half-hour', () => {
  it('is the nearest rank of those called, and says how many were', () => {
    const waits = Float64Array.from([50, 10, Infinity, 30, 20, 40, 60, 70, 80, 90]);
    expect(waitOf(waits)).toEqual({ p50S: 50, p90S: 90, expectedS: 50, received: 0.9 });
    expect(waitOf(new Float64Array(4).fill(Infinity))).toEqual({ unknown: 'rarely-received' });
  });

  it('property: every figure of every half-hour is a number in its order, whatever was planned', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .filter(([from, to]) => from < to)
      .map(([from, to]): HoursRule => ({ days: [1, 2, 3, 4, 5, 6, 7], kind: 'open', from, to }));
    const hours = fc.array(stretch, { maxLength: 2 });
    fc.assert(
      fc.property(
        fc.record({ hours, counters: fc.array(fc.option(hours), { maxLength: 2 }) }),
        fc.record({ a: fc.integer({ min: 0, max: 6 }), b: fc.integer({ min: 0, max: 2 }) }),
        fc.record({
          ahead: fc.integer({ min: 0, max: 14 }),
          minute: fc.integer({ min: 0, max: 1439 }),
        }),
        ({ hours: open, counters }, people, when) => {
          const desks = counters.map((plan, i) => ({
            ...counter(`c${i}`, 'ab'),
            ...(plan ? { hours: plan } : {}),
          }));
          const definition = site([service('A', { hours: open }), service('B')], desks);
          const learned = taught({ days: 5, people, lengths: [60, 200, 900] });
          usuallyOpen(learned, counterId('c1'), 5, [[500, 1000]]);
          const outlook = outlookSeen(definition, learned, when);
          for (const { from, to, wait, arrivals } of ['a', 'b'].flatMap((id) =>
            halfHoursFor(outlook, id),
          )) {
            expect(from).toBeLessThan(to);
            expect(arrivals).toBeGreaterThanOrEqual(0);
            if ('unknown' in wait) continue;
            expect(wait.p50S).toBeGreaterThanOrEqual(0);
            expect(wait.p90S).toBeGreaterThanOrEqual(wait.p50S);
            expect(wait.expectedS).toBeGreaterThanOrEqual(0);
            expect(wait.p90S).toBeLessThan(86_400);
            expect(wait.received).toBeGreaterThanOrEqual(0.5);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a site of two parts', () => {
  it('is told as each part would be alone', () => {
    const hours = [LATE];
    const both = site(
      [service('A'), service('B')],
      [
        { ...counter('c1', 'a'), hours },
        { ...counter('c2', 'b'), hours },
      ],
    );
    const learned = taught({ ...PAST, people: { a: 2, b: 1 } });
    const together = outlookSeen(both, learned, { ahead: 7 });
    const alone = outlookSeen(planned(LATE), learned, { ahead: 7 });
    expect(together.services.map((one) => one.service)).toEqual([serviceId('a'), serviceId('b')]);
    expect(halfHoursFor(together, 'a')).toEqual(halfHoursFor(alone, 'a'));
  });
});
