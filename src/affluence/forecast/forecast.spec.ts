import fc from 'fast-check';
import { service, site } from '../../../test/kit/sites';
import { addDays, type Day, day, dayNumber, weekdayOf } from '../../core/time';
import { chanceOf, rangeOf } from './counts-law';
import { type DayCounts, type DayPlans, HALVES } from './past';
import { plansOf } from './plans';
import { type Rolled, rolled, toldFrom } from './rolling';
import { scoreOf } from './score';

/** A Monday. */
const MONDAY = day('2026-03-02');
const HALL = site([service('A'), service('B')], []);
const PLANS = plansOf(HALL);

/** Days from a Monday on, weekends left out; each half-hour of 9 to 16 h brings what `of` says. */
function weeks(count: number, of: (date: Day, half: number) => number): DayCounts[] {
  return Array.from({ length: 7 * count }, (_, i) => addDays(MONDAY, i))
    .filter((date) => weekdayOf(date) <= 5)
    .map((date) => ({
      day: date,
      counts: Array.from({ length: HALVES }, (_, half) =>
        half >= 18 && half < 32 ? of(date, half) : 0,
      ),
    }));
}

function known(past: readonly DayCounts[], plans: DayPlans = PLANS, replayed = 3): Rolled | null {
  const steps = rolled(past, plans, replayed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const after = (past: readonly DayCounts[], plans: DayPlans = PLANS, days = 14) => {
  const all = known(past, plans);
  const last = past[past.length - 1]?.day ?? MONDAY;
  return all ? toldFrom(all, plans, addDays(last, 1), days) : [];
};
const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
const busyMondays = (date: Day): number => (weekdayOf(date) === 1 ? 12 : 6);

describe('the forecast of arrivals', () => {
  it('tells each weekday as it was, and nobody when the site is closed', () => {
    const told = after(weeks(8, busyMondays));
    const byDay = new Map(told.map((one) => [one.day, total(one.expected)]));
    for (const [date, people] of byDay) {
      if (weekdayOf(date) > 5) expect(people).toBe(0);
      else expect(people / (14 * busyMondays(date))).toBeCloseTo(1, 1);
    }
    expect(told.find(({ day: date }) => weekdayOf(date) === 6)?.p90.every((one) => one === 0)).toBe(
      true,
    );
  });

  it('tells nothing of a new site: a few days are not enough', () => {
    expect(after([])).toEqual([]);
    expect(after(weeks(1, () => 5).slice(0, 3))).toEqual([]);
  });

  it('tells nobody on a public holiday, and learns nothing from a day that was closed', () => {
    const holiday = addDays(MONDAY, 7 * 4 + 1);
    const closed = { ...HALL, holidays: [holiday, addDays(MONDAY, 2)] };
    const plans = plansOf(closed);
    const past = weeks(4, () => 5);
    const told = after(past, plans);
    expect(total(told.find((one) => one.day === holiday)?.expected ?? [1])).toBe(0);
    const others = told.filter(({ expected }) => total(expected) > 0);
    for (const one of others) expect(total(one.expected) / 70).toBeCloseTo(1, 0);
  });

  it('cuts a day that closes early, and leaves its morning as it is', () => {
    const early = addDays(MONDAY, 28);
    const cut = { from: early, to: early, intervals: [{ from: 510, to: 720 }] };
    const past = weeks(4, () => 5);
    const [told] = after(past, plansOf({ ...HALL, exceptions: [cut] }), 3).filter(
      (one) => one.day === early,
    );
    expect(told?.expected[20]).toBeCloseTo(5, 0);
    expect(told?.expected.slice(24).every((one) => one === 0)).toBe(true);
  });

  it('follows a level that rises, and a quiet half-hour of one weekday', () => {
    const rising = after(weeks(10, (date) => (date >= addDays(MONDAY, 49) ? 10 : 5)));
    expect(total(rising[2]?.expected ?? [])).toBeGreaterThan(125);
    const wednesdays = after(
      weeks(8, (date, half) => (weekdayOf(date) === 3 && half > 27 ? 0 : 8)),
    );
    const [wednesday, thursday] = [3, 4].map((at) =>
      wednesdays.find((one) => weekdayOf(one.day) === at),
    );
    expect(wednesday?.expected[29]).toBeLessThan(1);
    expect(thursday?.expected[29]).toBeCloseTo(8, 0);
  });

  it('learns what school holidays change, from as few days as there were', () => {
    const school = { from: addDays(MONDAY, 14), to: addDays(MONDAY, 25) };
    const next = { from: addDays(MONDAY, 56), to: addDays(MONDAY, 67) };
    const plans = plansOf({ ...HALL, schoolHolidays: [school, next] });
    const past = weeks(8, (date) => (date >= school.from && date <= school.to ? 4 : 10));
    expect(total(after(past, plans)[1]?.expected ?? [])).toBeLessThan(14 * 7);
  });

  it('grows as the same weeks grew a year ago', () => {
    const from = addDays(MONDAY, 7 * 50);
    const past = weeks(54, (date) => (date < addDays(MONDAY, 14) || date >= from ? 6 : 12));
    const told = after(
      past.filter((one) => one.day < addDays(MONDAY, 7 * 53)),
      PLANS,
      14,
    );
    const plain = after(
      past.filter((one) => one.day < addDays(MONDAY, 7 * 53) && one.day >= from),
      PLANS,
      14,
    );
    expect(total(told[11]?.expected ?? [])).toBeGreaterThan(1.1 * total(plain[11]?.expected ?? []));
  });

  it('does not take a hole in the record for a quiet hour, nor a strike for the new normal', () => {
    const past = weeks(6, () => 10);
    const gap = (one: DayCounts, from: number, to: number): DayCounts => ({
      ...one,
      counts: one.counts.map((count, half) => (half >= from && half < to ? 0 : count)),
    });
    const holes = past.map((one, i) => (i === past.length - 1 ? gap(one, 20, 26) : one));
    const [next] = after(holes, PLANS, 7).filter(({ day: date }) => weekdayOf(date) === 5);
    expect(next?.expected[22]).toBeCloseTo(10, 0);
  });

  it('judges what it told the evening before, beside the week before copied', () => {
    const noisy = weeks(12, (date, half) =>
      Math.floor(Math.abs(9e4 * Math.sin(half * 12.9898 + dayNumber(date) * 78.233)) % 9),
    );
    const all = known(noisy, PLANS, 20);
    const score = scoreOf(all?.judged ?? [], noisy, 1);
    expect(score).toMatchObject({ days: 20, halfHours: 20 * 17 });
    expect(score?.mae).toBeLessThan(score?.lastWeek ?? 0);
    expect(scoreOf(all?.judged ?? [], noisy, 15)).toBeNull();
  });

  it('is never below zero, keeps its median inside its range, and never breaks, whatever the past', () => {
    const counts = fc.array(fc.nat({ max: 60 }), { minLength: HALVES, maxLength: HALVES });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 30 }), fc.nat({ max: 20 }), (days, skipped) => {
        const past = days.map((one, i) => ({ day: addDays(MONDAY, i + skipped), counts: one }));
        for (const { expected, p10, p50, p90 } of after(past)) {
          expected.forEach((mean, half) => {
            expect(mean).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(mean)).toBe(true);
            expect(p10[half]).toBeLessThanOrEqual(p50[half] as number);
            expect(p50[half]).toBeLessThanOrEqual(p90[half] as number);
            // A skewed law has its mean above its median, but not above so wide a range.
            expect(p90[half]).toBeGreaterThanOrEqual(Math.floor(mean * 0.9 - 1));
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is the same in whatever order the services of a site are written', () => {
    const other = plansOf({ ...HALL, services: HALL.services.toReversed() });
    const past = weeks(5, busyMondays);
    expect(after(past, other)).toEqual(after(past));
  });
});

describe('the law of counts', () => {
  it('is that of Poisson without excess', () => {
    expect(rangeOf(4, 0)).toEqual({ p10: 2, p50: 4, p90: 7 });
    expect(chanceOf(10)).toBeCloseTo(2.5, 1);
    expect(rangeOf(0, 0.2)).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('is wider the more the intensity varies, and holds for crowds', () => {
    const [narrow, wide] = [rangeOf(50, 0.01), rangeOf(50, 0.3)];
    expect(wide.p90 - wide.p10).toBeGreaterThan(narrow.p90 - narrow.p10);
    expect(rangeOf(10_000, 0.01).p90).toBeGreaterThan(11_000);
  });
});
