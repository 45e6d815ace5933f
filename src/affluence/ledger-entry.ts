import type { Estimate } from '../core/estimate';
import type { Fact, TicketTaken } from '../core/facts';
import type { Ticket } from '../core/site';
import type { Instant } from '../core/time';
import type { Found } from './found';
import type { Ledger, LedgerParts } from './ledger';
import { secondsOf } from './quarters';

type Range = Exclude<Estimate, { readonly unknown: unknown }>;

/** Whether a ticket is in the wait that its promise was made for: nothing has moved it since. */
export function isFirstWait({ status, leg, queuedAt, takenAt }: Ticket): boolean {
  return status === 'waiting' && leg === 1 && queuedAt === takenAt;
}

function told({ promise, channel, takenAt }: TicketTaken): LedgerParts | null {
  if (!('unknown' in promise)) {
    return { made: 1, widthS: secondsOf((promise.highS - promise.lowS) * 1000) };
  }
  // A history from elsewhere told nobody anything, nor did a kiosk that was cut off.
  return channel === 'import' || takenAt !== undefined
    ? null
    : { [`blank:${promise.unknown}` as const]: 1 };
}

function judged({ lowS, expectedS, highS }: Range, waitS: number): LedgerParts {
  const errorS = secondsOf((expectedS - waitS) * 1000);
  return {
    judged: 1,
    below: waitS < lowS ? 1 : 0,
    above: waitS > highS ? 1 : 0,
    waitS,
    errorS,
    absoluteErrorS: Math.abs(errorS),
    squaredErrorS2: secondsOf(errorS * errorS * 1000),
  };
}

/** How the wait of a promise ends; null when the fact doesn't end it. */
function ended(type: Fact['type'], promise: Range, waitS: number): LedgerParts | null {
  switch (type) {
    case 'ticket-called':
      return judged(promise, waitS);
    case 'ticket-left':
      return { left: 1, leftLate: waitS > promise.highS ? 1 : 0 };
    case 'ticket-parked':
      return { postponed: 1 };
    case 'ticket-closed':
      return { closed: 1 };
    default:
      return null;
  }
}

/** The seconds that somebody has waited; a clock set back makes none. */
export function waitedS({ queuedAt }: Ticket, at: Instant): number {
  return secondsOf(Math.max(0, at - queuedAt));
}

/** What a fact enters into the ledger, at the taking of its ticket; null: nothing. */
export function ledgerEntry({ fact, ticket, at }: Found): Ledger | null {
  if (fact.type === 'ticket-taken') return told(fact);
  if (!ticket || 'unknown' in ticket.promise || !isFirstWait(ticket)) return null;
  return ended(fact.type, ticket.promise, waitedS(ticket, at));
}
