import type { RoomId } from './ids';
import type { Day, Instant } from './time';

/** What was counted in a room on one day. `inside = entered − left + corrected + uncounted`. */
export interface RoomCount {
  /** Never below zero. */
  readonly inside: number;
  readonly entered: number;
  readonly left: number;
  /** What people who counted by hand added, or took away when below zero. */
  readonly corrected: number;
  /** People who left a room that was empty by the counter: their entry was missed. */
  readonly uncounted: number;
}

/** A room today. */
export interface Occupancy extends RoomCount {
  /** Since when `inside` is what it is under the present limits. */
  readonly since: Instant;
  /** The last count, whether or not it changed anything. */
  readonly countedAt: Instant;
}

/** What the counter of a room had come to when its day ended. */
export interface RoomClosing extends RoomCount {
  readonly room: RoomId;
  readonly day: Day;
}

/** A room before its first count of a day. */
export const emptyRoom = (at: Instant): Occupancy => ({
  inside: 0,
  entered: 0,
  left: 0,
  corrected: 0,
  uncounted: 0,
  since: at,
  countedAt: at,
});

/**
 * O = max(0, O + entered − left). Who leaves an empty room was missed at the entrance: it stays
 * empty, and the next one who enters is counted, instead of being set off against them all day.
 */
export function counted(
  before: Occupancy,
  { entered, left }: { readonly entered: number; readonly left: number },
  at: Instant,
): Occupancy {
  const balance = before.inside + entered - left;
  const inside = Math.max(0, balance);
  return {
    ...before,
    inside,
    entered: before.entered + entered,
    left: before.left + left,
    uncounted: before.uncounted + inside - balance,
    since: inside === before.inside ? before.since : at,
    countedAt: at,
  };
}

/** Somebody went and counted heads. */
export function corrected(before: Occupancy, inside: number, at: Instant): Occupancy {
  return {
    ...before,
    inside,
    corrected: before.corrected + inside - before.inside,
    since: inside === before.inside ? before.since : at,
    countedAt: at,
  };
}

/** By how many persons the counter was wrong over a day, seen when everybody has gone: in − out. */
export const driftOf = ({ inside, uncounted }: RoomCount): number => inside - uncounted;

/** A drift is told from this share of the day's entries on … */
const DRIFT_SHARE = 0.03;
/** … and from this many persons on: under it, a forgotten few. */
const DRIFT_LEAST = 5;

/** Whether a day's drift is worth an alarm: over 3 % of the entries, and at least 5 persons. */
export function isDrifting(count: RoomCount): boolean {
  const drift = Math.abs(driftOf(count));
  return drift >= DRIFT_LEAST && drift > DRIFT_SHARE * count.entered;
}

/** How full a room is. */
export type RoomLevel = 'normal' | 'near' | 'full' | 'over';

/** From these shares of its operating limit on; a limit that is reached is not yet passed. */
export const NEAR_SHARE = 0.8;
export const FULL_SHARE = 0.95;

/** The level of so many people under a limit: near from 80 %, full from 95 %, over when above it. */
export function levelOf(inside: number, limit: number): RoomLevel {
  if (inside > limit) return 'over';
  if (inside >= FULL_SHARE * limit) return 'full';
  return inside >= NEAR_SHARE * limit ? 'near' : 'normal';
}
