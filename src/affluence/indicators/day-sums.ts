import type { ServiceDefinition, SiteDefinition } from '../../core/definition';
import { intervalsOn, merged } from '../../core/hours';
import { type Day, weekdayOf } from '../../core/time';
import { countOf, pour } from '../histogram';
import { objectiveOn } from '../objective';
import { SLOT_S, WHOLE_SITE } from '../slot';
import { accumulate } from '../slot-sum';
import { QUARTER, type SlotRow } from '../tally';
import { addServices, addStaffed, peakCell, type PeriodSums } from './period-sums';

/** What is asked about: a service of a site, or all of them. */
export interface About {
  readonly definition: SiteDefinition;
  /** Null: the whole site. */
  readonly service: string | null;
}

const HUNDREDTHS = 100;

/** The services asked about. */
function servicesOf({ definition, service }: About): readonly ServiceDefinition[] {
  return definition.services.filter(({ id }) => service === null || id === service);
}

/** Minutes at which the quarter-hours of the opening hours start, and when the last of them ends. */
function opening(about: About, day: Day): { quarters: Set<number>; closes: number | null } {
  const hours = servicesOf(about).flatMap((one) => intervalsOn(about.definition, one, day));
  const quarters = new Set<number>();
  for (const { from, to } of merged(hours)) {
    const first = Math.ceil(from / QUARTER) * QUARTER;
    for (let minute = first; minute + QUARTER <= to; minute += QUARTER) quarters.add(minute);
  }
  return { quarters, closes: hours.length > 0 ? Math.max(...hours.map(({ to }) => to)) : null };
}

const isBusy = ({ figures: { taken, joined, called, finished } }: SlotRow): boolean =>
  taken + joined + called + finished > 0;

/** Whether anything was recorded: a term alone, such as a screen that was seen, is nobody's visit. */
const isAlive = (row: SlotRow): boolean =>
  isBusy(row) || row.figures.openS > 0 || row.figures.waitingS > 0;

function people(sums: PeriodSums, row: SlotRow, day: Day): void {
  const { figures, service, minute } = row;
  accumulate(sums.figures, { ...figures, openS: 0 });
  const cell = peakCell(sums, weekdayOf(day), minute);
  cell.taken += figures.taken;
  pour(cell.waits, figures.waits);
  addServices(sums, service, countOf(figures.services), figures.serviceSumS);
}

/** A quarter-hour of one service, as far as its staffing can be judged. */
function staffing(sums: PeriodSums, row: SlotRow, about: About, day: Day): void {
  const { figures, service } = row;
  const arrivals = figures.taken + figures.joined;
  const definition = about.definition.services.find(({ id }) => id === service);
  const objective = definition && objectiveOn(definition, day);
  if (arrivals <= 0 || !objective) return;
  const open = Math.round((figures.openS / SLOT_S) * HUNDREDTHS) / HUNDREDTHS;
  const { withinS, share } = objective;
  addStaffed(sums, { service, arrivals, open, withinS, share, count: 1 });
}

/** The counters of the whole site, of which one at least is open or not. */
function hall(sums: PeriodSums, row: SlotRow, busyUntil: number, closes: number | null): void {
  const { openS, terms } = row.figures;
  if (row.minute > busyUntil) return;
  const staffedS = Math.min(SLOT_S, openS);
  sums.staffedS += staffedS;
  sums.accessibleS += Math.min(staffedS, terms['accessibleS'] ?? 0);
  if (closes !== null && row.minute >= closes) sums.overtimeS += staffedS;
}

/**
 * Adds one whole day of a site's slots, all services together, also when there are none: then its
 * open quarter-hours are holes.
 */
export function addDay(
  sums: PeriodSums,
  day: Day,
  rows: readonly SlotRow[],
  about: About,
  /** Minutes of the day that are over: a day that still lasts has no holes to come. */
  lived = 1440,
): void {
  const { quarters: planned, closes } = opening(about, day);
  const quarters = [...planned].filter((minute) => minute + QUARTER <= lived);
  const busy = rows.filter(isBusy).map(({ minute }) => minute);
  // Later than the last call or end, an open counter is one that was forgotten.
  const busyUntil = Math.max(-1, ...busy);
  for (const row of rows) {
    if (row.service === WHOLE_SITE) {
      accumulate(sums.figures, { terms: row.figures.terms });
      hall(sums, row, busyUntil, closes);
    } else if (about.service === null || about.service === row.service) {
      people(sums, row, day);
      staffing(sums, row, about, day);
    }
  }
  const alive = new Set(rows.filter(isAlive).map(({ minute }) => minute));
  sums.days += 1;
  if (busy.length > 0) sums.openDays += 1;
  sums.openQuarters += quarters.length;
  sums.holes += quarters.filter((minute) => !alive.has(minute)).length;
}
