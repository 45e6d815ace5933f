import type { ChartLanguage } from '../../contract/reports';
import type { StaffingReport, WhatIf } from '../../contract/staffing';
import { chartWords } from '../words';
import { COLOURS, halfHourChart, type HalfHourSeries } from './half-hour-chart';

type Half = StaffingReport['days'][number]['parts'][number]['halfHours'][number];
type Values = readonly (number | null)[];

/** Seconds in minutes and tenths. */
const minutesIn = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 6) / 10;

/** Something of all the parts together, minute by minute; null where a part does not tell it. */
const summed =
  (halves: readonly Half[], minutes: readonly number[]) =>
  (of: (half: Half) => number | null): Values =>
    minutes.map((minute) => {
      const some = halves.filter(({ from }) => from === minute).map(of);
      return some.includes(null) ? null : some.reduce((sum: number, one) => sum + (one ?? 0), 0);
    });

/** Rows of values that hold any. */
const told = <Row extends { readonly values: Values }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ values }) => values.some((value) => value !== null));

/** Counters by half-hour of a report of one day, all the parts together. */
export function staffingChart(
  { days }: StaffingReport,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const { t } = chartWords(language);
  const halves = days.flatMap(({ parts }) => parts.flatMap(({ halfHours }) => halfHours));
  const minutes = [...new Set(halves.map(({ from }) => from))].sort((a, b) => a - b);
  const sum = summed(halves, minutes);
  const advised = sum((half) => half.advised);
  const { blue, red, green, pale } = COLOURS;
  const rows: HalfHourSeries[] = [
    { name: 'advised', colour: blue, as: 'step', grid: 0, values: advised },
    { name: 'planned', colour: red, as: 'dashed', grid: 0, values: sum((half) => half.planned) },
    {
      name: 'open',
      colour: green,
      as: 'line',
      grid: 0,
      values: sum((half) => half.past && half.past.open),
    },
    { name: 'arrivals', colour: pale, as: 'bar', grid: 1, values: sum((half) => half.arrivals) },
  ];
  const most = advised.reduce((top: number, one) => Math.max(top, one ?? 0), 0);
  const chart = {
    title: t('charts.staffing.title'),
    subtitle,
    description: t('charts.staffing.description', { most }),
    minutes,
    axes: [t('charts.day.counters'), t('charts.day.people')] as const,
    series: told(rows).map((row) => ({ ...row, name: t(`charts.staffing.${row.name}`) })),
    nothing: t('charts.staffing.nothing'),
  };
  return halfHourChart(chart, language);
}

/** Waits and counters of a day before and after a change. */
export function whatIfChart(
  { before, after }: WhatIf,
  subtitle: string,
  language: ChartLanguage,
): Promise<string> {
  const { t } = chartWords(language);
  const courses = { before, after };
  const minutes = [
    ...new Set([...before.halfHours, ...after.halfHours].map(({ from }) => from)),
  ].sort((a, b) => a - b);
  const series = (['before', 'after'] as const).flatMap((name) => {
    const halves = minutes.map((minute) =>
      courses[name].halfHours.find(({ from }) => from === minute),
    );
    const colour = name === 'before' ? COLOURS.red : COLOURS.blue;
    const p90 = halves.map((half) => minutesIn(half?.all.p90S ?? null));
    const counters = halves.map((half) => half?.counters ?? null);
    const as = name === 'before' ? ('dashed' as const) : ('step' as const);
    return [
      { name: t(`charts.whatIf.${name}`), colour, as, grid: 0 as const, values: p90 },
      { name: t(`charts.whatIf.${name}.counters`), colour, as, grid: 1 as const, values: counters },
    ];
  });
  const minutesOf = (seconds: number | null): number => Math.round((seconds ?? 0) / 60);
  const chart = {
    title: t('charts.whatIf.title'),
    subtitle,
    description: t('charts.whatIf.description', {
      before: minutesOf(before.totals.p90S),
      after: minutesOf(after.totals.p90S),
    }),
    minutes,
    axes: [t('charts.whatIf.minutes'), t('charts.day.counters')] as const,
    series,
    nothing: t('charts.nothing'),
  };
  return halfHourChart(chart, language);
}
