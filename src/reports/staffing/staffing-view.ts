import type { StaffingHalfHour, StaffingReport, StaffingVerdict } from '../../contract/staffing';
import type { SiteDefinition } from '../../core/definition';
import { plannedOn } from '../../core/plan';
import type { Day } from '../../core/time';
import type { HalfAdvice } from '../../staffing/advice';
import type { PartAdvice } from '../../staffing/site-advice';
import type { HalfVerdict, PartVerdict } from '../../staffing/verdict';

const HALF_MINUTES = 30;

/** A day's parts: advice alone, or with the verdict on it. */
export interface ToldDay {
  readonly day: Day;
  readonly parts: readonly (PartVerdict | { readonly advice: PartAdvice; readonly halves: null })[];
}

const hundredths = (value: number): number => Math.round(100 * value) / 100;
const thousandths = (value: number | null): number | null =>
  value === null ? null : Math.round(1000 * value) / 1000;
/** The share within, of the share beyond. */
const rest = (beyond: number | null): number | null =>
  beyond === null ? null : thousandths(1 - beyond);

/** The mean number of counters that are planned for some services in a half-hour; null: no plan at all. */
function plannedIn(
  definition: SiteDefinition,
  { services }: PartAdvice,
  date: Day,
  half: number,
): number | null {
  const serving = definition.counters.filter(({ skills }) =>
    skills.flat().some((id) => services.includes(id)),
  );
  const plans = serving.flatMap((counter) => {
    const planned = plannedOn(definition, counter, date);
    return planned ? [planned] : [];
  });
  if (plans.length === 0) return null;
  const [from, to] = [half * HALF_MINUTES, (half + 1) * HALF_MINUTES];
  const minutes = plans
    .flat()
    .reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0);
  return hundredths(minutes / HALF_MINUTES);
}

const pastView = (one: HalfVerdict): StaffingHalfHour['past'] => ({
  people: one.people,
  open: hundredths(one.open),
  followed: one.followed,
  within: thousandths(one.was),
  wouldBe: thousandths(one.wouldBe),
  held: one.held,
  wouldHold: one.wouldHold,
});

const halfView = (
  advice: HalfAdvice,
  planned: number | null,
  past: HalfVerdict | undefined,
): StaffingHalfHour => ({
  from: advice.half * HALF_MINUTES,
  to: (advice.half + 1) * HALF_MINUTES,
  arrivals: Math.round(10 * advice.arrivals) / 10,
  erlang: advice.erlang,
  advised: advice.counters,
  planned,
  asked: rest(advice.asked),
  expected: rest(advice.beyond),
  withOneLess: rest(advice.beyondWithOneLess),
  past: past ? pastView(past) : null,
});

function verdictOf(days: readonly ToldDay[]): StaffingVerdict {
  const halves = days.flatMap(({ parts }) => parts.flatMap((part) => part.halves ?? []));
  const judged = halves.filter(({ held }) => held !== null);
  const count = (some: readonly HalfVerdict[]) => ({
    of: some.length,
    held: some.filter(({ held }) => held).length,
  });
  const advised = halves.filter(({ wouldHold }) => wouldHold !== null);
  return {
    followed: count(judged.filter(({ followed }) => followed)),
    notFollowed: count(judged.filter(({ followed }) => !followed)),
    withAdvice: { of: advised.length, held: advised.filter((one) => one.wouldHold).length },
  };
}

/** What is advised and what became of it, as it is told. */
export function staffingReport(
  definition: SiteDefinition,
  { from, to }: { readonly from: string; readonly to: string },
  days: readonly ToldDay[],
): StaffingReport {
  return {
    site: definition.id,
    from,
    to,
    verdict: verdictOf(days),
    days: days.map(({ day, parts }) => ({
      day,
      parts: parts.map(({ advice, halves }) => ({
        services: [...advice.services],
        counters: advice.counters,
        blank: advice.blank,
        halfHours: advice.halves.map((one) =>
          halfView(
            one,
            plannedIn(definition, advice, day, one.half),
            halves?.find(({ half }) => half === one.half),
          ),
        ),
      })),
    })),
  };
}
