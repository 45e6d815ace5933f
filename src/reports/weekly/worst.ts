import { countOf } from '../../affluence/histogram';
import { sumsOf } from '../../affluence/indicators';
import { objectiveOn } from '../../affluence/objective';
import { WHOLE_SITE } from '../../affluence/slot';
import { countersNeeded } from '../../affluence/staffing/counters-needed';
import { type Stretch, Stretches } from '../../affluence/stretches';
import type { Tally } from '../../affluence/tally';
import type { WorstHalfHour } from '../../contract/weekly';
import { serviceOf, type SiteDefinition } from '../../core/definition';
import { addDays, type Day, weekdayOf } from '../../core/time';

const HALF_HOUR = 30;
const SECONDS = HALF_HOUR * 60;
/** A counter missing for less than a tenth of the half-hour is a change of agent. */
const TOLERANCE = 0.1;
/** Arrivals so far above the usual ones explain a wait. */
const MANY = 1.25;

/** What the cause of a wait is looked for in. */
export interface WorstInput {
  readonly definition: SiteDefinition;
  readonly monday: Day;
  readonly week: Tally;
  readonly before: Tally;
}

/** Counters that a half-hour needed for the objective of its day; null: not to be computed. */
function neededIn({ definition, week }: WorstInput, stretch: Stretch, date: Day): number | null {
  const service = serviceOf(definition, stretch.service);
  const objective = service ? objectiveOn(service, date) : undefined;
  const measured = sumsOf(week, stretch.service);
  const visits = countOf(measured.services);
  const arrivals = stretch.figures.taken + stretch.figures.joined;
  if (!objective || visits === 0 || arrivals === 0) return null;
  const load = { perS: arrivals / SECONDS, serviceS: measured.serviceSumS / visits };
  return countersNeeded(load, objective);
}

/** Arrivals of the same half-hour on the same weekday of the weeks before. */
function usualIn({ before }: WorstInput, usual: Stretches, stretch: Stretch): number | null {
  const { service, weekday, minute } = stretch;
  const open = [...(before.days.get(WHOLE_SITE) ?? [])];
  const days = open.filter((date) => weekdayOf(date) === weekday).length;
  if (days === 0) return null;
  const figures = usual.figures(service, weekday, minute);
  return figures ? (figures.taken + figures.joined) / days : 0;
}

type Seen = Omit<WorstHalfHour, 'cause'>;

/** Too few counters; else more people than usual; else a line that was there before. */
function causeOf(
  { open, needed, arrivals, usual }: Seen,
  lineBefore: number,
): WorstHalfHour['cause'] {
  if (needed !== null && needed - open > TOLERANCE) return 'counters';
  if (usual !== null && arrivals >= usual * MANY && arrivals > usual + 1) return 'arrivals';
  return lineBefore > open ? 'line-before' : 'unexplained';
}

/** The half-hours of a service in which most people began a wait beyond its objective. */
export function worstHalfHours(input: WorstInput, count: number): WorstHalfHour[] {
  const halfHours = new Stretches(input.week, HALF_HOUR);
  const usual = new Stretches(input.before, HALF_HOUR);
  const late = ({ figures }: Stretch): number => figures.judged - figures.withinTarget;
  const candidates = halfHours
    .list()
    .filter((one) => one.service !== WHOLE_SITE && late(one) > 0)
    .sort((a, b) => late(b) - late(a) || b.figures.waitSumS - a.figures.waitSumS || orderOf(a, b));
  return candidates.slice(0, count).map((stretch) => {
    const { service, weekday, minute, figures } = stretch;
    const date = addDays(input.monday, weekday - 1);
    const waits = countOf(figures.waits);
    const seen = {
      day: date,
      minute,
      service,
      judged: figures.judged,
      late: late(stretch),
      meanWaitS: waits > 0 ? figures.waitSumS / waits : null,
      arrivals: figures.taken + figures.joined,
      usual: usualIn(input, usual, stretch),
      open: figures.openS / SECONDS,
      needed: neededIn(input, stretch, date),
    };
    const earlier = halfHours.figures(service, weekday, minute - HALF_HOUR);
    return { ...seen, cause: causeOf(seen, (earlier?.waitingS ?? 0) / SECONDS) };
  });
}

const orderOf = (a: Stretch, b: Stretch): number =>
  a.weekday - b.weekday || a.minute - b.minute || (a.service < b.service ? -1 : 1);
