import type { SiteDefinition } from '../core/definition';
import { intervalsOn } from '../core/hours';
import { addDays, type Day } from '../core/time';

/** A definition, and the day from which it was in force. */
export interface InForce {
  readonly from: Day;
  readonly definition: SiteDefinition;
}

/** Days that should have left something in the record, and did not. */
export interface Holes {
  /** Open by the published hours, and nobody came nor any counter opened. */
  readonly silent: readonly Day[];
  /** Days of the year that the record doesn't reach: before its first fact, or after its last. */
  readonly outside: { readonly before: number; readonly after: number };
}

const isPlanned = (definition: SiteDefinition, date: Day): boolean =>
  definition.services.some((service) => intervalsOn(definition, service, date).length > 0);

function* daysFrom(first: Day, last: Day): Generator<Day> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date;
}

const countOf = (first: Day, before: Day): number =>
  [...daysFrom(first, addDays(before, -1))].length;

/** Looks for holes between the first and the last day of the record inside a year. */
export function holesIn(
  year: { readonly first: Day; readonly last: Day },
  active: ReadonlySet<Day>,
  definitions: readonly InForce[],
): Holes {
  const days = [...active].filter((date) => year.first <= date && date <= year.last).sort();
  const [first, last] = [days[0], days.at(-1)];
  const whole = countOf(year.first, addDays(year.last, 1));
  if (first === undefined || last === undefined) {
    return { silent: [], outside: { before: whole, after: 0 } };
  }
  const silent = [...daysFrom(first, last)].filter((date) => {
    const inForce = definitions.findLast(({ from }) => from <= date) ?? definitions[0];
    return !active.has(date) && inForce !== undefined && isPlanned(inForce.definition, date);
  });
  const outside = {
    before: countOf(year.first, first),
    after: countOf(addDays(last, 1), addDays(year.last, 1)),
  };
  return { silent, outside };
}
