import type { IndicatorView, MeasureView } from '../../src/contract/indicators';
import french from '../../src/words/messages/indicators/fr.json';
import { countedIn, nameOf, partOf, rowsOf, THEMES, unmeasuredOf } from './indicator-rows';
import { sharedClasses } from './wait-classes';

const known = new Set(Object.keys(french));
const CATALOGUE = Array.from({ length: 38 }, (_, i) => `I-${String(i + 1).padStart(2, '0')}`);
/** Told by the row itself: the name of the share, of the language, of the channel. */
const WITHOUT_WORDS = ['language', 'channel'];

function measure(name: string, change: Partial<MeasureView> = {}): MeasureView {
  const blank = { key: null, lowest: null, highest: null, before: null };
  return { name, unit: 'share', value: 0.5, of: 40, ...blank, ...change };
}

function indicator(id: string, measures: readonly MeasureView[]): IndicatorView {
  const blank = { formula: '', elsewhere: false, reason: null, basis: null };
  return { id, state: 'measured', measures: [...measures], ...blank };
}

const missing = (id: string): IndicatorView => ({
  ...indicator(id, []),
  state: 'not-measured',
  reason: 'kept-elsewhere',
});

describe('the table of indicators', () => {
  it('has words for every theme, every indicator of the catalogue and every figure', () => {
    const figures = Object.values(THEMES).flatMap((ids) =>
      Object.entries(ids).flatMap(([id, names]) => names.flatMap((name) => partOf(id, name) ?? [])),
    );
    const asked = [
      ...Object.keys(THEMES).map((theme) => `indicators.theme.${theme}`),
      ...CATALOGUE.map((id) => `indicators.name.${nameOf(id)}`),
      ...figures
        .filter((name) => !WITHOUT_WORDS.includes(name))
        .map((name) => `indicators.measure.${name}`),
    ];
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  it('tells the figures theme by theme, a breakdown in as many rows, and leaves the rest to the file', () => {
    const indicators = [
      indicator('I-12', [measure('language', { key: 'fr' }), measure('language', { key: 'ar' })]),
      indicator('I-03', [measure('mean'), measure('p90'), measure('median')]),
      missing('I-20'),
    ];
    const rows = rowsOf({ indicators, before: null });
    expect(rows.map((row) => [row.theme, row.measure.name, row.measure.key])).toEqual([
      ['wait', 'median', null],
      ['wait', 'p90', null],
      ['people', 'language', 'fr'],
      ['people', 'language', 'ar'],
    ]);
  });

  it('has no year before when nothing was open then, though counts were zero', () => {
    const indicators = [indicator('I-03', [measure('median', { before: 0 })])];
    const year = { from: '2025-11-03', to: '2025-11-09' };
    const beforeOf = (openDays: number) =>
      rowsOf({ indicators, before: { ...year, openDays } }).map((row) => row.measure.before);
    expect([beforeOf(0), beforeOf(5)]).toEqual([[null], [0]]);
  });

  it('says in what a figure was counted', () => {
    const counted = (id: string, one: MeasureView) =>
      countedIn({ theme: '', indicator: indicator(id, [one]), measure: one });
    expect(counted('I-01', measure('share'))).toBe('people');
    expect(counted('I-11', measure('share'))).toBe('seconds');
    expect(counted('I-14', measure('inside', { unit: 'count' }))).toBe('seconds');
    expect(counted('I-19', measure('overtime', { unit: 'seconds' }))).toBe('days');
    expect(counted('I-19', measure('unreceived', { unit: 'count' }))).toBe('itself');
  });

  it('puts those without a figure together that are told under one name', () => {
    const indicators = [missing('I-20'), missing('I-21'), missing('I-36')];
    expect(unmeasuredOf({ indicators })).toEqual([
      { ids: ['I-20', 'I-21'], reason: 'kept-elsewhere' },
      { ids: ['I-36'], reason: 'kept-elsewhere' },
    ]);
  });
});

describe('the distribution of the waits', () => {
  const [short, long] = [
    { fromS: 0, toS: 300 },
    { fromS: 300, toS: null },
  ];

  it('is told in shares of its own period', () => {
    const shares = sharedClasses([
      { ...short, count: 30, before: 1 },
      { ...long, count: 10, before: 1 },
    ]);
    expect(shares.map(({ share, before }) => [share, before])).toEqual([
      [0.75, 0.5],
      [0.25, 0.5],
    ]);
  });

  it('has no year before when nobody was received then, and no share of nobody', () => {
    const shares = sharedClasses([{ ...short, count: 0, before: 0 }]);
    expect(shares).toEqual([{ ...short, count: 0, share: 0, before: null }]);
  });
});
