import type { EChartsOption } from 'echarts';
import type { ChartLanguage, HeatMap, Metric } from '../contract/reports';
import type { Words } from '../words/words';
import { clock } from './csv';
import { type Caption, emptyChart, heading, INK, PALE_INK, svg } from './svg';
import { amount, chartWords, weekdayName } from './words';

/** Light to dark blue (ColorBrewer "Blues"): read as an order by the colour-blind, and in print. */
const COLOURS = [
  '#f7fbff',
  '#deebf7',
  '#c6dbef',
  '#9ecae1',
  '#6baed6',
  '#4292c6',
  '#2171b5',
  '#084594',
];
const UNKNOWN_COLOUR = '#e4e4e4';
/** From this part of the scale on, white is easier to read than black; both keep 4.5 to 1. */
const DARK_FROM = 0.82;

/** With more columns a figure would not fit into its cell: twelve hours. */
const COLUMNS_WITH_FIGURES = 48;
const ROW_PX = 40;
const TOP_PX = 96;
const BOTTOM_PX = 60;

/** From the wire's unit to the reader's: minutes, per cent. */
const SHOWN: Readonly<Record<Metric, number>> = {
  taken: 1,
  waiting: 1,
  medianWait: 1 / 60,
  p90Wait: 1 / 60,
  withinTarget: 100,
  openCounters: 1,
};

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
}

function cellsOf({ metric, weekdays }: HeatMap): Cell[] {
  return weekdays.flatMap(({ values }, row) =>
    values.map((value, column) => ({
      column,
      row,
      value: value === null ? null : value * SHOWN[metric],
    })),
  );
}

function topOf(cells: readonly Cell[], metric: Metric): number {
  if (metric === 'withinTarget') return 100;
  return cells.reduce((top, { value }) => Math.max(top, value ?? 0), 0) || 1;
}

interface Known extends Cell {
  readonly value: number;
}

const isKnown = (cell: Cell): cell is Known => cell.value !== null;

function figure({ value }: Known, top: number, language: ChartLanguage) {
  const text = amount(language, value);
  const color = value / top >= DARK_FROM ? '#ffffff' : '#000000';
  return { show: text !== '0', formatter: text, fontSize: 11, color };
}

/** What is known, on the scale; and what is not, which has a scale of its own: grey. */
function series(cells: readonly Cell[], top: number, figures: boolean, language: ChartLanguage) {
  const drawn = { silent: true, itemStyle: { borderColor: '#ffffff', borderWidth: 1 } };
  const known = cells.filter(isKnown).map((cell) => ({
    value: [cell.column, cell.row, cell.value],
    label: figures ? figure(cell, top, language) : { show: false },
  }));
  const unknown = cells.filter((cell) => !isKnown(cell));
  const grey = unknown.map(({ column, row }) => [column, row, 0]);
  return [
    { type: 'heatmap' as const, ...drawn, data: known },
    { type: 'heatmap' as const, ...drawn, data: grey },
  ];
}

function axes({ minutes, weekdays }: HeatMap, language: ChartLanguage) {
  const plain = { axisLine: { show: false }, axisTick: { show: false } };
  const onTheHour = (index: number): boolean => (minutes[index] ?? 1) % 60 === 0;
  const label = { color: INK, fontSize: 13 };
  return {
    xAxis: {
      type: 'category' as const,
      position: 'top' as const,
      data: minutes.map(clock),
      axisLabel: { ...label, interval: onTheHour },
      ...plain,
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: weekdays.map(({ weekday }) => weekdayName(language, weekday)),
      axisLabel: label,
      ...plain,
    },
  };
}

function scales(top: number, words: Words, metric: Metric, language: ChartLanguage) {
  const known = {
    seriesIndex: 0,
    min: 0,
    max: top,
    orient: 'horizontal' as const,
    left: 96,
    bottom: 12,
    itemWidth: 14,
    itemHeight: 220,
    calculable: false,
    text: [words.t(`charts.amount.${metric}`, { amount: amount(language, top) }), '0'],
    textStyle: { color: INK, fontSize: 13 },
    inRange: { color: COLOURS },
  };
  const grey = { color: [UNKNOWN_COLOUR, UNKNOWN_COLOUR] };
  return [known, { seriesIndex: 1, min: 0, max: 1, show: false, inRange: grey }];
}

function captionOf(map: HeatMap, cells: readonly Cell[], language: ChartLanguage): Caption {
  const { t } = chartWords(language);
  const title = t(`charts.metric.${map.metric}`);
  const [any, ...others] = cells.filter(isKnown);
  const best = others.reduce((top, cell) => (top && cell.value > top.value ? cell : top), any);
  if (!best) return { title, description: t('charts.nothing') };
  const weekday = weekdayName(language, map.weekdays[best.row]?.weekday ?? 1);
  const where = `${weekday} ${clock(map.minutes[best.column] ?? 0)}`;
  const value = t(`charts.amount.${map.metric}`, { amount: amount(language, best.value) });
  const highest = t('charts.heat.highest', { where, value });
  return { title, description: `${t('charts.heat.description')} ${highest}` };
}

/** A heat map as SVG: weekdays by quarter-hours; `subtitle` says of what and when. */
export function heatMapChart(
  map: HeatMap,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const words = chartWords(language);
  const cells = cellsOf(map);
  const { title, description } = captionOf(map, cells, language);
  const caption = { title: `${title} — ${subtitle}`, description };
  const named = { title: heading(title, subtitle, language) };
  if (cells.length === 0) {
    const graphic = emptyChart(words.t('charts.nothing'));
    return svg({ ...named, graphic }, 260, caption, language);
  }
  const top = topOf(cells, map.metric);
  const grey = { text: words.t('charts.unknown'), fontSize: 13, fill: PALE_INK };
  const option: EChartsOption = {
    ...named,
    ...axes(map, language),
    grid: { left: 100, right: 24, top: TOP_PX, bottom: BOTTOM_PX },
    visualMap: scales(top, words, map.metric, language),
    series: series(cells, top, map.minutes.length <= COLUMNS_WITH_FIGURES, language),
    graphic: cells.some(({ value }) => value === null)
      ? [{ type: 'text', right: 24, bottom: 18, silent: true, style: grey }]
      : [],
  };
  return svg(option, TOP_PX + BOTTOM_PX + ROW_PX * map.weekdays.length, caption, language);
}
