import { service, site } from '../../../test/kit/sites';
import { histogramOf } from '../../affluence/histogram';
import { emptyLedger } from '../../affluence/ledger-period';
import { type SlotFigures, WHOLE_SITE } from '../../affluence/slot';
import { addFigures, NO_FIGURES } from '../../affluence/slot-sum';
import { addRows, emptyTally, type SlotRow, type Tally } from '../../affluence/tally';
import type { Alert } from '../../core/alert';
import { day, type Day } from '../../core/time';
import { weeklyReport } from './view';

const OBJECTIVE = {
  withinS: 600,
  share: 0.9,
  source: 'Essai',
  decidedBy: 'Conseil',
  from: day('2020-01-01'),
  to: null,
};
const HALL = site([service('A', { objectives: [OBJECTIVE] }), service('B')], []);
const MONDAY = day('2026-11-16');
const TUESDAY = day('2026-11-17');
const TEN = 600;

const row = (on: Day, minute: number, figures: Partial<SlotFigures>, of = 'a'): SlotRow => ({
  service: of,
  day: on,
  minute,
  figures: { ...NO_FIGURES, ...figures },
});

const waits = (count: number, seconds: number): Partial<SlotFigures> => {
  let sum = NO_FIGURES;
  for (let i = 0; i < count; i += 1) sum = addFigures(sum, { waits: histogramOf(seconds) });
  return { waits: sum.waits, waitSumS: count * seconds };
};

const tallyOf = (...rows: SlotRow[]): Tally => {
  const tally = emptyTally();
  addRows(tally, rows);
  return tally;
};

const reportOf = (week: Tally, before: Tally = emptyTally(), alerts: Alert[] = []) =>
  weeklyReport({
    definition: HALL,
    monday: MONDAY,
    week,
    before,
    promises: emptyLedger('service'),
    alerts,
    ahead: null,
  });

/** Forty people: 30 received on Monday at ten, ten of them late; ten on Tuesday, half of whom left. */
const WEEK = tallyOf(
  row(MONDAY, TEN, {
    taken: 20,
    finished: 20,
    judged: 20,
    withinTarget: 20,
    ...waits(20, 300),
    openS: 900,
    terms: { 'rated:4': 12, 'rated:3': 3, 'rated:2': 5, 'priority=1/taken': 2 },
  }),
  row(MONDAY, TEN + 15, {
    taken: 10,
    finished: 10,
    judged: 10,
    withinTarget: 0,
    ...waits(10, 1200),
    openS: 450,
    services: histogramOf(600),
    serviceSumS: 600,
  }),
  row(TUESDAY, TEN, { taken: 10, finished: 5, left: 5, openS: 900 }),
  row(MONDAY, TEN, { openS: 900 }, WHOLE_SITE),
);

describe('The week as figures, computed by hand', () => {
  it('counts people received, in the objective, gone and satisfied, and takes the P90 of all waits', () => {
    const { figures, openDays } = reportOf(WEEK);
    expect(openDays).toBe(2);
    expect(figures.received).toEqual({ value: 35, before: null, of: 35 });
    // 20 of 30 waits judged.
    expect(figures.within).toEqual({ value: 0.667, before: null, of: 30 });
    // 5 of 40 tickets.
    expect(figures.left).toEqual({ value: 0.125, before: null, of: 40 });
    // 15 of 20 answers.
    expect(figures.satisfied).toEqual({ value: 0.75, before: null, of: 20 });
    // The 27th of 30 waits: 1200 s, within the 2.5 % of a bucket.
    expect(Math.abs((figures.p90S.value ?? 0) / 1200 - 1)).toBeLessThan(0.025);
  });

  it('compares with the weeks before that were open, all their people taken together', () => {
    const before = tallyOf(
      row(day('2026-10-19'), TEN, { taken: 30, finished: 30, judged: 30, withinTarget: 30 }),
      row(day('2026-11-09'), TEN, { taken: 10, finished: 10, judged: 10, withinTarget: 0 }),
    );
    const { figures, weeksBefore } = reportOf(WEEK, before);
    expect(weeksBefore).toBe(2);
    expect(figures.received.before).toBe(20);
    // 30 of 40, and not the mean of 100 % and 0 %.
    expect(figures.within.before).toBe(0.75);
  });

  it('finds the half-hour in which most waited too long, and that counters were missing', () => {
    const [worst, ...others] = reportOf(WEEK).worst;
    expect(others).toEqual([]);
    expect(worst).toMatchObject({
      day: MONDAY,
      minute: TEN,
      service: 'a',
      judged: 30,
      late: 10,
      meanWaitS: 600,
      arrivals: 30,
      usual: null,
      open: 0.75,
      cause: 'counters',
    });
    // 30 people in 1800 s at 600 s each: ten counters are at work all the time, and the objective needs more.
    expect(worst?.needed).toBeGreaterThan(10);
  });

  it('shows arrivals by half-hour, and a P90 by hour where twenty waited', () => {
    const { arrivals, waits } = reportOf(WEEK);
    expect(arrivals).toEqual({
      minutes: [600],
      days: [
        { day: MONDAY, values: [30] },
        { day: TUESDAY, values: [10] },
      ],
    });
    expect(waits.days[0]?.values[0]).toBeGreaterThan(1000);
    expect(waits.days[1]?.values).toEqual([null]);
  });

  it('gives no share and no percentile of fewer than twenty', () => {
    const { priority } = reportOf(WEEK);
    expect(priority).toEqual({ taken: 2, received: 0, within: null, p90S: null });
  });

  it('of a closed week says that there is nothing, and not zero per cent', () => {
    const report = reportOf(emptyTally());
    expect(report).toMatchObject({ openDays: 0, weeksBefore: 0, worst: [] });
    expect(report.figures.within).toEqual({ value: null, before: null, of: 0 });
    expect(report.arrivals).toEqual({ minutes: [], days: [] });
  });

  it('counts alerts, what was done about them and what came of it', () => {
    const alert = (over: Partial<Alert>): Alert =>
      ({
        kind: 'wait-will-exceed',
        raisedAt: 0,
        actions: [],
        breachedAt: null,
        backAt: null,
        outcome: null,
        ...over,
      }) as Alert;
    const opened = { at: 300_000, action: 'open-counter' } as Alert['actions'][number];
    const { regulation } = reportOf(WEEK, emptyTally(), [
      alert({ actions: [opened, opened], outcome: 'back-under-target' }),
      alert({ breachedAt: 1 as Alert['breachedAt'] }),
      alert({ kind: 'help-asked' }),
    ]);
    expect(regulation).toEqual({
      raised: 2,
      breached: 1,
      acted: 1,
      actedSoon: 1,
      back: 1,
      helpAsked: 1,
      actions: [{ action: 'open-counter', times: 1, back: 1 }],
    });
  });
});
