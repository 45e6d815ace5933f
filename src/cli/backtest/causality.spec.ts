import fc from 'fast-check';
import { serviceId } from '../../core/ids';
import { type Instant, instant } from '../../core/time';
import type { SiteRows } from './replay';
import type { PlanRow, StateRow, TicketRow } from './rows';
import { at, change, type Life, planned, tickets, told } from './rows.fixture';

type Rows = Pick<SiteRows, 'tickets' | 'states' | 'plan'>;

const DAY_MS = 86_400_000;
/** A morning and the next one, so that a day ends between them. */
const instants = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 480, max: 720 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1920, max: 2160 }) },
);
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { freq: 4 });

/** Lives in every kind of disorder: clocks that go back, ends without calls, blanks anywhere. */
const lives: fc.Arbitrary<Life> = fc
  .record({
    service: fc.constantFrom('a', 'b', 'c'),
    priority: fc.constantFrom(0, 0, 0, 1, 2),
    taken: instants,
    waits: sometimes(fc.integer({ min: -2, max: 60 })),
    lasts: sometimes(fc.integer({ min: -2, max: 90 })),
    counter: sometimes(fc.constantFrom('C1', 'C2', 'C3')),
    outcome: fc.constantFrom(
      'served' as const,
      'served' as const,
      'noshow' as const,
      'abandoned' as const,
      null,
    ),
  })
  .map(({ waits, lasts, ...life }) => {
    const called = waits === null ? null : life.taken + waits;
    const ended = lasts === null ? null : (called ?? life.taken) + lasts;
    return { ...life, called, ended };
  });

const changes = fc
  .tuple(
    fc.constantFrom('C1', 'C2', 'C3', 'C4'),
    instants,
    fc.constantFrom('open' as const, 'open' as const, 'paused' as const, 'closed' as const),
    fc.constantFrom(['*'], ['a'], ['b', 'a'], []),
  )
  .map((one) => change(...one));

const openings = fc
  .tuple(fc.constantFrom('C1', 'C2', 'C4'), instants, sometimes(fc.integer({ min: 30, max: 300 })))
  .map(([counter, from, lasts]) => planned(counter, from, lasts === null ? null : from + lasts));

const histories: fc.Arbitrary<Rows> = fc.record({
  tickets: fc
    .array(lives, { minLength: 5, maxLength: 14 })
    .map((all) => tickets(...all.sort((a, b) => a.taken - b.taken))),
  states: fc.array(changes, { maxLength: 12 }),
  plan: fc.array(openings, { maxLength: 6 }),
});

const isBy = (one: Instant | null, until: Instant): one is Instant => one !== null && one <= until;

/** A row as somebody could have written it at an instant. */
function known(row: TicketRow, until: Instant): TicketRow {
  const called = isBy(row.calledAt, until);
  const ended = isBy(row.endedAt, until);
  const endless = row.endedAt === null && called;
  return {
    ...row,
    calledAt: called ? row.calledAt : null,
    counter: called ? row.counter : null,
    endedAt: ended ? row.endedAt : null,
    outcome: ended || endless ? row.outcome : null,
  };
}

const dayOf = (moment: Instant): number => Math.floor(moment / DAY_MS);
const before = ({ from }: PlanRow, until: Instant): boolean => dayOf(from) <= dayOf(until);

function cut({ tickets: all, states, plan }: Rows, until: Instant): Rows {
  return {
    tickets: all.filter(({ takenAt }) => takenAt <= until).map((row) => known(row, until)),
    states: states.filter((row) => row.at <= until),
    plan: plan.filter((row) => before(row, until)),
  };
}

const late = (one: Instant | null, until: Instant): Instant | null =>
  one === null || one <= until ? one : instant(one + 660_000);

/** Everything after an instant happens otherwise. */
function disturbed({ tickets: all, states, plan }: Rows, until: Instant): Rows {
  const turned = (row: StateRow): StateRow =>
    row.at <= until ? row : { ...row, state: row.state === 'open' ? 'closed' : 'open' };
  return {
    tickets: all.map((row) => ({
      ...row,
      ...(row.takenAt > until ? { service: serviceId('new'), priority: 3 } : {}),
      calledAt: late(row.calledAt, until),
      endedAt: late(row.endedAt, until),
      counter: isBy(row.calledAt, until) ? row.counter : null,
    })),
    states: states.map(turned),
    plan: plan.map((row) => (before(row, until) ? row : { ...row, to: null })),
  };
}

function toldBy(rows: Rows, until: Instant): unknown[] {
  const all = told(rows);
  return rows.tickets
    .filter(({ takenAt }) => takenAt <= until)
    .map(({ index }) => [index, all.get(index)]);
}

test.each([
  ['forgotten', cut],
  ['otherwise', disturbed],
])(
  'given any history, when what comes after an instant is %s, then nothing told by then changes',
  (_, change) => {
    fc.assert(
      fc.property(histories, instants, (rows, minutes) => {
        const until = at(minutes);
        expect(toldBy(change(rows, until), until)).toEqual(toldBy(rows, until));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  },
);

test('given a long visit, when its end is not written yet, then its counter is as busy as if it were', () => {
  const visit = {
    service: 'a',
    taken: 500,
    called: 500,
    counter: 'C1',
    outcome: 'served',
  } as const;
  const rows = {
    tickets: tickets({ ...visit, ended: 620 }, { taken: 560, called: 620, counter: 'C1' }),
    states: [],
    plan: [],
  };
  expect(toldBy(cut(rows, at(560)), at(560))).toEqual(toldBy(rows, at(560)));
});

test('given a plan or counters that begin tomorrow, then today is as without them', () => {
  const lives = [
    { taken: 500, called: 500, ended: 510, counter: 'C1', outcome: 'served' },
    { taken: 505, called: 510, ended: 515, counter: 'C1', outcome: 'served' },
    { taken: 507, called: 515, ended: 520, counter: 'C1', outcome: 'served' },
  ] as const;
  const rows = {
    tickets: tickets(...lives),
    states: [change('C1', 1950, 'open')],
    plan: [planned('C1', 1950, 2000)],
  };
  expect(toldBy(rows, at(720))).toEqual(toldBy({ ...rows, states: [], plan: [] }, at(720)));
});

test('given any history, when it is replayed twice, then the same is told', () => {
  fc.assert(
    fc.property(histories, (rows) => {
      expect([...told(rows)]).toEqual([...told(rows)]);
    }),
    { numRuns: 3 },
  );
});

test('given any history, then every ticket is told a range in order, or a reason', () => {
  fc.assert(
    fc.property(histories, (rows) => {
      const all = told(rows);
      expect(all.size).toBe(rows.tickets.length);
      for (const { wait } of all.values()) {
        if ('unknown' in wait) continue;
        expect(wait.lowS).toBeGreaterThanOrEqual(0);
        expect(wait.expectedS).toBeGreaterThanOrEqual(wait.lowS);
        expect(wait.highS).toBeGreaterThanOrEqual(wait.expectedS);
      }
    }),
    { numRuns: 6 },
  );
});
