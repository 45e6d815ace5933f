import fc from 'fast-check';
import { mondayOf, weekOf } from './iso-week';
import { addDays, day, dayOfNumber, weekdayOf } from './time';

describe('The week of a day', () => {
  it.each([
    ['2026-11-16', '2026-W47'],
    ['2026-11-22', '2026-W47'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
  ])('of %s is %s', (date, week) => {
    expect(weekOf(day(date))).toBe(week);
  });

  it('begins on the Monday that is found back by its name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
        const date = dayOfNumber(number + 7);
        expect(mondayOf(weekOf(date))).toBe(addDays(date, 1 - weekdayOf(date)));
      }),
    );
  });

  it.each(['2027-W53', '2026-W00', '2026-W54', '2026-47', 'W47', '2026-W1', '1969-W10', ''])(
    '%s is no week',
    (week) => expect(mondayOf(week)).toBeNull(),
  );
});
