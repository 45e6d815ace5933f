import type { Leg } from '../affluence/leg';
import type { SlotRow } from '../affluence/tally';

/** A quarter-hour, in its place. */
export interface PlacedSlot extends SlotRow {
  readonly startsAt: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Legs by day, then as people stood in line. */
export function byPlace(a: Leg, b: Leg): number {
  const order = compare(a.day, b.day) || a.queuedAt - b.queuedAt || a.takenAt - b.takenAt;
  return order || compare(a.ticket, b.ticket) || a.leg - b.leg;
}

/** Quarter-hours in the order of time, then by the name of the service. */
export function bySlot(a: PlacedSlot, b: PlacedSlot): number {
  return a.startsAt - b.startsAt || compare(a.service, b.service);
}

/** Plain order of texts, the same on every machine. */
export const byText = compare;
