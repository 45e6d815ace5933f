import type { PromisesView } from '../../src/contract/promises';
import { icu } from '../../src/words/icu';
import { speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { reports } from '../parts/messages/reports';
import { blankReasons, COLUMNS, promiseFigures, verdictOf } from './promise-text';

const html = { lang: '', dir: '' };
Object.assign(globalThis, { document: { documentElement: html } });

const of = 50;
const view: PromisesView = {
  made: 60,
  judged: 50,
  inside: 40,
  below: 4,
  above: 6,
  kept: 44,
  left: 5,
  leftLate: 2,
  postponed: 1,
  closed: 4,
  blanks: { 'too-few-measures': 3, 'no-open-counter': 12 },
  coverage: { value: 0.8, lowest: 0.67, highest: 0.888, of },
  keptShare: { value: 0.846, lowest: 0.725, highest: 0.92, of: 52 },
  blanksShare: { value: 0.2, of: 75 },
  bias: { value: -0.124, of },
  maeS: { value: 300, of },
  rmseS: { value: 420, of },
  meanWidthS: { value: 900, of: 60 },
  meanToldS: { value: 1080, of },
  meanWaitS: { value: 1233, of },
};

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const shown = (figures: PromisesView) =>
  promiseFigures(figures, 0.9).map(({ value, quality }) => [plain(value), plain(quality)]);

beforeEach(() => {
  speak([common, reports], icu);
});

describe('promises in words', () => {
  it('say each figure with what it rests on', () => {
    const [coverage, kept, bias, mae, blanks] = shown(view);
    expect(coverage?.[0]).toBe('80 %');
    expect(coverage?.[1]).toContain('67 % à 89 %, sous la visée de 90 %');
    expect(kept?.[1]).toContain('dont 2 départs après la borne haute');
    expect(bias).toEqual(['-12 %', 'annoncé 18 min en moyenne, constaté 21 min']);
    expect(mae).toEqual(['5 min', 'erreur quadratique moyenne : 7 min']);
    expect(blanks?.[0]).toBe('20 %');
  });

  it('tell why nothing was told, the most frequent reason first', () => {
    expect(plain(blankReasons(view))).toBe(
      '12 : aucun guichet ouvert ; 3 : trop peu de mesures pour estimer',
    );
  });

  it('say that there are too few measures, and how few', () => {
    const few = { unknown: 'too-few-measures', of: 7 } as const;
    const [coverage, , bias] = shown({ ...view, judged: 7, coverage: few, bias: few });
    expect(coverage).toEqual(['trop peu de mesures (7)', 'sur 7 attentes mesurées']);
    expect(bias?.[0]).toBe('trop peu de mesures (7)');
    const cells = COLUMNS.map(([, cell]) => plain(cell({ ...view, coverage: few })));
    expect(cells.slice(0, 4)).toEqual(['60', '50', '–', '85 %']);
  });

  it('judge the aim by the whole interval, not by the share alone', () => {
    const share = (lowest: number, highest: number) => ({ value: 0.5, lowest, highest, of });
    expect(verdictOf(share(0.85, 0.93), 0.9)).toBe('within');
    expect(verdictOf(share(0.7, 0.89), 0.9)).toBe('narrow');
    expect(verdictOf(share(0.91, 0.99), 0.9)).toBe('wide');
  });
});
