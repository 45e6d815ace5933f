import { countOf, quantile } from '../affluence/histogram';
import { objectiveOn } from '../affluence/objective';
import { WHOLE_SITE } from '../affluence/slot';
import { accumulate, type RunningFigures, runningFigures } from '../affluence/slot-sum';
import type { SlotRow } from '../affluence/tally';
import type { SiteDefinition } from '../core/definition';
import type { ServiceId } from '../core/ids';
import { type Day, dayNumber, weekdayOf } from '../core/time';
import { keyOf, keyOfText } from '../estimation/random';
import { type ExpectedDay, type ExpectedLine, HALVES } from './expected-day';

/** The last days of the same weekday that a day is expected to be like. */
const ALIKE = 4;
/** With fewer visits measured, their length is what the definition says. */
const LEAST_VISITS = 20;
const SAMPLE = 400;
/** Of a service that is not offered any more, seconds. */
const PRIOR_S = 600;
/** What somebody who does not come costs a counter, seconds: nothing measures it. */
const HELD_S = 60;
const MOST_SPREAD = 0.4;
const HALF_MINUTES = 30;

/** The last days before a day, of its weekday, on which anybody came; the nearest first. */
export function alikeDays(rows: readonly SlotRow[], date: Day): Day[] {
  const weekday = weekdayOf(date);
  const days = new Set<Day>();
  for (const { day, figures } of rows)
    if (day < date && figures.taken > 0 && weekdayOf(day) === weekday) days.add(day);
  return [...days].sort().reverse().slice(0, ALIKE);
}

function sampleOf(sums: RunningFigures, priorS: number): Float64Array {
  const shares = Array.from({ length: SAMPLE }, (_, i) => (i + 0.5) / SAMPLE);
  if (countOf(sums.services) >= LEAST_VISITS)
    return Float64Array.from(shares, (share) => quantile(sums.services, share) ?? 0);
  return Float64Array.from(shares, (share) => -priorS * Math.log(1 - share));
}

const ratio = (part: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;

function lineOf(
  id: ServiceId,
  priorServiceS: number,
  target: ExpectedLine['target'],
  rows: readonly SlotRow[],
  alike: readonly Day[],
): ExpectedLine {
  const sums = runningFigures();
  const arrivals = Array<number>(HALVES).fill(0);
  for (const { service, day, minute, figures } of rows) {
    if (service !== id) continue;
    accumulate(sums, figures);
    if (!alike.includes(day)) continue;
    const half = Math.floor(minute / HALF_MINUTES);
    arrivals[half] = (arrivals[half] ?? 0) + (figures.taken + figures.joined) / alike.length;
  }
  return {
    target,
    arrivals,
    lengths: sampleOf(sums, priorServiceS),
    absent: ratio(sums.absent, sums.called),
    heldS: HELD_S,
    // People who left ÷ seconds waited by all: the likeliest rate when nobody tires (exponential law).
    leaving: sums.left > 0 && sums.waitingS > 0 ? sums.left / sums.waitingS : 0,
  };
}

/** σ of how much busier a day is than the others of its weekday, beyond what chance explains. */
function spreadOf(rows: readonly SlotRow[]): number {
  const totals = new Map<Day, number>();
  for (const { day, figures } of rows)
    if (figures.taken > 0) totals.set(day, (totals.get(day) ?? 0) + figures.taken);
  const groups = new Map<number, number[]>();
  for (const [day, total] of totals) {
    const group = groups.get(weekdayOf(day)) ?? [];
    groups.set(weekdayOf(day), [...group, total]);
  }
  let squares = 0;
  let freedom = 0;
  for (const group of groups.values()) {
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    for (const total of group) squares += (total / mean - 1) ** 2 - 1 / mean / group.length;
    freedom += group.length - 1;
  }
  return freedom > 0 ? Math.min(MOST_SPREAD, Math.sqrt(Math.max(0, squares / freedom))) : 0;
}

/** The lines of some services as what was recorded before a day, and the days alike, let expect them. */
export function expectedLines(
  definition: SiteDefinition,
  services: readonly ServiceId[],
  rows: readonly SlotRow[],
  date: Day,
  alike: readonly Day[],
): ExpectedLine[] {
  return services.map((id) => {
    const service = definition.services.find((one) => one.id === id);
    const objective = service && objectiveOn(service, date);
    const target = objective ? { withinS: objective.withinS, share: objective.share } : null;
    return lineOf(id, service?.priorServiceS ?? PRIOR_S, target, rows, alike);
  });
}

/**
 * A day as what was recorded before it lets expect it, for some services: arrivals as the mean of the
 * last four days of its weekday; lengths, absences and people who leave as in all the rows, which
 * the caller takes from the weeks before. Null when no such day was recorded.
 */
export function expectedDay(
  definition: SiteDefinition,
  services: readonly ServiceId[],
  rows: readonly SlotRow[],
  date: Day,
  starts: readonly number[],
): ExpectedDay | null {
  const before = rows.filter(({ day, service }) => day < date && service !== WHOLE_SITE);
  const alike = alikeDays(before, date);
  if (alike.length === 0) return null;
  const lines = expectedLines(definition, services, before, date, alike);
  const key = keyOf(keyOfText(definition.id), dayNumber(date));
  return { lines, starts, spread: spreadOf(before), key };
}
