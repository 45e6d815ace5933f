import type { EChartsOption } from 'echarts';
import type { PromiseFigure, PromisesReport } from '../contract/promises';
import type { ChartLanguage } from '../contract/reports';
import type { Words } from '../words/words';
import { clock } from './csv';
import { type Caption, emptyChart, heading, INK, legend, PALE_INK, svg } from './svg';
import { amount, chartWords } from './words';

/** Okabe and Ito's blue and vermilion, which the colour-blind tell apart. */
const TOLD = '#0072b2';
const WAITED = '#d55e00';

const HEIGHT_PX = 420;

interface Hour {
  readonly minute: number;
  /** Minutes; null when too few waits can be compared. */
  readonly told: number | null;
  readonly waited: number | null;
}

const minutesOf = (figure: PromiseFigure): number | null =>
  'value' in figure ? figure.value / 60 : null;

/** Every hour from the first to the last, also those in which nobody took a ticket. */
function hoursOf({ lines }: PromisesReport): Hour[] {
  const known = new Map(lines.map(({ minute, figures }) => [minute ?? 0, figures]));
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  return Array.from({ length: (last - first) / 60 + 1 }, (_, i) => {
    const minute = first + i * 60;
    const figures = known.get(minute);
    const told = figures ? minutesOf(figures.meanToldS) : null;
    const waited = figures ? minutesOf(figures.meanWaitS) : null;
    return { minute, told, waited };
  });
}

interface Compared {
  readonly minute: number;
  readonly told: number;
  readonly waited: number;
}

const isCompared = (hour: Hour): hour is Compared => hour.told !== null && hour.waited !== null;

const apart = ({ told, waited }: Compared): number => Math.abs(told - waited);

function captionOf(
  compared: readonly Compared[],
  title: string,
  { t }: Words,
  language: ChartLanguage,
): Caption {
  const [any, ...others] = compared;
  if (!any) return { title, description: t('charts.promises.nothing') };
  const worst = others.reduce((far, hour) => (apart(hour) > apart(far) ? hour : far), any);
  const [told, waited] = [amount(language, worst.told), amount(language, worst.waited)];
  const furthest = t('charts.promises.furthest', { hour: clock(worst.minute), told, waited });
  return { title, description: `${t('charts.promises.description')} ${furthest}` };
}

function bars(hours: readonly Hour[], { t }: Words, language: ChartLanguage) {
  const bar = (name: string, color: string, of: (hour: Hour) => number | null) => ({
    type: 'bar' as const,
    silent: true,
    barGap: '0%',
    barCategoryGap: '30%',
    name,
    color,
    data: hours.map((hour) => {
      const value = of(hour);
      const label = value === null ? '' : amount(language, value);
      return { value, label: { show: value !== null, formatter: label } };
    }),
    label: { position: 'top' as const, color: INK, fontSize: 12 },
  });
  return [
    bar(t('charts.promises.told'), TOLD, ({ told }) => told),
    bar(t('charts.promises.waited'), WAITED, ({ waited }) => waited),
  ];
}

function axes(hours: readonly Hour[], { t }: Words) {
  const axisLabel = { color: INK, fontSize: 13 };
  const nameTextStyle = { ...axisLabel, align: 'left' as const, padding: [0, 0, 4, -40] };
  const splitLine = { lineStyle: { color: '#e2e5e9' } };
  return {
    xAxis: {
      type: 'category' as const,
      data: hours.map(({ minute }) => clock(minute)),
      axisLabel,
    },
    yAxis: {
      type: 'value' as const,
      name: t('charts.promises.minutes'),
      nameTextStyle,
      axisLabel,
      splitLine,
    },
  };
}

/** What was told and what was waited, hour by hour of the taking, as SVG. */
export function promisesChart(
  report: PromisesReport,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const words = chartWords(language);
  const title = words.t('charts.promises.title');
  const hours = hoursOf(report);
  const compared = hours.filter(isCompared);
  const caption = captionOf(compared, `${title} — ${subtitle}`, words, language);
  const named = { title: heading(title, subtitle, language) };
  if (compared.length === 0) {
    const graphic = emptyChart(words.t('charts.promises.nothing'));
    return svg({ ...named, graphic }, 260, caption, language);
  }
  const style = { text: words.t('charts.promises.noBar'), fontSize: 13, fill: PALE_INK };
  const drawn = bars(hours, words, language);
  const option: EChartsOption = {
    ...named,
    ...axes(hours, words),
    legend: legend(drawn, language),
    grid: { left: 72, right: 24, top: 136, bottom: 56 },
    series: drawn,
    graphic:
      compared.length < hours.length
        ? [{ type: 'text', right: 24, bottom: 12, silent: true, style }]
        : [],
  };
  return svg(option, HEIGHT_PX, caption, language);
}
