import type { Instant } from '../core/time';
import { SLOT_S } from './slot';

const SLOT_MS = SLOT_S * 1000;

/** A stretch without any fact that is longer than this was forgotten, and is not spread further. */
export const LONGEST_MS = 24 * 3_600_000;

/** Start of the quarter-hour of an instant: milliseconds since 1970 UTC. */
export function slotOf(at: Instant): number {
  return Math.floor(at / SLOT_MS) * SLOT_MS;
}

/**
 * Milliseconds in seconds, to 1/1024 s: sums of such numbers are exact in binary, so that taking
 * away what was added leaves nothing behind, in memory and in the database.
 */
export function secondsOf(ms: number): number {
  return Math.round(ms * 1.024) / 1024;
}

/** How many seconds of a stretch of time lie in each quarter-hour; together the whole stretch. */
export function spread(from: Instant, to: Instant): { startsAt: number; seconds: number }[] {
  const end = Math.min(to, from + LONGEST_MS);
  const parts: { startsAt: number; seconds: number }[] = [];
  for (let startsAt = slotOf(from); startsAt < end; startsAt += SLOT_MS) {
    const until = secondsOf(Math.min(end - startsAt, SLOT_MS));
    const seconds = until - secondsOf(Math.max(from - startsAt, 0));
    if (seconds > 0) parts.push({ startsAt, seconds });
  }
  return parts;
}
