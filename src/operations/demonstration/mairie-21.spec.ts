import type { ServiceDefinition } from '../../core/definition';
import { flawsIn } from '../../core/definition-check';
import { intervalsOn } from '../../core/hours';
import { LANGUAGES } from '../../core/languages';
import { plannedOn } from '../../core/plan';
import { day } from '../../core/time';
import { publicHolidays } from './holidays';
import { mairie21 } from './mairie-21';

const HALL = mairie21(day('2026-11-23'));

const of = (prefix: string): ServiceDefinition => {
  const found = HALL.services.find((service) => service.prefix === prefix);
  if (!found) throw new Error(`no service ${prefix}`);
  return found;
};
const hours = (prefix: string, date: string): string[] =>
  intervalsOn(HALL, of(prefix), day(date)).map(({ from, to }) => `${from}-${to}`);

describe('the demonstration town hall', () => {
  it.each(['2024-02-29', '2026-01-01', '2026-11-23', '2028-12-31'])(
    'has no flaw on %s',
    (today) => {
      expect(flawsIn(mairie21(day(today)))).toEqual([]);
    },
  );

  it('says everything that the public reads in every language', () => {
    const { services, counters, exceptions } = HALL;
    const said = [
      HALL.name,
      ...services.flatMap(({ name, purpose, place, papers, acts }) => [
        name,
        purpose ?? { fr: '' },
        place,
        papers ?? name,
        ...acts.map((act) => act.name),
      ]),
      ...counters.map(({ place }) => place),
      ...(HALL.rooms ?? []).map((room) => room.name),
      ...exceptions.flatMap(({ message }) => message ?? []),
    ];
    for (const texts of said) {
      expect(Object.keys(texts).sort()).toEqual([...LANGUAGES].sort());
      expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('shows the services without appointment first', () => {
    expect(HALL.services.map(({ prefix }) => prefix).join('')).toBe('AENRGFCTL');
    expect(HALL.services.map(({ walkIn }) => walkIn).lastIndexOf(true)).toBe(6);
    expect(of('T')).toMatchObject({ walkIn: false, appointments: true });
  });

  it('has as many counters for each service first as it should', () => {
    const first = (prefix: string): number =>
      HALL.counters.filter(({ skills }) => skills[0]?.[0] === of(prefix).id).length;
    expect('AENTRGFCL'.split('').map(first)).toEqual([2, 3, 2, 6, 1, 3, 2, 1, 2]);
  });

  it('has an accessible counter for every service', () => {
    const lacking = HALL.services.filter(
      ({ id }) =>
        !HALL.counters.some(({ accessible, skills }) => accessible && skills.flat().includes(id)),
    );
    expect(lacking).toEqual([]);
  });

  it('judges each service by an objective with its source', () => {
    for (const { objectives } of HALL.services) {
      expect(objectives).toHaveLength(1);
      expect(objectives[0]).toMatchObject({ from: '2023-01-01', to: null });
    }
    expect(of('E').objectives[0]).toMatchObject({ withinS: 1200, share: 0.8 });
    expect(of('L').objectives[0]).toMatchObject({ withinS: 600, share: 0.9 });
  });
});

describe('its hours', () => {
  it.each([
    ['on a Wednesday', '2026-11-25', ['510-1020'], ['510-1020'], ['510-1020'], ['510-1020']],
    ['on a Thursday', '2026-11-26', ['510-1170'], ['840-1170'], ['510-840'], ['510-1170']],
    ['on a Saturday', '2026-11-28', [], [], [], ['570-720']],
    ['on a first Tuesday', '2026-12-01', ['780-1020'], ['780-1020'], ['780-1020'], ['780-1020']],
    ['on a second Tuesday', '2026-12-08', ['510-1020'], ['510-1020'], ['510-1020'], ['510-1020']],
    [
      'on a Thursday in August',
      '2026-08-13',
      ['510-1020'],
      ['510-1020'],
      ['510-840'],
      ['510-1020'],
    ],
    [
      'on 24 December, a Thursday',
      '2026-12-24',
      ['510-960'],
      ['840-960'],
      ['510-840'],
      ['510-960'],
    ],
    ['on 31 December, a Friday', '2027-12-31', ['510-960'], ['510-960'], ['510-960'], ['510-960']],
    ['on 31 December, a Sunday', '2028-12-31', [], [], [], []],
    ['on a public holiday', '2026-11-11', [], [], [], []],
    ['on Ascension Thursday', '2027-05-06', [], [], [], []],
  ])('%s, %s', (_title, date, reception, civil, passports, births) => {
    expect(['A', 'E', 'T', 'N'].map((prefix) => hours(prefix, date))).toEqual([
      reception,
      civil,
      passports,
      births,
    ]);
  });
});

describe('the plan of its counters', () => {
  const plan = (at: number, date: string): string[] | undefined => {
    const counter = HALL.counters[at];
    const planned = counter && plannedOn(HALL, counter, day(date));
    return planned?.map(({ from, to }) => `${from}-${to}`);
  };

  it.each([
    ['of civil registry on a Wednesday', 2, '2026-11-25', ['510-780', '825-1020']],
    ['of its neighbour', 3, '2026-11-25', ['510-690', '735-1020']],
    ['on a late Thursday', 2, '2026-11-26', ['840-1170']],
    ['of passports on a short Thursday', 7, '2026-11-26', ['510-840']],
    ['on a first Tuesday', 2, '2026-12-01', ['780-1020']],
    ['of births on a Saturday', 5, '2026-11-28', ['570-720']],
    ['on 24 December', 3, '2026-12-24', ['840-960']],
    ['on a public holiday', 2, '2026-11-11', []],
  ])('%s', (_title, at, date, expected) => {
    expect(plan(at, date)).toEqual(expected);
  });

  it('never sends to lunch all who serve a service first, where there are several', () => {
    const date = day('2026-11-25');
    for (const { id } of HALL.services) {
      const counters = HALL.counters.filter(({ skills }) => skills[0]?.includes(id));
      const everyMinute = Array.from({ length: 510 }, (_, at) => 510 + at);
      const alone = everyMinute.filter((minute) =>
        counters.every(
          (one) =>
            !plannedOn(HALL, one, date)?.some(({ from, to }) => from <= minute && minute < to),
        ),
      );
      if (counters.length > 1) expect([id, alone]).toEqual([id, []]);
    }
  });
});

describe('the public holidays', () => {
  it('of 2027 and 2028 are those of the calendar', () => {
    expect(publicHolidays(2027).join(' ')).toBe(
      '2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-08 2027-05-17 2027-07-14 ' +
        '2027-08-15 2027-11-01 2027-11-11 2027-12-25',
    );
    expect(publicHolidays(2028).join(' ')).toContain(
      '2028-04-17 2028-05-01 2028-05-08 2028-05-25 2028-06-05',
    );
  });
});
