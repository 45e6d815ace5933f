import { day } from '../../core/time';
import { dueWeek, nextAttempt } from './due';

const AT = 390;
const due = (date: string, minute: number) => dueWeek({ day: day(date), minute }, AT)?.week ?? null;

describe('The week whose report is due', () => {
  it('is the week before, from half past six on Monday', () => {
    expect(due('2026-11-23', AT - 1)).toBeNull();
    expect(due('2026-11-23', AT)).toBe('2026-W47');
  });

  it('is still that on the other days, for a server that was off on Monday', () => {
    expect(due('2026-11-24', 0)).toBe('2026-W47');
    expect(due('2026-11-29', 1439)).toBe('2026-W47');
  });

  it('crosses years by their weeks', () => {
    expect(due('2027-01-04', AT)).toBe('2026-W53');
    expect(due('2027-01-01', AT)).toBe('2026-W52');
  });

  it('is the week in which the clocks changed like any other', () => {
    expect(dueWeek({ day: day('2026-03-30'), minute: AT }, AT)).toEqual({
      week: '2026-W13',
      monday: '2026-03-23',
    });
  });
});

describe('A letter that was not taken', () => {
  it('is tried again, each time after twice as long, and given up after three days', () => {
    expect(nextAttempt(1, 0)).toBe(120_000);
    expect(nextAttempt(2, 0)).toBe(240_000);
    expect(nextAttempt(12, 0)).toBeNull();
    const all = Array.from({ length: 11 }, (_, i) => nextAttempt(i + 1, 0) ?? 0);
    const hours = all.reduce((sum, one) => sum + one, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(48);
    expect(hours).toBeLessThan(84);
  });
});
