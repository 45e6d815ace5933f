import type { EChartsOption } from 'echarts';
import type { ChartLanguage, DayCurve } from '../contract/reports';
import { clock } from './csv';
import { type Caption, emptyChart, heading, INK, svg } from './svg';
import { amount, WORDS, type Words } from './words';

/** Okabe and Ito's colours, which the colour-blind tell apart. */
const TAKEN = '#56b4e9';
const SERVED = '#0072b2';
const WAITING = '#d55e00';
const COUNTERS = '#00785a';

const HEIGHT_PX = 520;
const SIDES = { left: 72, right: 24 };

function axes({ quarters }: DayCurve, words: Words) {
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
    yAxis: [count(0, words.people), count(1, words.counters)],
  };
}

function series({ quarters }: DayCurve, words: Words) {
  const lower = { xAxisIndex: 1, yAxisIndex: 1 };
  const bar = { type: 'bar' as const, silent: true, barGap: '0%', barCategoryGap: '25%' };
  const line = { type: 'line' as const, silent: true, symbol: 'none' };
  return [
    {
      ...bar,
      name: words.taken,
      color: TAKEN,
      data: quarters.map(({ taken }) => taken),
    },
    {
      ...bar,
      name: words.served,
      color: SERVED,
      data: quarters.map(({ served }) => served),
    },
    {
      ...line,
      name: words.waiting,
      color: WAITING,
      lineStyle: { width: 3 },
      data: quarters.map(({ waiting }) => waiting),
    },
    {
      ...line,
      ...lower,
      name: words.openCounters,
      color: COUNTERS,
      step: 'middle' as const,
      lineStyle: { width: 2 },
      areaStyle: { opacity: 0.2 },
      data: quarters.map(({ openCounters }) => openCounters),
    },
  ];
}

function captionOf({ quarters }: DayCurve, title: string, language: ChartLanguage): Caption {
  const words = WORDS[language];
  const sum = (of: (quarter: DayCurve['quarters'][number]) => number): string =>
    amount(
      language,
      quarters.reduce((total, quarter) => total + of(quarter), 0),
    );
  const description = words.dayDescription(
    sum(({ taken }) => taken),
    sum(({ served }) => served),
  );
  return { title, description: quarters.length > 0 ? description : words.nothing };
}

/** A day as SVG: who came, was received and waited, above the counters that were open. */
export function dayChart(
  curve: DayCurve,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const words = WORDS[language];
  const caption = captionOf(curve, `${words.dayCurve} — ${subtitle}`, language);
  const named = { title: heading(words.dayCurve, subtitle) };
  if (curve.quarters.length === 0) {
    return svg({ ...named, graphic: emptyChart(words.nothing) }, 260, caption);
  }
  const option: EChartsOption = {
    ...named,
    ...axes(curve, words),
    legend: { top: 72, left: 16, itemGap: 24, textStyle: { color: INK, fontSize: 13 } },
    grid: [
      { ...SIDES, top: 136, height: 210 },
      { ...SIDES, top: 396, height: 80 },
    ],
    series: series(curve, words),
  };
  return svg(option, HEIGHT_PX, caption);
}
