import type { TicketCard } from '../../src/contract/ticket';
import { highTold } from '../../src/words/times';

/** How a wait compares with what the visitor was told. */
export type Kept = 'kept' | 'slightly-over' | 'over' | 'no-promise';

/** Beyond the upper bound by at most this, a promise is only slightly broken. */
const SLIGHTLY_S = 300;

const secondsBetween = (from: string, toMs: number): number =>
  Math.max(0, (toMs - Date.parse(from)) / 1000);

/** Seconds waited in the present line: until the call, or until now for who still waits. */
export function waitedS(ticket: TicketCard, nowMs: number): number {
  const end = ticket.calledAt === null ? nowMs : Date.parse(ticket.calledAt);
  return secondsBetween(ticket.queuedAt, end);
}

/**
 * Judged by the bound that the visitor was told. The promise was made for the first line: after a
 * transfer there is nothing to compare.
 */
export function keptBy(ticket: TicketCard, waited: number): Kept {
  if (ticket.leg > 1 || 'unknown' in ticket.promise) return 'no-promise';
  const over = waited - highTold(ticket.promise.highS) * 60;
  if (over <= 0) return 'kept';
  return over <= SLIGHTLY_S ? 'slightly-over' : 'over';
}

/** Seconds since the call, and of service so far (null before the person is there). */
export function timersOf(
  ticket: TicketCard,
  nowMs: number,
): { sinceCallS: number; serviceS: number | null } {
  const sinceCallS = ticket.calledAt === null ? 0 : secondsBetween(ticket.calledAt, nowMs);
  if (ticket.startedAt === null || ticket.status !== 'serving') {
    return { sinceCallS, serviceS: null };
  }
  return { sinceCallS, serviceS: ticket.servedS + secondsBetween(ticket.startedAt, nowMs) };
}

/** `4:07`, `1:02:09`: a running timer, for agents only. */
export function timerText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const head = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${head}:${two(whole % 60)}`;
}
