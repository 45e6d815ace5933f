import type { EChartsOption } from 'echarts';
import type { ChartLanguage, DayCurve } from '../contract/reports';
import type { Words } from '../words/words';
import { clock } from './csv';
import { type Caption, emptyChart, heading, INK, legend, svg } from './svg';
import { chartWords } from './words';

/** Okabe and Ito's colours, which the colour-blind tell apart. */
const TAKEN = '#56b4e9';
const SERVED = '#0072b2';
const WAITING = '#d55e00';
const COUNTERS = '#00785a';

const HEIGHT_PX = 520;
const SIDES = { left: 72, right: 24 };

function axes({ quarters }: DayCurve, { t }: Words) {
  const data = quarters.map(({ minute }) => clock(minute));
  const onTheHour = (index: number): boolean => (quarters[index]?.minute ?? 1) % 60 === 0;
  const label = { color: INK, fontSize: 13 };
  const time = (gridIndex: number) => ({
    type: 'category' as const,
    gridIndex,
    data,
    axisTick: { show: true, interval: onTheHour },
    axisLabel: { ...label, show: gridIndex === 1, interval: onTheHour },
  });
  const count = (gridIndex: number, name: string) => ({
    type: 'value' as const,
    gridIndex,
    name,
    nameTextStyle: { ...label, align: 'left' as const, padding: [0, 0, 4, -40] },
    minInterval: 1,
    splitNumber: gridIndex === 1 ? 2 : 5,
    axisLabel: label,
    splitLine: { lineStyle: { color: '#e2e5e9' } },
  });
  return {
    xAxis: [time(0), time(1)],
    yAxis: [count(0, t('charts.day.people')), count(1, t('charts.day.counters'))],
  };
}

function series({ quarters }: DayCurve, { t }: Words) {
  const lower = { xAxisIndex: 1, yAxisIndex: 1 };
  const bar = { type: 'bar' as const, silent: true, barGap: '0%', barCategoryGap: '25%' };
  const line = { type: 'line' as const, silent: true, symbol: 'none' };
  return [
    {
      ...bar,
      name: t('charts.day.taken'),
      color: TAKEN,
      data: quarters.map(({ taken }) => taken),
    },
    {
      ...bar,
      name: t('charts.day.served'),
      color: SERVED,
      data: quarters.map(({ served }) => served),
    },
    {
      ...line,
      name: t('charts.day.waiting'),
      color: WAITING,
      lineStyle: { width: 3 },
      data: quarters.map(({ waiting }) => waiting),
    },
    {
      ...line,
      ...lower,
      name: t('charts.day.openCounters'),
      color: COUNTERS,
      step: 'middle' as const,
      lineStyle: { width: 2 },
      areaStyle: { opacity: 0.2 },
      data: quarters.map(({ openCounters }) => openCounters),
    },
  ];
}

function captionOf({ quarters }: DayCurve, title: string, { t }: Words): Caption {
  if (quarters.length === 0) return { title, description: t('charts.nothing') };
  const sum = (of: (quarter: DayCurve['quarters'][number]) => number): number =>
    quarters.reduce((total, quarter) => total + of(quarter), 0);
  const description = t('charts.day.description', {
    taken: sum(({ taken }) => taken),
    served: sum(({ served }) => served),
  });
  return { title, description };
}

/** A day as SVG: who came, was received and waited, above the counters that were open. */
export function dayChart(
  curve: DayCurve,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const words = chartWords(language);
  const title = words.t('charts.day.title');
  const caption = captionOf(curve, `${title} — ${subtitle}`, words);
  const named = { title: heading(title, subtitle, language) };
  if (curve.quarters.length === 0) {
    const graphic = emptyChart(words.t('charts.nothing'));
    return svg({ ...named, graphic }, 260, caption, language);
  }
  const drawn = series(curve, words);
  const option: EChartsOption = {
    ...named,
    ...axes(curve, words),
    legend: legend(drawn, language),
    grid: [
      { ...SIDES, top: 136, height: 210 },
      { ...SIDES, top: 396, height: 80 },
    ],
    series: drawn,
  };
  return svg(option, HEIGHT_PX, caption, language);
}
