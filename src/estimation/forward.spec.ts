import fc from 'fast-check';
import { arrivalsOf, deskOf, lawsOf, peopleOf, startWith } from './forward.fixture';
import { Forward } from './forward';
import { type Desk, PATIENCE_BOUNDS, type Start } from './start';

const LINES = 3;
const RANKS = 2;
const someone = fc.record({
  line: fc.nat(LINES - 1),
  rank: fc.nat(RANKS - 1),
  waited: fc.nat(4_000),
});
const groups = fc
  .tuple(fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), fc.nat(2))
  .map(([lines, cut]) =>
    [lines.slice(0, cut), lines.slice(cut)].filter((group) => group.length > 0),
  );
const desk = fc
  .record({
    groups,
    state: fc.constantFrom<Desk['state']>('shut', 'idle', 'busy', 'paused'),
    elapsed: fc.constantFrom(0, 10, 300, 20_000, 1e9),
  })
  .map(({ groups: some, state, elapsed }) => deskOf(some, { state, elapsed }));

/** Any lobby of three lines and two priorities, with everything that can happen happening. */
const anyStart: fc.Arbitrary<Start> = fc
  .record({
    people: fc.array(someone, { minLength: 1, maxLength: 12 }),
    desks: fc.array(desk, { maxLength: 4 }),
    bound: fc.constantFrom(1, 2, 3, Infinity),
    anHour: fc.constantFrom(0, 2, 20),
    key: fc.integer(),
  })
  .map(({ people, desks, bound, anHour, key }) =>
    startWith(people, desks, {
      lines: LINES,
      ranks: RANKS,
      bound,
      key,
      arriving: arrivalsOf(anHour, LINES * RANKS),
      laws: lawsOf(LINES, {
        visitSpread: new Float64Array(LINES).fill(0.2),
        noShow: new Float64Array(LINES).fill(0.1),
        leaving: new Float64Array(LINES * PATIENCE_BOUNDS.length).fill(1 / 5_000),
        turnaround: Float64Array.of(5, 10, 30),
        pauseRate: 1 / 10_000,
        closing: 1 / 10_000,
        opening: 1 / 2_000,
      }),
    }),
  );

const RUNS = 20;
const waitsOf = (start: Start, runs = RUNS): number[] => [
  ...new Forward(start, runs).outcome().waits,
];
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
const ghostAt = (comesIn: number, line = 0, rank = 0): Parameters<typeof peopleOf>[0][number] => ({
  line,
  rank,
  ghost: true,
  comesIn,
});

/** A start with one more person of its own lines, who came last. */
function withOneMore(start: Start, ghost: boolean, line: number, rank: number): Start {
  const { people } = start;
  const one = peopleOf([{ line, rank, ghost }]);
  const joined = <T extends Int32Array | Float64Array | Uint8Array>(a: T, b: T): T => {
    const both = a.slice(0, 0).constructor as new (length: number) => T;
    const result = new both(a.length + b.length);
    result.set(a);
    result.set(b, a.length);
    return result;
  };
  return {
    ...start,
    people: {
      count: people.count + 1,
      line: joined(people.line, one.line),
      rank: joined(people.rank, one.rank),
      age: joined(people.age, Float64Array.of(people.count)),
      overtaken: joined(people.overtaken, one.overtaken),
      waited: joined(people.waited, one.waited),
      key: joined(people.key, Int32Array.of(77)),
      ghost: joined(people.ghost, one.ghost),
      comesIn: joined(people.comesIn, one.comesIn),
    },
  };
}

const nobodyComes = (start: Start): Start => ({
  ...start,
  arriving: arrivalsOf(0, start.lines * start.ranks),
});

describe('a newcomer in a line of exponential visits', () => {
  it.each([
    [1, 0],
    [1, 4],
    [3, 10],
    [5, 40],
  ])('with %i counters and %i people before waits (n + 1) ÷ (s μ)', (servers, before) => {
    const desks = Array.from({ length: servers }, () => deskOf([[0]]));
    const some = Array.from({ length: before }, () => ({ line: 0 }));
    const runs = 4_000;
    const mine = waitsOf(startWith([...some, ghostAt(0)], desks), runs).slice(-runs);
    const expected = ((before + 1) * 300) / servers;
    const error = (Math.sqrt(before + 1) * 300) / servers / Math.sqrt(runs);
    expect(Math.abs(meanOf(mine) - expected)).toBeLessThan(4 * error);
  });

  it('who comes later waits for those who came since', () => {
    const busy = { arriving: arrivalsOf(60, 1), laws: lawsOf(1) };
    const runs = 400;
    const waits = waitsOf(
      startWith([ghostAt(0), ghostAt(1_800), ghostAt(3_600)], [deskOf([[0]])], busy),
      runs,
    );
    const [now, soon, late] = [0, 1, 2].map((i) => meanOf(waits.slice(i * runs, (i + 1) * runs)));
    expect(soon).toBeGreaterThan(5 * (now as number));
    expect(late).toBeGreaterThan(1.5 * (soon as number));
  });
});

describe('any lobby', () => {
  it('is run the same way twice, with no wait that is negative or no number', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const waits = waitsOf(start);
        expect(waitsOf(start)).toEqual(waits);
        expect(waits.filter((wait) => !(wait >= 0))).toEqual([]);
      }),
    );
  });

  it('a run is the same whatever other runs there are', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const few = new Forward(start, 3).outcome().waits;
        const many = new Forward(start, 9).outcome().waits;
        const third = (waits: Float32Array, runs: number): number[] =>
          [...waits].filter((_, i) => i % runs === 2);
        expect(third(few, 3)).toEqual(third(many, 9));
      }),
    );
  });

  it('a ghost changes nobody’s wait where no bound is kept, or where nobody comes', () => {
    fc.assert(
      fc.property(anyStart, fc.nat(2), fc.nat(1), fc.boolean(), (any, line, rank, bound) => {
        const start = bound ? nobodyComes(any) : { ...any, bound: Infinity };
        const before = waitsOf(start);
        const after = waitsOf(withOneMore(start, true, line, rank));
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('without preferences, who comes last and least urgent changes nobody’s wait', () => {
    fc.assert(
      fc.property(anyStart, fc.nat(2), (any, line) => {
        const desks = any.desks.map((desk) => ({
          ...desk,
          lines: [...Array.from(desk.lines).filter((one) => one >= 0), -1],
        }));
        const start = nobodyComes({ ...any, desks });
        const before = waitsOf(start);
        const after = waitsOf(withOneMore(start, false, line, start.ranks - 1));
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

describe('counters', () => {
  it('that are shut, without a plan and never seen to open, call nobody', () => {
    const shut = deskOf([[0]], { state: 'shut' });
    expect(new Set(waitsOf(startWith([{ line: 0 }], [shut])))).toEqual(new Set([Infinity]));
    expect(new Set(waitsOf(startWith([{ line: 0 }], [])))).toEqual(new Set([Infinity]));
  });

  it('that are shut open at the rate that was learned', () => {
    const shut = deskOf([[0]], { state: 'shut' });
    const start = startWith([{ line: 0 }], [shut], { laws: lawsOf(1, { opening: 1 / 1_000 }) });
    expect(meanOf(waitsOf(start, 4_000)) / 1_000).toBeCloseTo(1, 1);
  });

  it('open when they are planned to, and call nobody after', () => {
    const planned = deskOf([[0]], { state: 'shut', plan: [{ from: 600, to: 700 }] });
    const waits = waitsOf(
      startWith([{ line: 0 }, { line: 0 }], [planned], {
        laws: lawsOf(1, { visits: [Float64Array.of(1_000)] }),
      }),
    );
    expect(new Set(waits.slice(0, RUNS))).toEqual(new Set([600]));
    expect(new Set(waits.slice(RUNS))).toEqual(new Set([Infinity]));
  });

  it.each([0, 7_200, 86_400, 1e9])(
    'with somebody since %i seconds are free within a usual time',
    (elapsed) => {
      const busy = deskOf([[0]], { elapsed });
      const mean = meanOf(waitsOf(startWith([{ line: 0 }], [busy]), 1_000));
      expect(mean).toBeGreaterThan(60);
      expect(mean).toBeLessThan(600);
    },
  );

  it('that are idle receive a newcomer at once', () => {
    const idle = deskOf([[0]], { state: 'idle', serving: -1, elapsed: 50 });
    const laws = lawsOf(1, { turnaround: Float64Array.of(20, 40) });
    const waits = waitsOf(startWith([ghostAt(0)], [idle], { laws }));
    expect(new Set(waits)).toEqual(new Set([0]));
  });
});

describe('people', () => {
  it('who give up take no time, and are told when they would have been called', () => {
    const laws = lawsOf(1, { leaving: new Float64Array(PATIENCE_BOUNDS.length).fill(1) });
    const some = Array.from({ length: 30 }, () => ({ line: 0, waited: 100 }));
    const waits = waitsOf(startWith(some, [deskOf([[0]])], { laws }), 200);
    const last = meanOf(waits.slice(-200));
    expect(last).toBeGreaterThan(200);
    expect(last).toBeLessThan(400);
  });

  it('who do not come hold a counter for as long as was learned', () => {
    const laws = lawsOf(1, { noShow: Float64Array.of(1), holds: Float64Array.of(60) });
    const waits = waitsOf(startWith([{ line: 0 }, { line: 0 }], [deskOf([[0]])], { laws }));
    const gaps = waits.slice(RUNS).map((wait, run) => wait - (waits[run] as number));
    for (const gap of gaps) expect(gap).toBeCloseTo(60, 2);
  });
});
