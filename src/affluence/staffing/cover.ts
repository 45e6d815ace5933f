import { countersNeeded, type Target } from './counters-needed';

/** A quarter-hour of one queue, with what was measured of it. */
export interface StaffedSlot {
  /** People who came into the line, by whatever way. */
  readonly arrivals: number;
  /** Counter-seconds open, of the 900. */
  readonly openS: number;
  /** Mean seconds at the counter, measured over the period; null: nobody measured any. */
  readonly serviceS: number | null;
  /** The objective in force; null: none. */
  readonly target: Target | null;
}

/** Counters open against counters needed (indicator I-33). */
export interface Cover {
  /** Quarter-hours judged: somebody came, and there were a mean service time and an objective. */
  readonly slots: number;
  readonly covered: number;
  /** Hours of counters missing in those that were not. */
  readonly missingHours: number;
}

const SLOT_S = 900;
/** A counter closed for less than a minute and a half of a quarter-hour counts as open: a change of agent. */
const TOLERANCE = 0.1;

/** The counters that a quarter-hour needed; null when it can't be judged. */
export function neededIn({ arrivals, serviceS, target }: StaffedSlot): number | null {
  if (arrivals <= 0 || serviceS === null || serviceS <= 0 || !target) return null;
  return countersNeeded({ perS: arrivals / SLOT_S, serviceS }, target);
}

/**
 * I-33: quarter-hours with c_open ≥ c_need, where c_need is the least number of counters with
 * Erlang-C P(W ≤ T) ≥ the objective's share at the observed arrivals and the mean service time. An
 * approximation, to be said beside the figure: a stationary quarter-hour, one queue, no backlog.
 */
export function coverOf(slots: Iterable<StaffedSlot>): Cover {
  const cover = { slots: 0, covered: 0, missingHours: 0 };
  for (const slot of slots) {
    const needed = neededIn(slot);
    if (needed === null) continue;
    const missing = needed - slot.openS / SLOT_S;
    cover.slots += 1;
    if (missing <= TOLERANCE) cover.covered += 1;
    else cover.missingHours += missing * (SLOT_S / 3600);
  }
  return cover;
}
