import type { Fact, TicketTaken } from '../../core/facts';
import type { Found } from '../found';
import { bucketOf } from '../histogram';
import { isFirstWait, waitedS } from '../ledger-entry';
import { cutsOf, type Parts } from './parts';

/** A ticket taken: through which door, in which language, and whether it was heard of late. */
export function takingTerms(fact: TicketTaken): Parts {
  const parts: Parts = { [`language:${fact.language}`]: 1 };
  for (const prefix of cutsOf(fact)) parts[`${prefix}taken`] = 1;
  if (fact.takenAt !== undefined) parts['late'] = 1;
  return parts;
}

/** An announcement is close when it errs by at most this many seconds … */
const CLOSE_S = 300;
/** … or this share of the wait, whichever is more. */
const CLOSE_SHARE = 0.25;

/** How far the announcement of the taking was from the wait, once that is over. */
export function announcementTerms({ fact, ticket, at }: Found): Parts | null {
  if (fact.type !== 'ticket-called' || !ticket || !isFirstWait(ticket)) return null;
  if ('unknown' in ticket.promise) return null;
  const waitS = waitedS(ticket, at);
  const errorS = Math.abs(ticket.promise.expectedS - waitS);
  const parts: Parts = { [`announceError~${bucketOf(errorS)}`]: 1 };
  if (errorS <= Math.max(CLOSE_S, CLOSE_SHARE * waitS)) parts['announceClose'] = 1;
  return parts;
}

/** A visitor's answer, at the quarter-hour in which it was given. */
export function ratingTerms(fact: Extract<Fact, { type: 'visit-rated' }>): Parts {
  return { [`rated:${fact.score}`]: 1 };
}
