import type { EChartsOption } from 'echarts';
import type { Outlook } from '../contract/outlook';
import type { ChartLanguage } from '../contract/reports';
import type { Words } from '../words/words';
import { clock } from './csv';
import { type Cell, cellsOf, figures, HALF_HOUR, isKnown, type Known } from './outlook-cells';
import { type Caption, emptyChart, heading, INK, PALE_INK, svg } from './svg';
import { amount, chartWords, shortDayName } from './words';

/** Light to dark blue (ColorBrewer "Blues"), as on the heat map of the past. */
const COLOURS = ['#f7fbff', '#deebf7', '#c6dbef', '#9ecae1', '#6baed6', '#4292c6', '#2171b5'];
const UNKNOWN_COLOUR = '#e4e4e4';
/** From this part of the scale on, white is easier to read than black; both keep 4.5 to 1. */
const DARK_FROM = 0.95;
const ROW_PX = 34;
const TOP_PX = 112;
const BOTTOM_PX = 60;
/** With more columns a figure would not fit into its cell. */
const COLUMNS_WITH_FIGURES = 24;

function captionOf(
  known: readonly Known[],
  title: string,
  { t }: Words,
  language: ChartLanguage,
): Caption {
  const [any, ...others] = known;
  if (!any) return { title, description: t('charts.outlook.nothing') };
  const light = others.reduce((best, one) => (one.wait.p90 < best.wait.p90 ? one : best), any);
  const heavy = others.reduce((best, one) => (one.wait.p90 > best.wait.p90 ? one : best), any);
  const when = ({ day, half }: Cell): string =>
    `${shortDayName(language, day)} ${clock(half * HALF_HOUR)}`;
  const said = [
    t('charts.outlook.description'),
    t('charts.outlook.lightest', { when: when(light), wait: figures(light) }),
    t('charts.outlook.heaviest', { when: when(heavy), wait: figures(heavy) }),
  ];
  return { title, description: said.join(' ') };
}

function axes(days: readonly string[], halves: readonly number[], language: ChartLanguage) {
  const plain = { axisLine: { show: false }, axisTick: { show: false } };
  const axisLabel = { color: INK, fontSize: 13 };
  return {
    xAxis: {
      type: 'category' as const,
      position: 'top' as const,
      data: halves.map((half) => clock(half * HALF_HOUR)),
      axisLabel: { ...axisLabel, fontSize: 12 },
      ...plain,
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: days.map((day) => shortDayName(language, day)),
      axisLabel,
      ...plain,
    },
  };
}

function series(cells: readonly Cell[], halves: readonly number[], top: number) {
  const drawn = { silent: true, itemStyle: { borderColor: '#ffffff', borderWidth: 1 } };
  const place = ({ half, row }: Cell): [number, number] => [halves.indexOf(half), row];
  const known = cells.filter(isKnown).map((cell) => ({
    value: [...place(cell), cell.wait.p90],
    label: {
      show: halves.length <= COLUMNS_WITH_FIGURES,
      formatter: figures(cell),
      fontSize: 11,
      color: cell.wait.p90 / top >= DARK_FROM ? '#ffffff' : '#000000',
    },
  }));
  const unknown = cells.filter((cell) => !isKnown(cell)).map((cell) => [...place(cell), 0]);
  return [
    { type: 'heatmap' as const, ...drawn, data: known },
    { type: 'heatmap' as const, ...drawn, data: unknown },
  ];
}

function scales(top: number, { t }: Words, language: ChartLanguage) {
  const known = {
    seriesIndex: 0,
    min: 0,
    max: top,
    orient: 'horizontal' as const,
    left: 120,
    bottom: 12,
    itemWidth: 14,
    itemHeight: 220,
    calculable: false,
    text: [t('charts.outlook.amount', { amount: amount(language, top) }), '0'],
    textStyle: { color: INK, fontSize: 13 },
    inRange: { color: COLOURS },
  };
  const grey = { color: [UNKNOWN_COLOUR, UNKNOWN_COLOUR] };
  return [known, { seriesIndex: 1, min: 0, max: 1, show: false, inRange: grey }];
}

/** The half-hours to come of one service as SVG: days by half-hours; `subtitle` says of what. */
export function outlookChart(
  outlook: Outlook,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const words = chartWords(language);
  const title = words.t('charts.outlook.title');
  const cells = cellsOf(outlook);
  const known = cells.filter(isKnown);
  const caption = captionOf(known, `${title} — ${subtitle}`, words, language);
  const named = { title: heading(title, subtitle, language) };
  if (known.length === 0) {
    const graphic = emptyChart(words.t('charts.outlook.nothing'));
    return svg({ ...named, graphic }, 260, caption, language);
  }
  const halves = [...new Set(cells.map(({ half }) => half))].sort((a, b) => a - b);
  const top = known.reduce((most, { wait }) => Math.max(most, wait.p90), 1);
  const grey = { text: words.t('charts.outlook.unknown'), fontSize: 13, fill: PALE_INK };
  const option: EChartsOption = {
    ...named,
    ...axes(
      outlook.days.map(({ day }) => day),
      halves,
      language,
    ),
    grid: { left: 120, right: 24, top: TOP_PX, bottom: BOTTOM_PX },
    visualMap: scales(top, words, language),
    series: series(cells, halves, top),
    graphic:
      known.length < cells.length
        ? [{ type: 'text', right: 24, bottom: 18, silent: true, style: grey }]
        : [],
  };
  return svg(option, TOP_PX + BOTTOM_PX + ROW_PX * outlook.days.length, caption, language);
}
