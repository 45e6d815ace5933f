import { countOf } from '../../affluence/histogram';
import { sumsOf } from '../../affluence/indicators';
import { objectiveOn } from '../../affluence/objective';
import { countersNeeded, type Target } from '../../affluence/staffing/counters-needed';
import type { Tally } from '../../affluence/tally';
import type { DayAhead } from '../../contract/weekly';
import { serviceOf, type SiteDefinition } from '../../core/definition';
import { exceptionOn, intervalsOn } from '../../core/hours';
import { addDays, type Day } from '../../core/time';
import type { KeptDay } from '../../engine/outlook-keeper';

const NOON = 13 * 60;
/** Days of the week after, Monday to Sunday. */
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** What the days to come are told from. */
export interface AheadInput {
  readonly definition: SiteDefinition;
  /** Of the week after. */
  readonly monday: Day;
  /** The last weeks, for how long visits take. */
  readonly past: Tally;
  readonly outlook: readonly KeptDay[];
}

type Half = KeptDay['services'][number]['halfHours'][number];

/** Closed by a holiday or an exception, or open by other hours than on such days. */
function specialOn({ definition }: AheadInput, date: Day): DayAhead['special'] {
  const { services } = definition;
  const told = services.some((service) => exceptionOn(definition, service, date));
  const open = services.some((service) => intervalsOn(definition, service, date).length > 0);
  if (told) return open ? 'other-hours' : 'closed';
  return definition.holidays.includes(date) ? 'holiday' : null;
}

function meanServiceS({ past, definition }: AheadInput, service: string): number {
  const { services, serviceSumS } = sumsOf(past, service);
  const visits = countOf(services);
  return visits > 0 ? serviceSumS / visits : (serviceOf(definition, service)?.priorServiceS ?? 0);
}

/** One service's part of a half-hour to come. */
interface Expected {
  readonly half: Half;
  readonly service: string;
}

/**
 * Counters for a half-hour in which every counter receives everybody: Erlang-C with all arrivals, the
 * mean of their visits, and the strictest objective among them. Null: arrivals or objectives are not known.
 */
function neededFor(input: AheadInput, expected: readonly Expected[], date: Day): number | null {
  let [perS, workS] = [0, 0];
  let strictest: Target | null = null;
  for (const { half, service } of expected) {
    if (half.arrivals === null) return null;
    const rate = half.arrivals / ((half.to - half.from) * 60);
    perS += rate;
    workS += rate * meanServiceS(input, service);
    const known = serviceOf(input.definition, service);
    const target = known && objectiveOn(known, date);
    if (target && (!strictest || target.withinS < strictest.withinS)) strictest = target;
  }
  if (!strictest || perS === 0) return null;
  return countersNeeded({ perS, serviceS: workS / perS }, strictest);
}

function mostNeeded(input: AheadInput, expected: readonly Expected[], date: Day): number | null {
  const starts = [...new Set(expected.map(({ half }) => half.from))];
  const needed = starts.map((from) =>
    neededFor(
      input,
      expected.filter(({ half }) => half.from === from),
      date,
    ),
  );
  const known = needed.filter((one) => one !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function longestOf(expected: readonly Expected[]): DayAhead['longest'] {
  const told = expected.flatMap(({ half: { wait, from }, service }) =>
    'unknown' in wait ? [] : [{ p90S: wait.p90S, minute: from, service }],
  );
  return told.sort((a, b) => b.p90S - a.p90S || a.minute - b.minute)[0] ?? null;
}

function arrivalsOf(expected: readonly Expected[]): number | null {
  const known = expected.map(({ half }) => half.arrivals).filter((one) => one !== null);
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null;
}

/** The days of the week after that are open, or would be without a holiday or an exception. */
export function daysAhead(input: AheadInput): DayAhead[] {
  return WEEK.flatMap((ahead) => {
    const date = addDays(input.monday, ahead);
    const services = input.outlook.find(({ day }) => day === date)?.services ?? [];
    const expected = services.flatMap(({ service, halfHours }) =>
      halfHours.map((half) => ({ half, service })),
    );
    const special = specialOn(input, date);
    if (expected.length === 0 && special === null) return [];
    const part = (morning: boolean) =>
      mostNeeded(
        input,
        expected.filter(({ half }) => half.from < NOON === morning),
        date,
      );
    return [
      {
        day: date,
        special,
        arrivals: arrivalsOf(expected),
        longest: longestOf(expected),
        morning: part(true),
        afternoon: part(false),
      },
    ];
  });
}
