import type { Outlook, OutlookHalfHour } from '../../src/contract/outlook';
import { icu } from '../../src/words/icu';
import { language, speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { outlook as words } from '../parts/messages/outlook';
import { momentText } from '../parts/outlook-text';
import { lighterMoments } from './lighter';

/** A page has a document; these words need only its language. */
Object.assign(globalThis, { document: { documentElement: { lang: '', dir: '' } } });

const MONDAY = '2026-03-09';
const half = (from: number, p50: number, p90: number, received = 1): OutlookHalfHour => ({
  from,
  to: from + 30,
  wait: { p50S: p50 * 60, p90S: p90 * 60, expectedS: p50 * 60, received },
  arrivals: 3,
});
const blank: OutlookHalfHour = {
  from: 540,
  to: 570,
  wait: { unknown: 'nothing-planned' },
  arrivals: null,
};
const week = (...days: readonly (readonly OutlookHalfHour[])[]): Outlook => ({
  site: 'test',
  zone: 'Europe/Paris',
  days: days.map((halfHours, n) => ({
    day: `2026-03-${String(9 + n).padStart(2, '0')}`,
    ranAt: '2026-03-09T08:00:00+01:00',
    services: [{ service: 'a', halfHours: [...halfHours] }],
  })),
});
const named = (outlook: Outlook): string[] =>
  lighterMoments(outlook, 'a').map((one) =>
    momentText(one.day, MONDAY, one.half).replace(/[\u00a0\u202f]/g, ' '),
  );

beforeEach(() => speak([common, words], icu));
afterEach(() => language.choose('fr'));

describe('other moments to come', () => {
  it('are the lightest half-hour of each of the three lightest days after today, in the order of time', () => {
    const outlook = week(
      [half(600, 0, 1)],
      [half(600, 10, 20), half(870, 6, 14)],
      [half(600, 30, 50)],
      [half(600, 2, 4), half(630, 1, 3)],
      [],
      [half(870, 11, 25)],
    );
    expect(named(outlook)).toEqual([
      'Demain vers 14 h 30 : 5 à 15 min',
      'Jeudi vers 10 h 30 : moins de 5 min',
      'Samedi vers 14 h 30 : 10 à 25 min',
    ]);
  });

  it('are none when nothing is known, or when one may not be received', () => {
    expect(named(week([half(600, 1, 2)], [blank], [half(1000, 1, 2, 0.7)]))).toEqual([]);
    expect(lighterMoments(week([], [half(600, 1, 2)]), 'b')).toEqual([]);
    expect(named(week([], [blank, half(600, 1, 2), half(570, 0, 3, 0.89)]))).toEqual([
      'Demain vers 10 h : moins de 5 min',
    ]);
  });

  it('have a date from a week on, and are said in each language', async () => {
    const outlook = week([], [half(600, 6, 14)], [], [], [], [], [], [half(600, 6, 14)]);
    await language.choose('en');
    expect(named(outlook)).toEqual([
      'Tomorrow around 10:00: 5 to 15 min',
      'Monday, March 16 around 10:00: 5 to 15 min',
    ]);
    await language.choose('es');
    expect(named(outlook)[0]).toBe('Mañana hacia las 10:00: 5 a 15 min');
  });
});
