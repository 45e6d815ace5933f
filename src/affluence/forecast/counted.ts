import type { Day } from '../../core/time';
import { type DayCounts, HALVES } from './past';

const HALF_HOUR = 30;

/** People of one quarter-hour of a service. */
export interface Counted {
  readonly service: string;
  readonly day: Day;
  /** Minutes since local midnight. */
  readonly minute: number;
  readonly taken: number;
}

/** Under which name the whole site stands beside its services. */
export const WHOLE = '*';

/**
 * The counts of each service, and of all together, by day and half-hour: of every day on which the site
 * received anybody, so that a service that nobody asked for then has a day of zeros.
 */
export function countsOf(
  counted: Iterable<Counted>,
  services: readonly string[],
): ReadonlyMap<string, readonly DayCounts[]> {
  const days = new Map<Day, Map<string, number[]>>();
  const add = (of: Map<string, number[]>, service: string, half: number, taken: number): void => {
    let counts = of.get(service);
    if (!counts) of.set(service, (counts = Array.from({ length: HALVES }, () => 0)));
    counts[half] = (counts[half] ?? 0) + taken;
  };
  for (const { service, day, minute, taken } of counted) {
    let of = days.get(day);
    if (!of) days.set(day, (of = new Map()));
    const half = Math.floor(minute / HALF_HOUR);
    add(of, service, half, taken);
    add(of, WHOLE, half, taken);
  }
  const none = Array.from({ length: HALVES }, () => 0);
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    [WHOLE, ...services].map((service) => [
      service,
      inOrder.map(([day, of]) => ({ day, counts: of.get(service) ?? none })),
    ]),
  );
}
