import fc from 'fast-check';
import { GROUP_END } from '../core/dispatch';
import { peopleOf } from './day-people';
import { DayRun, type Hall } from './day-run';
import type { Post } from './post';

const ONE: Hall = { lines: 1, ranks: 1, bound: Infinity };
const post = (
  open: Post['open'] = [{ from: 0, to: Infinity }],
  lines: readonly number[] = [0, GROUP_END],
): Post => ({
  lines: Int32Array.from(lines),
  open,
});
const person = (at: number, takesS = 600, over: object = {}) => ({
  at,
  line: 0,
  rank: 0,
  takesS,
  staysS: Infinity,
  ...over,
});

function waitsOf(hall: Hall, posts: readonly Post[], some: readonly ReturnType<typeof person>[]) {
  const run = new DayRun(hall, peopleOf(some));
  run.begin(posts);
  run.runUntil(Infinity);
  return [...run.waits];
}

const anyDay = fc.record({
  bound: fc.constantFrom(1, 2, Infinity),
  people: fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 9_000 }),
      line: fc.nat(1),
      rank: fc.nat(1),
      takesS: fc.integer({ min: 10, max: 1_500 }),
      staysS: fc.constantFrom(Infinity, 300, 2_000),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  posts: fc.array(
    fc.record({
      lines: fc.constantFrom([0, -1], [1, -1], [0, 1, -1], [1, -1, 0, -1]),
      from: fc.integer({ min: 0, max: 4_000 }),
      for: fc.integer({ min: 600, max: 6_000 }),
    }),
    { maxLength: 4 },
  ),
});
const postsOf = (
  some: readonly { lines: readonly number[]; from: number; for: number }[],
): Post[] => some.map((one) => post([{ from: one.from, to: one.from + one.for }], one.lines));

describe('A day by hand', () => {
  it('one counter, three people ten minutes apart in need of a quarter of an hour each', () => {
    const some = [person(0, 900), person(600, 900), person(1_200, 900)];
    expect(waitsOf(ONE, [post()], some)).toEqual([0, 300, 600]);
    expect(waitsOf(ONE, [post(), post()], some)).toEqual([0, 0, 0]);
  });

  it('a counter opens, ends the visit that it has begun, and calls nobody after its hours', () => {
    const some = [person(0), person(0), person(0)];
    expect(waitsOf(ONE, [post([{ from: 300, to: 1_000 }])], some)).toEqual([300, 900, Infinity]);
    const lunch = [
      { from: 0, to: 500 },
      { from: 3_600, to: 7_200 },
    ];
    expect(waitsOf(ONE, [post(lunch)], some)).toEqual([0, 3_600, 4_200]);
    // Idle when its hours end, a counter receives nobody either.
    expect(waitsOf(ONE, [post(lunch)], [person(1_000)])).toEqual([2_600]);
  });

  it('who gives up is not called, and costs nobody anything', () => {
    const some = [person(0), person(10, 600, { staysS: 100 }), person(20)];
    expect(waitsOf(ONE, [post()], some)).toEqual([0, Infinity, 580]);
  });

  it('the more urgent come first, but for whom the bound protects', () => {
    const some = [person(0), person(1, 600, { rank: 1 }), person(2), person(3)];
    const two = { ...ONE, ranks: 2 };
    expect(waitsOf(two, [post()], some)).toEqual([0, 1_799, 598, 1_197]);
    expect(waitsOf({ ...two, bound: 1 }, [post()], some)).toEqual([0, 1_199, 598, 1_797]);
  });

  it('a counter takes its own line before another', () => {
    const hall = { ...ONE, lines: 2 };
    const own = post(undefined, [1, GROUP_END, 0, GROUP_END]);
    const some = [person(0), person(1), person(2, 600, { line: 1 })];
    expect(waitsOf(hall, [own], some)).toEqual([0, 1_199, 598]);
  });
});

describe('Any day', () => {
  it('goes on from where it stood as if it had never been interrupted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 9_000 }), ({ bound, people, posts }, at) => {
        const hall = { lines: 2, ranks: 2, bound };
        const run = new DayRun(hall, peopleOf(people));
        run.begin(postsOf(posts));
        run.runUntil(at);
        const stood = run.save();
        run.runUntil(Infinity);
        const whole = [...run.waits];
        run.resume(postsOf(posts), stood);
        run.runUntil(Infinity);
        expect([...run.waits]).toEqual(whole);
      }),
    );
  });

  it('one line and one rank: nobody waits longer for one more counter', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4 }), ({ people }, counters) => {
        const some = people.map((one) => ({ ...one, line: 0, rank: 0, staysS: Infinity }));
        const fewer = waitsOf(
          ONE,
          Array.from({ length: counters }, () => post()),
          some,
        );
        const more = waitsOf(
          ONE,
          Array.from({ length: counters + 1 }, () => post()),
          some,
        );
        more.forEach((wait, i) => expect(wait).toBeLessThanOrEqual(fewer[i] as number));
      }),
    );
  });
});
