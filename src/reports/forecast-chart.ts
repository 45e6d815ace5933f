import type { EChartsOption } from 'echarts';
import type { Forecast } from '../contract/forecast';
import type { ChartLanguage } from '../contract/reports';
import { type Caption, emptyChart, heading, INK, legend, svg } from './svg';
import { amount, chartWords, shortDayName } from './words';

const RANGE = '#9ecae1';
const MEDIAN = '#08519c';
const HOLIDAY = '#d55e00';
const HEIGHT_PX = 460;

interface Point {
  readonly day: string;
  readonly first: boolean;
  readonly holiday: boolean;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** The open half-hours of the days one after the other; a closed day is a gap of one. */
function pointsOf({ days }: Forecast): Point[] {
  return days.flatMap(({ day, holiday, halfHours }): Point[] =>
    halfHours.length === 0
      ? [{ day, holiday, first: true, p10: null, p50: null, p90: null }]
      : halfHours.map(({ p10, p50, p90 }, i) => ({ day, holiday, first: i === 0, p10, p50, p90 })),
  );
}

function captionOf({ days }: Forecast, title: string, language: ChartLanguage): Caption {
  const { t } = chartWords(language);
  const [any, ...others] = days;
  if (!any) return { title, description: t('charts.forecast.nothing') };
  const busiest = others.reduce((most, one) => (one.expected > most.expected ? one : most), any);
  const values = {
    when: shortDayName(language, busiest.day),
    people: amount(language, busiest.expected),
  };
  const said = [t('charts.forecast.description'), t('charts.forecast.busiest', values)];
  return { title, description: said.join(' ') };
}

function axes(points: readonly Point[], language: ChartLanguage) {
  const { t } = chartWords(language);
  const label = { color: INK, fontSize: 12 };
  const begins = (at: number): boolean => points[at]?.first ?? false;
  const name = (at: number): string => {
    const point = points[at];
    // The name of a weekend would lie over its neighbours'.
    if (!point || (point.p50 === null && !point.holiday)) return '';
    const day = shortDayName(language, point.day);
    return point.holiday ? `${day}\n${t('charts.forecast.holiday')}` : day;
  };
  return {
    xAxis: {
      type: 'category' as const,
      data: points.map((_, at) => String(at)),
      axisTick: { show: true, interval: begins },
      axisLabel: {
        ...label,
        interval: begins,
        formatter: (_: string, at: number) => name(at),
        align: 'left' as const,
        rotate: -35,
      },
    },
    yAxis: {
      type: 'value' as const,
      name: t('charts.forecast.people'),
      nameTextStyle: { ...label, align: 'left' as const, padding: [0, 0, 4, -40] },
      minInterval: 1,
      axisLabel: label,
      splitLine: { lineStyle: { color: '#e2e5e9' } },
    },
  };
}

function series(points: readonly Point[], language: ChartLanguage) {
  const { t } = chartWords(language);
  const line = { type: 'line' as const, silent: true, symbol: 'none', step: 'middle' as const };
  const band = { ...line, stack: 'range', lineStyle: { opacity: 0 } };
  const spread = points.map(({ p10, p90 }) => (p10 === null || p90 === null ? null : p90 - p10));
  const holidays = points.flatMap(({ holiday }, at) => (holiday ? [String(at)] : []));
  return [
    { ...band, name: 'p10', data: points.map(({ p10 }) => p10) },
    {
      ...band,
      name: t('charts.forecast.range'),
      color: RANGE,
      areaStyle: { color: RANGE, opacity: 0.7 },
      data: spread,
      markLine: {
        silent: true,
        symbol: 'none',
        label: { show: false },
        lineStyle: { color: HOLIDAY, width: 3 },
        data: holidays.map((xAxis) => ({ xAxis })),
      },
    },
    {
      ...line,
      name: t('charts.forecast.median'),
      color: MEDIAN,
      lineStyle: { width: 2 },
      data: points.map(({ p50 }) => p50),
    },
  ];
}

/** The people to come as SVG: the median of each half-hour within its range, day after day. */
export function forecastChart(
  forecast: Forecast,
  about: string,
  language: ChartLanguage,
): Promise<string> {
  const { t } = chartWords(language);
  const title = t('charts.forecast.title');
  const caption = captionOf(forecast, about === '' ? title : `${title} — ${about}`, language);
  const named = { title: heading(title, about, language) };
  const points = pointsOf(forecast);
  if (points.length === 0) {
    const graphic = emptyChart(t('charts.forecast.nothing'));
    return svg({ ...named, graphic }, 260, caption, language);
  }
  const drawn = series(points, language);
  const option: EChartsOption = {
    ...named,
    ...axes(points, language),
    legend: legend(drawn.slice(1), language),
    grid: { left: 72, right: 56, top: 136, bottom: 84 },
    series: drawn,
  };
  return svg(option, HEIGHT_PX, caption, language);
}
