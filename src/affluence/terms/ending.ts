import type { Ticket } from '../../core/site';
import type { Instant } from '../../core/time';
import type { Found } from '../found';
import { visitOf } from '../found';
import { bucketOf } from '../histogram';
import { waitedS } from '../ledger-entry';
import { secondsOf } from '../quarters';
import { cutsOf, measure, type Parts } from './parts';
import { objectiveFor } from './reception';

/** A ticket given up within so many seconds of its taking was a mistake, and no visit. */
export const MISTAKE_S = 60;

/** Whether somebody left at once, before anything happened. */
function isMistake(ticket: Ticket, at: Instant): boolean {
  const untouched = ticket.leg === 1 && ticket.queuedAt === ticket.takenAt;
  return untouched && ticket.status === 'waiting' && waitedS(ticket, at) <= MISTAKE_S;
}

/** Somebody gave up: a mistake, or after how long a wait and whether the objective had passed. */
function leftTerms(seen: Found, ticket: Ticket): Parts | null {
  if (isMistake(ticket, seen.at)) return { excluded: 1 };
  if (ticket.status !== 'waiting') return null;
  const parts: Parts = {};
  const waited = waitedS(ticket, seen.at);
  measure(parts, 'leftAfter', waited);
  const objective = objectiveFor(seen, ticket);
  if (objective && waited > objective.withinS) parts['leftWhileLate'] = 1;
  return parts;
}

/** The day closed on somebody who had not been received: still in line, or letting others pass. */
function closedTerms(seen: Found, ticket: Ticket): Parts | null {
  const inHall = ticket.status === 'waiting' || ticket.status === 'parked';
  if (!inHall || ticket.course.received) return null;
  const judged = objectiveFor(seen, ticket) !== undefined;
  return judged ? { unreceived: 1, unreceivedJudged: 1 } : { unreceived: 1 };
}

/** What is kept of a visit's end, at the quarter-hour in which its last wait began. */
export function endingTerms(seen: Found): Parts | null {
  const { fact, ticket } = seen;
  if (!ticket) return null;
  if (fact.type === 'ticket-left') return leftTerms(seen, ticket);
  if (fact.type !== 'ticket-closed') return null;
  return fact.reason === 'end-of-day' ? closedTerms(seen, ticket) : null;
}

function serviceTerms(seen: Found, ticket: Ticket, parts: Parts): void {
  const visit = visitOf(seen);
  if (!visit) return;
  // Said when it began, and said when it ended: by a person both.
  if (ticket.startedAt !== null || ticket.servedS > 0) parts['measured'] = 1;
  const bucket = bucketOf(secondsOf(visit.ms));
  for (const cut of cutsOf(ticket)) parts[`${cut}service~${bucket}`] = 1;
  if (ticket.counter !== null) parts[`counter=${ticket.counter}/service~${bucket}`] = 1;
}

/** A finished visit, at the quarter-hour in which its last wait began. */
export function finishTerms(seen: Found): Parts | null {
  const { fact, ticket } = seen;
  if (fact.type !== 'ticket-finished' || !ticket) return null;
  const { earlierS, waitS, missed } = ticket.course;
  const parts: Parts = {};
  measure(parts, 'visitWait', secondsOf((earlierS + waitS) * 1000));
  if (ticket.leg > 1) parts['moved'] = 1;
  if (missed) parts['recovered'] = 1;
  if (fact.inaccurate) parts['inaccurate'] = 1;
  if (fact.counter !== null) parts[`counter=${fact.counter}/finished`] = 1;
  serviceTerms(seen, ticket, parts);
  return parts;
}

/** The first time that somebody is called and does not come. */
export function missedTerms({ fact, ticket }: Found): Parts | null {
  if (fact.type !== 'ticket-missed' || !ticket || ticket.course.missed) return null;
  return { absentees: 1 };
}
