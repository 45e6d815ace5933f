import type { EChartsOption } from 'echarts';
import type { ChartLanguage } from '../../contract/reports';
import { clock } from '../csv';
import { emptyChart, heading, INK, legend, svg } from '../svg';

/** Okabe and Ito's colours, which the colour-blind tell apart. */
export const COLOURS = {
  pale: '#56b4e9',
  blue: '#0072b2',
  red: '#d55e00',
  green: '#00785a',
} as const;

/** One row of values of a chart by half-hour. */
export interface HalfHourSeries {
  readonly name: string;
  readonly colour: string;
  /** Bars hang on the upper axis, steps and lines tell apart by their dashes. */
  readonly as: 'bar' | 'step' | 'dashed' | 'line';
  /** 0: the upper picture; 1: the lower one. */
  readonly grid: 0 | 1;
  readonly values: readonly (number | null)[];
}

/** A day by half-hour: two pictures, one above the other. */
export interface HalfHourChart {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Minutes since local midnight. */
  readonly minutes: readonly number[];
  readonly axes: readonly [upper: string, lower: string];
  readonly series: readonly HalfHourSeries[];
  /** What is said when there is nothing to draw. */
  readonly nothing: string;
}

const HEIGHT_PX = 520;
const SIDES = { left: 72, right: 24 };

function drawn({ name, colour, as, grid, values }: HalfHourSeries) {
  const common = { name, color: colour, silent: true, xAxisIndex: grid, yAxisIndex: grid };
  const data = [...values];
  if (as === 'bar') return { ...common, type: 'bar' as const, barCategoryGap: '30%', data };
  return {
    ...common,
    type: 'line' as const,
    symbol: as === 'line' ? 'circle' : 'none',
    step: as === 'line' ? (false as const) : ('middle' as const),
    lineStyle: { width: 3, type: as === 'dashed' ? ('dashed' as const) : ('solid' as const) },
    data,
  };
}

function axesOf({ minutes, axes }: HalfHourChart) {
  const label = { color: INK, fontSize: 13 };
  const time = (gridIndex: number) => ({
    type: 'category' as const,
    gridIndex,
    data: minutes.map(clock),
    axisLabel: { ...label, show: gridIndex === 1 },
  });
  const count = (gridIndex: number, name: string) => ({
    type: 'value' as const,
    gridIndex,
    name,
    nameTextStyle: { ...label, align: 'left' as const, padding: [0, 0, 4, -40] },
    splitNumber: 4,
    axisLabel: label,
    splitLine: { lineStyle: { color: '#e2e5e9' } },
  });
  return { xAxis: [time(0), time(1)], yAxis: [count(0, axes[0]), count(1, axes[1])] };
}

/** Draws a day by half-hour as SVG. */
export function halfHourChart(chart: HalfHourChart, language: ChartLanguage): Promise<string> {
  const { title, subtitle, description, minutes, series } = chart;
  const caption = { title: `${title} — ${subtitle}`, description };
  const named = { title: heading(title, subtitle, language) };
  if (minutes.length === 0) {
    const nothing = { title: caption.title, description: chart.nothing };
    return svg({ ...named, graphic: emptyChart(chart.nothing) }, 260, nothing, language);
  }
  const option: EChartsOption = {
    ...named,
    ...axesOf(chart),
    legend: legend(series, language),
    grid: [
      { ...SIDES, top: 136, height: 170 },
      { ...SIDES, top: 352, height: 120 },
    ],
    series: series.map(drawn),
  };
  return svg(option, HEIGHT_PX, caption, language);
}
