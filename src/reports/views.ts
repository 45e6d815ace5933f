import {
  byQuarter,
  type Indicators,
  MIN_MEASURES,
  qualityOf,
  servicesOf,
  sumsOf,
  totals,
} from '../affluence/indicators';
import { WHOLE_SITE } from '../affluence/slot';
import { busyMinutes, type Tally } from '../affluence/tally';
import type {
  AffluenceQuery,
  AffluenceReport,
  DayCurve,
  DayCurveQuery,
  HeatMap,
  HeatMapQuery,
  Metric,
} from '../contract/reports';
import type { Weekday } from '../core/time';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The same figures to three decimals: more would only look exact. */
function neat<View extends object>(figures: View): View {
  const entries = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? rounded(value) : value,
  ]);
  return Object.fromEntries(entries) as View;
}

/** The affluence of a period, of one service or of all. */
export function affluenceReport(tally: Tally, query: AffluenceQuery): AffluenceReport {
  const { site, from, to, service } = query;
  const scope = service ?? WHOLE_SITE;
  const services = servicesOf(tally).filter((one) => !service || one === service);
  return {
    site,
    from,
    to,
    service: service ?? null,
    totals: neat(totals(tally, scope)),
    quality: neat(qualityOf(sumsOf(tally, scope))),
    services: services.map((one) => ({ service: one, figures: neat(totals(tally, one)) })),
    quarters: services.flatMap((one) =>
      byQuarter(tally, one).map(({ minute, figures }) => ({
        service: one,
        minute,
        figures: neat(figures),
      })),
    ),
  };
}

/** A cell of a heat map is a mean day's, so counts are divided by the days. */
const CELL: { readonly [M in Metric]: (figures: Indicators) => number | null } = {
  taken: ({ taken, days }) => (days > 0 ? taken / days : null),
  waiting: ({ waiting }) => waiting,
  medianWait: ({ medianWaitS }) => medianWaitS,
  p90Wait: ({ p90WaitS }) => p90WaitS,
  withinTarget: ({ withinTarget, waits }) => (waits >= MIN_MEASURES ? withinTarget : null),
  openCounters: ({ openCounters }) => openCounters,
};

/** A metric by weekday and quarter-hour; weekdays without an open day are left out. */
export function heatMap(tally: Tally, query: HeatMapQuery): HeatMap {
  const { site, from, to, service, metric } = query;
  const weekdays = WEEKDAYS.map((weekday) => {
    const quarters = byQuarter(tally, service ?? WHOLE_SITE, weekday);
    const values = quarters.map(({ figures }) => CELL[metric](figures));
    return {
      weekday,
      days: quarters[0]?.figures.days ?? 0,
      values: values.map((value) => (value === null ? null : rounded(value))),
    };
  });
  return {
    site,
    from,
    to,
    service: service ?? null,
    metric,
    minutes: busyMinutes(tally),
    weekdays: weekdays.filter(({ days }) => days > 0),
  };
}

/** One day's curve; a quarter-hour in which nothing happened is there, with zeros. */
export function dayCurve(tally: Tally, query: DayCurveQuery): DayCurve {
  const { site, day, service } = query;
  const quarters = byQuarter(tally, service ?? WHOLE_SITE).map(({ minute, figures }) => {
    const { taken, served, waiting, openCounters } = figures;
    return neat({ minute, taken, served, waiting: waiting ?? 0, openCounters: openCounters ?? 0 });
  });
  return { site, day, service: service ?? null, quarters };
}
