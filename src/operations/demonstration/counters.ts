import type { CounterDefinition, HoursRule, Texts } from '../../core/definition';
import { counterId } from '../../core/ids';
import { EARLY_THURSDAY } from './hours';
import { SERVICE } from './service-ids';
import { hoursOf } from './services';
import { PLACES } from './texts';

const { A, E, N, T, R, G, F, C, L } = SERVICE;
type Skills = CounterDefinition['skills'];

/** Number of the counter, where it is, groups of services by preference. */
const PLAN: readonly (readonly [number, Texts, Skills])[] = [
  [1, PLACES.A, [[A]]],
  [2, PLACES.A, [[A], [R]]],
  [3, PLACES.E, [[E]]],
  [4, PLACES.E, [[E]]],
  [5, PLACES.E, [[E], [G]]],
  [6, PLACES.N, [[N]]],
  [7, PLACES.N, [[N], [E]]],
  [8, PLACES.R, [[T]]],
  [9, PLACES.R, [[T]]],
  [10, PLACES.R, [[T]]],
  [11, PLACES.R, [[T]]],
  [12, PLACES.R, [[T]]],
  [13, PLACES.R, [[T], [R]]],
  [14, PLACES.R, [[R]]],
  [15, PLACES.N, [[G]]],
  [16, PLACES.N, [[G], [E]]],
  // The generalist of the first floor: nothing comes before anything else.
  [17, PLACES.N, [[G, E, N]]],
  [18, PLACES.F, [[F]]],
  [19, PLACES.F, [[F], [C]]],
  [20, PLACES.R, [[C], [F]]],
  [21, PLACES.L, [[L]]],
  [22, PLACES.L, [[L]]],
];

/** One step or a high desk keeps wheelchairs away from these. */
const NOT_ACCESSIBLE: readonly number[] = [4, 6, 10, 11, 16, 22];

const FIRST_LUNCH = 690;
const LUNCH = 45;
/** Neighbours eat one after the other, so that a service is not left alone. */
const RELAY = 3;

/** A lunch break, but not on the first Tuesday, which begins at 13 h, nor before an early end. */
function lunchOf(number: number, hours: readonly HoursRule[]): HoursRule[] {
  const from = FIRST_LUNCH + ((number - 1) % RELAY) * LUNCH;
  const lunch = { kind: 'closed', from, to: from + LUNCH } as const;
  const tuesdays = [2, 3, 4, 5].map((nth): HoursRule => ({ ...lunch, days: [2], nth }));
  const days = hours === EARLY_THURSDAY ? ([1, 3, 5] as const) : ([1, 3, 4, 5] as const);
  return [{ ...lunch, days }, ...tuesdays];
}

/** Open while the service that comes first is, but for lunch. */
function planOf(number: number, skills: Skills): HoursRule[] {
  const first = skills[0]?.[0];
  const hours = first ? hoursOf(first) : [];
  return [...hours, ...lunchOf(number, hours)];
}

export const COUNTERS: readonly CounterDefinition[] = PLAN.map(([number, place, skills]) => ({
  id: counterId(`g${String(number).padStart(2, '0')}`),
  name: String(number),
  place,
  accessible: !NOT_ACCESSIBLE.includes(number),
  skills,
  hours: planOf(number, skills),
}));
