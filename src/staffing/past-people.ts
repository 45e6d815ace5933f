import type { Leg } from '../affluence/leg';
import type { ServiceId } from '../core/ids';
import type { Instant } from '../core/time';
import { drawn, exponential } from '../estimation/draws';
import { chanceKey, keyOf, uniform } from '../estimation/random';
import type { OnePerson } from './day-people';
import type { ExpectedLine } from './expected-day';

/** After a visit the next person is called within this, when somebody waits; else it is another matter. */
const TURNAROUND_S = 600;

/** Somebody who came on a past day, with what was seen of them; what was not is drawn, course by course. */
export interface PastPerson {
  readonly leg: Leg;
  readonly at: number;
  readonly line: number;
  readonly rank: number;
  /** Seconds waited until the call; null: was not called. */
  readonly waited: number | null;
  /** Seconds for which the counter was taken until it could call again; null: not seen. */
  readonly takesS: number | null;
}

const isReal = ({ status }: Leg): boolean => status !== 'undone' && status !== 'unknown';

/** The next leg called at the same counter, by leg. */
function nextCalls(legs: readonly Leg[]): Map<Leg, Leg> {
  const called = legs.filter((leg) => leg.calledAt !== null && leg.counter !== null);
  called.sort((a, b) => (a.calledAt as number) - (b.calledAt as number));
  const last = new Map<string, Leg>();
  const after = new Map<Leg, Leg>();
  for (const leg of called) {
    const before = last.get(leg.counter as string);
    if (before) after.set(before, leg);
    last.set(leg.counter as string, leg);
  }
  return after;
}

/** From the call to the next call, if somebody waited for it already; else to the end. */
function takenS({ calledAt, endedAt }: Leg, next: Leg | undefined): number | null {
  if (calledAt === null) return null;
  const nextAt = next?.calledAt ?? Infinity;
  const end = Math.min(endedAt ?? Infinity, nextAt);
  if (end === Infinity) return null;
  const waited = next !== undefined && next.queuedAt <= end && nextAt - end <= TURNAROUND_S * 1000;
  return ((waited ? nextAt : end) - calledAt) / 1000;
}

/** The people of a past day in the numbers of some services, in the order of their coming. */
export function pastPeople(
  legs: readonly Leg[],
  services: readonly ServiceId[],
  begins: Instant,
): { readonly people: readonly PastPerson[]; readonly ranks: number } {
  const real = legs.filter((leg) => isReal(leg) && services.includes(leg.service));
  const priorities = [...new Set(real.map(({ priority }) => priority))].sort((a, b) => b - a);
  const next = nextCalls(real);
  const people = real
    .map((leg): PastPerson => ({
      leg,
      at: Math.max(0, (leg.queuedAt - begins) / 1000),
      line: services.indexOf(leg.service),
      rank: priorities.indexOf(leg.priority),
      waited: leg.calledAt === null ? null : Math.max(0, (leg.calledAt - leg.queuedAt) / 1000),
      takesS: takenS(leg, next.get(leg)),
    }))
    .sort((a, b) => a.at - b.at);
  return { people, ranks: Math.max(1, priorities.length) };
}

/**
 * The people of a past day in its n-th course. Who was called would have stayed as long at least,
 * then as long as people stay; who left has shown how long they stay; a length that was not seen
 * is drawn among those of the service.
 */
export function courseOfPast(
  people: readonly PastPerson[],
  lines: readonly ExpectedLine[],
  key: number,
  nth: number,
): OnePerson[] {
  const course = keyOf(key, nth + 1);
  return people.map(({ leg, at, line, rank, waited, takesS }, i) => {
    const law = lines[line] as ExpectedLine;
    const own = chanceKey(course, i);
    const left = leg.status === 'left' && leg.endedAt !== null && waited === null;
    const staysS = left
      ? ((leg.endedAt as number) - leg.queuedAt) / 1000
      : (waited ?? 0) + exponential(law.leaving, chanceKey(own, 1));
    return { at, line, rank, takesS: takesS ?? drawn(law.lengths, uniform(own)), staysS };
  });
}
