import { moment } from '../../test/kit/given';
import { service, site, WEEK } from '../../test/kit/sites';
import type { HoursException, HoursRule, SiteDefinition } from './definition';
import { intervalsOn, openingAt } from './hours';
import { serviceId } from './ids';
import { day } from './time';

const NOCTURNE: HoursRule = { days: [4], kind: 'open', from: 1020, to: 1170 };
const FIRST_TUESDAY: HoursRule = { days: [2], nth: 1, kind: 'closed', from: 0, to: 780 };
const CIVIL = service('E', { hours: [WEEK, NOCTURNE, FIRST_TUESDAY] });
const BIRTHS = service('N', {
  hours: [WEEK, { days: [6], kind: 'open', from: 570, to: 720 }],
});

/** March 2026: the 3rd is the first Tuesday, the 5th, 12th, 19th and 26th are Thursdays. */
const hall = (...exceptions: HoursException[]): SiteDefinition =>
  site([CIVIL, BIRTHS], [], { exceptions, holidays: [day('2026-05-01')] });

const hours = (definition: SiteDefinition, date: string, of = CIVIL): string[] =>
  intervalsOn(definition, of, day(date)).map(({ from, to }) => `${from}-${to}`);

const opening = (definition: SiteDefinition, date: string, minute: number, of = CIVIL): unknown =>
  openingAt(definition, of, moment(day(date), minute));

describe('weekly hours', () => {
  it('open the service on its days only', () => {
    expect(hours(hall(), '2026-03-04')).toEqual(['510-1020']);
    expect(hours(hall(), '2026-03-07')).toEqual([]);
    expect(hours(hall(), '2026-03-07', BIRTHS)).toEqual(['570-720']);
  });

  it('that touch are one opening', () => {
    expect(hours(hall(), '2026-03-05')).toEqual(['510-1170']);
  });

  it('that overlap or lie within one another are one opening', () => {
    const three = [
      { ...WEEK, from: 480, to: 600 },
      { ...WEEK, from: 500, to: 520 },
      { ...WEEK, from: 590, to: 700 },
    ];
    expect(hours(hall(), '2026-03-04', service('X', { hours: three }))).toEqual(['480-700']);
  });

  it('are cut by what is closed, on the first Tuesday of the month and no other', () => {
    expect(hours(hall(), '2026-03-03')).toEqual(['780-1020']);
    expect(hours(hall(), '2026-03-10')).toEqual(['510-1020']);
    expect(hours(hall(), '2026-04-07')).toEqual(['780-1020']);
  });

  it('are in two parts when the middle is closed', () => {
    const lunch: HoursRule = { days: [1, 2, 3, 4, 5], kind: 'closed', from: 720, to: 780 };
    expect(hours(hall(), '2026-03-04', service('X', { hours: [lunch, WEEK] }))).toEqual([
      '510-720',
      '780-1020',
    ]);
  });
});

describe('exceptions', () => {
  const thursdays: HoursException = {
    from: day('2026-03-12'),
    to: day('2026-03-12'),
    intervals: [{ from: 510, to: 1020 }],
    services: [serviceId('e')],
    message: { fr: 'Jeudi sans nocturne' },
  };

  it('replace the hours of the services that they name: a Thursday without nocturne', () => {
    expect(hours(hall(thursdays), '2026-03-12')).toEqual(['510-1020']);
    expect(hours(hall(thursdays), '2026-03-19')).toEqual(['510-1170']);
    expect(hours(hall(thursdays), '2026-03-12', BIRTHS)).toEqual(['510-1020']);
  });

  it('close every service, from the first to the last day, when they name none', () => {
    const works = { from: day('2026-03-09'), to: day('2026-03-10'), intervals: [] };
    const days = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11'];
    expect(days.map((date) => hours(hall(works), date).length)).toEqual([0, 0, 0, 1]);
    expect(hours(hall(works), '2026-03-10', BIRTHS)).toEqual([]);
  });

  it('win over one another in the order in which they were written', () => {
    const again = { ...thursdays, intervals: [{ from: 600, to: 660 }] };
    expect(hours(hall(thursdays, again), '2026-03-12')).toEqual(['600-660']);
  });

  it('open a public holiday, which is closed otherwise', () => {
    const open = { ...thursdays, from: day('2026-05-01'), to: day('2026-05-01') };
    expect(hours(hall(), '2026-05-01')).toEqual([]);
    expect(hours(hall(open), '2026-05-01')).toEqual(['510-1020']);
    expect(hours(hall(open), '2026-05-01', BIRTHS)).toEqual([]);
  });

  it('give their message while the service is closed', () => {
    expect(opening(hall(thursdays), '2026-03-12', 1020)).toMatchObject({
      open: false,
      message: { fr: 'Jeudi sans nocturne' },
    });
  });
});

describe('an opening', () => {
  it('begins at its first minute and is over at its last', () => {
    expect(opening(hall(), '2026-03-04', 509)).toMatchObject({ open: false });
    expect(opening(hall(), '2026-03-04', 510)).toEqual({ open: true, closesAt: 1020 });
    expect(opening(hall(), '2026-03-04', 1019)).toEqual({ open: true, closesAt: 1020 });
    expect(opening(hall(), '2026-03-04', 1020)).toMatchObject({ open: false });
  });

  it('reaches midnight and goes on in the next day', () => {
    const night = service('X', {
      hours: [
        { days: [3], kind: 'open', from: 1380, to: 1440 },
        { days: [4], kind: 'open', from: 0, to: 60 },
      ],
    });
    expect(opening(hall(), '2026-03-04', 1439, night)).toEqual({ open: true, closesAt: 1440 });
    expect(opening(hall(), '2026-03-05', 0, night)).toEqual({ open: true, closesAt: 60 });
  });

  it.each([
    ['later today', '2026-03-03', 600, '2026-03-03', 780],
    ['tomorrow', '2026-03-04', 1020, '2026-03-05', 510],
    ['after the week-end', '2026-03-06', 1100, '2026-03-09', 510],
    ['after a holiday and a week-end', '2026-04-30', 1200, '2026-05-04', 510],
    ['on the first Tuesday at 13 h', '2026-04-06', 1020, '2026-04-07', 780],
  ])('comes again %s', (_title, date, minute, on, at) => {
    expect(opening(hall(), date, minute)).toMatchObject({ reopens: { day: on, minute: at } });
  });

  it('is not foretold beyond sixty days', () => {
    const works = { from: day('2026-03-01'), to: day('2026-12-31'), intervals: [] };
    expect(opening(hall(works), '2026-03-04', 600)).toMatchObject({ open: false, reopens: null });
  });
});
