import { CHART_LANGUAGES, type ChartLanguage, type HeatMap, METRICS } from '../contract/reports';
import { dayChart } from './day-chart';
import { heatMapChart } from './heat-map-chart';

const MINUTES = Array.from({ length: 37 }, (_, i) => 510 + 15 * i);

/** Two rushes, late morning and mid-afternoon. */
const rush = (minute: number): number =>
  8 * Math.exp(-(((minute - 640) / 60) ** 2)) + 5 * Math.exp(-(((minute - 930) / 70) ** 2));

const map: HeatMap = {
  site: 'hall',
  service: null,
  from: '2025-03-03',
  to: '2025-03-28',
  metric: 'taken',
  minutes: MINUTES,
  weekdays: [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    days: 4,
    values: MINUTES.map((minute) => (rush(minute) * (7 - weekday)) / 5),
  })),
};

const curve = {
  site: 'hall',
  service: null,
  day: '2025-03-04',
  quarters: MINUTES.map((minute) => ({
    minute,
    taken: Math.round(rush(minute)),
    served: Math.round(rush(minute - 20)),
    waiting: rush(minute - 30) * 1.7,
    openCounters: minute > 705 && minute < 810 ? 2 : 4,
  })),
};

/** A small strict reader: every element closed in its order, every sign escaped. */
function elementsOf(svg: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const plain = svg.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  const rest = plain.replace(
    /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi,
    (_, end, name, _a, empty) => {
      if (end) expect(open.pop()).toBe(name);
      else {
        names.push(name);
        if (!empty) open.push(name);
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/);
  return names;
}

const plainSpaces = (svg: string): string => svg.replace(/[\u00a0\u202f]/g, ' ');

const cellsIn = (svg: string): number =>
  [...svg.matchAll(/<path d="M[\d.]+ [\d.]+[^"]*Z" [^>]*stroke="#ffffff"/g)].length;

describe('The heat map', () => {
  it.each(METRICS)(
    'of %s is well-formed SVG with its title and a cell for each quarter',
    async (metric) => {
      const share = metric === 'withinTarget' ? 0.05 : 1;
      const weekdays = map.weekdays.map((one) => ({
        ...one,
        values: one.values.map((v) => (v ?? 0) * share),
      }));
      const svg = await heatMapChart({ ...map, metric, weekdays }, 'Mairie', 'fr');
      expect(elementsOf(svg).slice(0, 3)).toEqual(['svg', 'title', 'desc']);
      expect(svg).toContain('role="img"');
      expect(cellsIn(svg)).toBe(5 * MINUTES.length);
    },
  );

  it('tells where the highest value is, in the language asked for', async () => {
    const of = async (language: ChartLanguage) =>
      plainSpaces(await heatMapChart(map, 'Mairie', language));
    expect(await of('fr')).toContain('Valeur la plus haute : lundi 10:45, 9,5 tickets en moyenne.');
    expect(await of('en')).toContain('Highest value: Monday 10:45, 9.5 tickets, mean.');
    expect(await of('es')).toContain('lunes 10:45');
    expect(await of('zh')).toContain('最高值：星期一 10:45，9.5个号（平均）。');
    expect(await of('uk')).toContain('понеділок 10:45, 9,5 (талони, у середньому)');
  });

  it('draws what is not known in grey, and says so', async () => {
    const weekdays = map.weekdays.map((one) => ({
      ...one,
      values: one.values.map((value, i) => (i < 3 ? null : value)),
    }));
    const svg = await heatMapChart({ ...map, metric: 'p90Wait', weekdays }, 'Mairie', 'fr');
    expect(svg.match(/fill="rgb\(228,228,228\)"|fill="#e4e4e4"/g)).toHaveLength(15);
    expect(svg).toContain('Gris');
  });

  it('says that there is nothing rather than showing an empty frame', async () => {
    const svg = await heatMapChart({ ...map, minutes: [], weekdays: [] }, 'Mairie', 'fr');
    expect(elementsOf(svg)).toContain('text');
    expect(svg).toContain('Aucune donnée pour cette période');
  });

  it('shows a name with signs of markup as it was written', async () => {
    const svg = await heatMapChart(map, 'Mairie <b>"A" & B</b>', 'fr');
    elementsOf(svg);
    expect(svg).toContain('Mairie &lt;b&gt;');
  });
});

describe('The curve of a day', () => {
  it('is well-formed SVG with its title and its four measures named', async () => {
    const svg = await dayChart(curve, 'Mairie · 4 mars 2025', 'fr');
    expect(elementsOf(svg).slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    for (const name of ['Tickets pris', 'Personnes reçues', 'attente', 'Guichets ouverts']) {
      expect(svg).toContain(name);
    }
  });

  it('says that there is nothing on a day when nobody came', async () => {
    expect(await dayChart({ ...curve, quarters: [] }, 'Mairie', 'en')).toContain('No data');
  });
});

describe('A chart in another language', () => {
  it.each(CHART_LANGUAGES)(
    'in %s is well-formed and says which language it is',
    async (language) => {
      const drawn = [
        await heatMapChart(map, 'Mairie', language),
        await dayChart(curve, '', language),
      ];
      for (const svg of drawn) {
        elementsOf(svg);
        expect(svg).toContain(` lang="${language}" `);
        expect(svg).not.toContain('charts.');
      }
    },
  );

  it('in Arabic runs its words from right to left, in the same places, and its figures not', async () => {
    const svg = await heatMapChart(map, '', 'ar');
    const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)/g)].map(([, how = '', words = '']) => ({
      how,
      words,
    }));
    const backward = texts.filter(({ how }) => how.includes('direction="rtl"'));
    expect(backward.map(({ words }) => words)).toContain('الاثنين');
    // Weekdays stand left of the map and end at it: what runs leftward begins there.
    const weekday = backward.find(({ words }) => words === 'الاثنين');
    expect(weekday?.how).toContain('text-anchor="start"');
    const figures = texts.filter(({ words }) => /^[\d:.]+$/.test(words));
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ how }) => how.includes('direction'))).toEqual([]);
  });
});
