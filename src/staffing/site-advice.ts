import type { SlotRow } from '../affluence/tally';
import type { SiteDefinition } from '../core/definition';
import type { ServiceId } from '../core/ids';
import type { Day } from '../core/time';
import type { Part } from '../estimation/lobby';
import { adviceOf, type HalfAdvice } from './advice';
import type { Staffed } from './advice-runs';
import type { ExpectedDay } from './expected-day';
import { expectedDay } from './expected-from-slots';
import { linesInOrder, linesOfAll, openHalves, partsOf } from './part';

/** Why nothing is advised for some services. */
export type AdviceBlank = 'closed' | 'no-objective' | 'too-few-measures';

/** What is advised for the counters that share some services, on one day. */
export interface PartAdvice {
  readonly services: readonly ServiceId[];
  /** How many counters there are. */
  readonly counters: number;
  readonly blank: AdviceBlank | null;
  readonly halves: readonly HalfAdvice[];
}

/** The counters of a part as the advice sees them. */
export function staffedBy(definition: SiteDefinition, part: Part): Staffed {
  return {
    hall: { lines: part.services.length, ranks: 1, bound: definition.overtakingBound },
    counters: linesInOrder(part),
    extra: linesOfAll(part.services),
  };
}

function blankOf(expected: ExpectedDay | null, open: readonly boolean[]): AdviceBlank | null {
  if (!open.includes(true)) return 'closed';
  if (!expected) return 'too-few-measures';
  return expected.lines.some(({ target }) => target !== null) ? null : 'no-objective';
}

/** What is advised for a day, part by part, from what was recorded before it; in steps. */
export function* siteAdvice(
  definition: SiteDefinition,
  rows: readonly SlotRow[],
  date: Day,
  starts: readonly number[],
): Generator<void, PartAdvice[]> {
  const told: PartAdvice[] = [];
  for (const part of partsOf(definition)) {
    const { services } = part;
    const day = expectedDay(definition, services, rows, date, starts);
    const open = openHalves(definition, services, date);
    const blank = blankOf(day, open);
    const named = { services, counters: part.counters.length, blank };
    yield;
    const halves =
      blank === null && day
        ? yield* adviceOf({ day: within(day, open), open, ...staffedBy(definition, part) })
        : [];
    told.push({ ...named, halves });
  }
  return told;
}

/** Nobody is expected while everything is closed. */
const within = (day: ExpectedDay, open: readonly boolean[]): ExpectedDay => ({
  ...day,
  lines: day.lines.map((line) => ({
    ...line,
    arrivals: line.arrivals.map((count, half) => (open[half] ? count : 0)),
  })),
});
