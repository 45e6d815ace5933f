import { countOf, quantile } from '../../affluence/histogram';
import { MIN_MEASURES, qualityOf, sumsOf } from '../../affluence/indicators';
import { ledgerFigures } from '../../affluence/ledger-figures';
import { type LedgerPeriod, linesOf } from '../../affluence/ledger-period';
import { WHOLE_SITE } from '../../affluence/slot';
import { Stretches } from '../../affluence/stretches';
import { busyMinutes, type Tally } from '../../affluence/tally';
import type { DayAhead, WeeklyReport } from '../../contract/weekly';
import type { Alert } from '../../core/alert';
import type { SiteDefinition } from '../../core/definition';
import { weekOf } from '../../core/iso-week';
import { addDays, type Day, weekdayOf } from '../../core/time';
import { fiveFigures, groupOf, weeksIn } from './figures';
import { regulated } from './regulated';
import { worstHalfHours } from './worst';

/** What a week's report is made of. */
export interface WeeklyInput {
  readonly definition: SiteDefinition;
  readonly monday: Day;
  readonly week: Tally;
  /** The four weeks before. */
  readonly before: Tally;
  /** By service. */
  readonly promises: LedgerPeriod;
  readonly alerts: readonly Alert[];
  readonly ahead: readonly DayAhead[] | null;
}

const HALF_HOUR = 30;
const HOUR = 60;
const WORST = 3;

/** Every number to three decimals, however deep: more would only look exact. */
function neat<Value>(value: Value): Value {
  if (typeof value === 'number') return (Math.round(value * 1000) / 1000) as Value;
  if (Array.isArray(value)) return value.map((one) => neat<unknown>(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, neat<unknown>(one)]);
  return Object.fromEntries(entries) as Value;
}

/** The busy minutes of the week in steps, and its open days. */
function frameOf(tally: Tally, step: number): { minutes: number[]; days: Day[] } {
  const minutes = new Set(busyMinutes(tally).map((minute) => minute - (minute % step)));
  return { minutes: [...minutes], days: [...(tally.days.get(WHOLE_SITE) ?? [])].sort() };
}

function arrivalsOf(tally: Tally): WeeklyReport['arrivals'] {
  const { minutes, days } = frameOf(tally, HALF_HOUR);
  const halfHours = new Stretches(tally, HALF_HOUR);
  const taken = (date: Day, minute: number): number =>
    halfHours.figures(WHOLE_SITE, weekdayOf(date), minute)?.taken ?? 0;
  return {
    minutes,
    days: days.map((day) => ({ day, values: minutes.map((minute) => taken(day, minute)) })),
  };
}

/** By the hour: in a half-hour of one week too few people wait for a 90th percentile. */
function waitsOf(tally: Tally): WeeklyReport['waits'] {
  const { minutes, days } = frameOf(tally, HOUR);
  const hours = new Stretches(tally, HOUR);
  const p90 = (date: Day, minute: number): number | null => {
    const waits = hours.figures(WHOLE_SITE, weekdayOf(date), minute)?.waits ?? {};
    return countOf(waits) >= MIN_MEASURES ? quantile(waits, 0.9) : null;
  };
  return {
    minutes,
    days: days.map((day) => ({ day, values: minutes.map((minute) => p90(day, minute)) })),
  };
}

function promisesOf(period: LedgerPeriod): WeeklyReport['promises'] {
  const all = ledgerFigures(period.total);
  const value = (figure: { value: number } | { unknown: string }): number | null =>
    'value' in figure ? figure.value : null;
  const services = linesOf(period).flatMap(([service, ledger]) => {
    const kept = value(ledgerFigures(ledger).keptShare);
    return kept === null ? [] : [{ service: String(service), kept }];
  });
  return {
    made: all.made,
    kept: value(all.keptShare),
    coverage: value(all.coverage),
    blanks: value(all.blanksShare),
    least: services.sort((a, b) => a.kept - b.kept)[0] ?? null,
  };
}

/** The week of a site as figures; a pure function of what is given. */
export function weeklyReport(input: WeeklyInput): WeeklyReport {
  const { definition, monday, week, before, alerts, ahead } = input;
  return neat({
    site: definition.id,
    week: weekOf(monday),
    from: monday,
    to: addDays(monday, 6),
    openDays: week.days.get(WHOLE_SITE)?.size ?? 0,
    weeksBefore: weeksIn(before),
    figures: fiveFigures(week, before),
    quality: qualityOf(sumsOf(week, WHOLE_SITE)),
    arrivals: arrivalsOf(week),
    waits: waitsOf(week),
    worst: worstHalfHours(input, WORST),
    regulation: regulated(definition, alerts),
    promises: promisesOf(input.promises),
    priority: groupOf(week, 'priority'),
    appointments: groupOf(week, 'appointment'),
    ahead: ahead === null ? null : [...ahead],
  });
}
