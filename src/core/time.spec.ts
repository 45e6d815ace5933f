import {
  addDays,
  day,
  dayNumber,
  dayOfNumber,
  elapsedS,
  instant,
  nthInMonth,
  weekdayOf,
} from './time';

const FIRST = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST = Date.UTC(2100, 11, 31) / 86_400_000;

describe('days', () => {
  it('are numbered as the machine numbers them, each day from 1900 to 2100', () => {
    const wrong: string[] = [];
    for (let number = FIRST; number <= LAST; number += 1) {
      const date = new Date(number * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
      const same = dayNumber(day(text)) === number && dayOfNumber(number) === text;
      if (!same || weekdayOf(day(text)) !== weekday) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2026-02-28', '2026-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2000-02-29', '2000-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-28', '2026-03-29'],
  ])('follow one another: %s, then %s', (before, after) => {
    expect(addDays(day(before), 1)).toBe(after);
    expect(addDays(day(after), -1)).toBe(before);
  });

  it('sort as text', () => {
    expect(addDays(day('2026-09-30'), 1) > day('2026-09-30')).toBe(true);
  });

  it('are the first, second … of their weekday in the month', () => {
    const tuesdays = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'];
    expect(tuesdays.map((text) => nthInMonth(day(text)))).toEqual([1, 2, 3, 4, 5]);
    expect(nthInMonth(day('2026-04-07'))).toBe(1);
  });
});

describe('elapsed time', () => {
  it('is in seconds', () => {
    expect(elapsedS(instant(1_000), instant(3_500))).toBe(2.5);
  });

  it('is never negative when the clock was set back', () => {
    expect(elapsedS(instant(3_500), instant(1_000))).toBe(0);
  });
});
