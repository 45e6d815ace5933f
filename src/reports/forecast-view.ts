import type { ForecastScore as Judged } from '../affluence/forecast/score';
import type { ToldDay } from '../affluence/forecast/rolling';
import type { Forecast, ForecastScore } from '../contract/forecast';
import type { SiteDefinition } from '../core/definition';
import type { Day } from '../core/time';
import type { KeptForecast } from '../engine/forecast-keeper';
import { type Row, clock, text } from './csv';

const HALF_HOUR = 30;
/** More digits would say nothing. */
const hundredths = (value: number): number => Math.round(100 * value) / 100;

const scoreView = (score: Judged | null): ForecastScore | null =>
  score && {
    halfHours: score.halfHours,
    days: score.days,
    people: hundredths(score.people),
    mae: hundredths(score.mae),
    lastWeek: hundredths(score.lastWeek),
    fourWeeks: hundredths(score.fourWeeks),
    chance: hundredths(score.chance),
    coverage: hundredths(score.coverage),
    bias: hundredths(score.bias),
  };

function halfHoursOf({ expected, p10, p50, p90, open }: ToldDay) {
  return expected.flatMap((people, half) =>
    (open[half] ?? 0) > 0
      ? [
          {
            from: half * HALF_HOUR,
            expected: hundredths(people),
            p10: p10[half] ?? 0,
            p50: p50[half] ?? 0,
            p90: p90[half] ?? 0,
          },
        ]
      : [],
  );
}

const during = (day: Day) => (period: { from: Day; to: Day }) =>
  period.from <= day && day <= period.to;

/** A forecast as it is told. */
export function forecastView(
  site: SiteDefinition,
  kept: KeptForecast,
  service: string | undefined,
  days: number,
): Forecast {
  return {
    site: site.id,
    service: service ?? null,
    zone: site.zone,
    knownDays: kept.known,
    days: kept.told.slice(0, days).map((told) => ({
      day: told.day,
      holiday: site.holidays.includes(told.day),
      schoolHolidays: (site.schoolHolidays ?? []).some(during(told.day)),
      expected: hundredths(told.expected.reduce((sum, one) => sum + one, 0)),
      halfHours: halfHoursOf(told),
    })),
    score: { dayBefore: scoreView(kept.dayBefore), weekBefore: scoreView(kept.weekBefore) },
  };
}

const COLUMNS = ['site', 'service', 'day', 'from', 'expected', 'p10', 'p50', 'p90', 'holiday'];

/** One line a day and half-hour. */
export function forecastCsv({ site, service, days }: Forecast): string {
  const rows = days.flatMap(({ day, holiday, halfHours }) =>
    halfHours.map(({ from, ...people }): Row => ({
      site,
      service,
      day,
      from: clock(from),
      ...people,
      holiday,
    })),
  );
  return text(COLUMNS, rows);
}
