import { day } from '../core/time';
import type { PromisesQuery } from '../contract/promises';
import { addPromises, emptyLedger } from '../affluence/ledger-period';
import { promisesChart as drawn } from './promises-chart';
import { promisesCsv } from './promises-csv';
import { promisesReport } from './promises-view';

const promisesChart = async (...given: Parameters<typeof drawn>): Promise<string> =>
  (await drawn(...given)).replace(/[\u00a0\u202f]/g, ' ');

const DAY = '2026-03-11';
const query: PromisesQuery = {
  site: 'hall',
  from: DAY,
  to: DAY,
  by: 'hour',
  format: 'svg',
  language: 'fr',
};

/** So many waits of an hour of the day: told five minutes each, waited so many seconds each. */
const hour = (at: number, judged: number, waitedS: number) => ({
  service: 'a',
  day: day(DAY),
  minute: at * 60 + 15,
  promises: { made: judged, judged, waitS: judged * waitedS, errorS: judged * (300 - waitedS) },
});

function report(...hours: ReturnType<typeof hour>[]) {
  const period = emptyLedger('hour');
  addPromises(period, hours);
  return promisesReport(period, query);
}

const barsIn = (svg: string): number =>
  [...svg.matchAll(/<path d="[^"]+" fill="#(?:0072b2|d55e00)"/g)].length;

describe('The picture of promises', () => {
  it('says in words at which hour told and waited are furthest apart', async () => {
    const all = report(hour(9, 20, 360), hour(11, 30, 1200), hour(14, 40, 240));
    const svg = await promisesChart(all, 'Mairie <1>', 'fr');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('par heure de prise du ticket — Mairie &lt;1&gt;</title>');
    expect(svg).toContain('à partir de 11:00, 5 min annoncées, 20 min constatées.</desc>');
    expect(await promisesChart(all, '', 'es')).toContain('desde las 11:00, 5 min anunciados');
  });

  it('has a bar for what was told and one for what was waited, where it is known', async () => {
    const few = await promisesChart(report(hour(9, 20, 360), hour(11, 19, 1200)), '', 'fr');
    const many = await promisesChart(report(hour(9, 20, 360), hour(11, 20, 1200)), '', 'fr');
    expect(barsIn(many) - barsIn(few)).toBe(2);
    expect(few).toContain('Sans barre : moins de vingt attentes');
    expect(await promisesChart(report(hour(9, 20, 360)), '', 'fr')).not.toContain('Sans barre');
  });

  it('says that there is nothing rather than showing an empty frame', async () => {
    const svg = await promisesChart(report(hour(9, 19, 360)), '', 'en');
    expect(svg).toContain('<desc>Too few waits to compare in this period</desc>');
    expect(await promisesChart(report(), '', 'en')).toContain('Too few waits');
  });
});

describe('The spreadsheet of promises', () => {
  it('leaves a cell empty where too little is known, and counts all the same', () => {
    const [header = '', nine = '', ten = ''] = promisesCsv(
      report(hour(9, 20, 360), hour(10, 3, 60)),
    ).split('\r\n');
    const cell = (row: string, name: string) => row.split(',')[header.split(',').indexOf(name)];
    expect([cell(nine, 'hour'), cell(ten, 'hour')]).toEqual(['09:00', '10:00']);
    expect([cell(nine, 'judged'), cell(ten, 'judged')]).toEqual(['20', '3']);
    expect([cell(nine, 'bias'), cell(ten, 'bias')]).toEqual(['-0.167', '']);
    expect([cell(nine, 'coverageLowest'), cell(ten, 'coverage')]).toEqual(['0.839', '']);
  });
});
