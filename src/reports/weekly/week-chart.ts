import type { EChartsOption } from 'echarts';
import type { Picture } from '../../documents/content';
import { INK, svg } from '../svg';
import { dayText, minuteText } from './texts';

/** Days by stretches of the day; null is not known. */
interface WeekMap {
  readonly minutes: readonly number[];
  readonly days: readonly { readonly day: string; readonly values: readonly (number | null)[] }[];
}

/** What a map of the week says. */
interface WeekMapWords {
  readonly title: string;
  /** « 34 usagers », « 12 min ». */
  readonly amount: (value: number) => string;
  /** What stands in a cell. */
  readonly cell: (value: number) => string;
}

/** Light to dark teal: an order to the colour-blind too, and on a black-and-white printer. */
const COLOURS = ['#f4f9f8', '#d5e9e6', '#a9d2cd', '#74b5b0', '#3f918f', '#0d5459'];
const UNKNOWN = '#ececec';
/** From this part of the scale on, white letters are read better. */
const DARK_FROM = 0.62;

const WIDTH_PX = 760;
const ROW_PX = 24;
const TOP_PX = 26;

const FRAME = { borderColor: '#ffffff', borderWidth: 1.5 };

function cellsOf({ days }: WeekMap) {
  return days.flatMap(({ values }, row) => values.map((value, column) => ({ row, column, value })));
}

function series(map: WeekMap, top: number, { cell }: WeekMapWords) {
  const cells = cellsOf(map);
  const known = cells.flatMap(({ row, column, value }) => {
    if (value === null) return [];
    const color = value / top >= DARK_FROM ? '#ffffff' : INK;
    const label = { show: value > 0, formatter: cell(value), color, fontSize: 11 };
    return [{ value: [column, row, value], label }];
  });
  const unknown = cells.filter(({ value }) => value === null);
  const data = unknown.map(({ row, column }) => [column, row, 0]);
  const drawn = { type: 'heatmap' as const, silent: true, itemStyle: FRAME };
  return [
    { ...drawn, data: known },
    { ...drawn, data },
  ];
}

function option(map: WeekMap, top: number, words: WeekMapWords): EChartsOption {
  const plain = { axisLine: { show: false }, axisTick: { show: false } };
  const label = { color: INK, fontSize: 12 };
  const grey = { color: [UNKNOWN, UNKNOWN] };
  return {
    grid: { left: 128, right: 2, top: TOP_PX, bottom: 2 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: map.minutes.map(minuteText),
      axisLabel: { ...label, interval: (i) => (map.minutes[i] ?? 0) % 60 === 0 },
      ...plain,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: map.days.map(({ day }) => dayText(day).replace(/ \S+$/, '')),
      axisLabel: label,
      ...plain,
    },
    visualMap: [
      { seriesIndex: 0, min: 0, max: top, show: false, inRange: { color: COLOURS } },
      { seriesIndex: 1, min: 0, max: 1, show: false, inRange: grey },
    ],
    series: series(map, top, words),
  };
}

/** Where the highest value is, for whoever does not see the picture. */
function description(map: WeekMap, { amount }: WeekMapWords): string {
  const cells = map.days.flatMap(({ day, values }) =>
    values.map((value, i) => ({ day, minute: map.minutes[i] ?? 0, value: value ?? -1 })),
  );
  const [first, ...others] = cells;
  const best = others.reduce((top, cell) => (top && cell.value > top.value ? cell : top), first);
  if (!best || best.value < 0) return 'Aucune valeur connue.';
  return `Valeur la plus haute : ${dayText(best.day)} à ${minuteText(best.minute)}, ${amount(best.value)}.`;
}

/** A week as a map, with figures in its cells; null when there is no open day to show. */
export async function weekChart(map: WeekMap, words: WeekMapWords): Promise<Picture | null> {
  if (map.days.length === 0 || map.minutes.length === 0) return null;
  const top = cellsOf(map).reduce((most, { value }) => Math.max(most, value ?? 0), 0) || 1;
  const told = { title: words.title, description: description(map, words) };
  const height = TOP_PX + 2 + ROW_PX * map.days.length;
  return { ...told, svg: await svg(option(map, top, words), height, told, 'fr', WIDTH_PX) };
}
