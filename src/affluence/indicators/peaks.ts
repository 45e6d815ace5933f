import { coverOf, type StaffedSlot } from '../staffing/cover';
import { SLOT_S } from '../slot';
import { measured } from '../indicators';
import type { Indicator } from './indicator';
import type { PeriodSums } from './period-sums';
import { number, read, share } from './reading';

/** The busiest tenth of so many: at least one. */
const DECILE = 0.1;

/** The keys of the highest tenth. */
function topOf(values: readonly (readonly [key: string, value: number])[]): Set<string> {
  const count = Math.ceil(values.length * DECILE);
  const sorted = [...values].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(sorted.slice(0, count).map(([key]) => key));
}

/** The peak quarter-hours of the week: by who comes, by how long nine in ten wait, and in both. */
export function peaksOf({ peaks }: PeriodSums): { arrivals: Set<string>; waits: Set<string> } {
  const busy = [...peaks].filter(([, { taken }]) => taken > 0);
  const arrivals = topOf(busy.map(([key, { taken }]) => [key, taken] as const));
  const long = busy.flatMap(([key, { waits }]) => {
    const p90 = measured(waits, 0.9);
    return p90 === null ? [] : [[key, p90] as const];
  });
  return { arrivals, waits: topOf(long) };
}

function* slotsOf({ staffed, services }: PeriodSums): Generator<StaffedSlot> {
  for (const { service, arrivals, open, withinS, share: due, count } of staffed.values()) {
    const known = services.get(service);
    const serviceS = known && known.count > 0 ? known.sumS / known.count : null;
    const slot = { arrivals, openS: open * SLOT_S, serviceS, target: { withinS, share: due } };
    for (let i = 0; i < count; i += 1) yield slot;
  }
}

/** What the site's counters and hours are to its affluence. */
export const PEAKS: readonly Indicator[] = [
  {
    id: 'I-33',
    formula:
      'n(quarter-hours, open ≥ needed) ÷ n(quarter-hours); needed: the least c with Erlang-C P(W ≤ T) ≥ the objective, a stationary quarter-hour of one queue',
    read: (sums) => {
      const { slots, covered, missingHours } = coverOf(slotsOf(sums));
      return read([share('share', covered, slots), number('missingHours', missingHours)]);
    },
  },
  {
    id: 'I-34',
    formula:
      'quarter-hours of the week in the top tenth of arrivals, in the top tenth of P90 of W, and in both',
    read: (sums) => {
      const { arrivals, waits } = peaksOf(sums);
      const both = [...arrivals].filter((key) => waits.has(key)).length;
      return read([number('arrivals', arrivals.size), share('overlap', both, waits.size)]);
    },
  },
];
