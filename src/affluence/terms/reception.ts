import { type Objective, serviceOf } from '../../core/definition';
import type { Ticket } from '../../core/site';
import type { Found } from '../found';
import { bucketOf } from '../histogram';
import { objectiveOn } from '../objective';
import { secondsOf } from '../quarters';
import { cutsOf, measure, type Parts } from './parts';

/** What an agent does with somebody who was called that shows that the person came. */
const SHOWS: ReadonlySet<string> = new Set([
  'ticket-finished',
  'ticket-transferred',
  'ticket-parked',
]);

/**
 * The wait of a reception that begins with this fact, seconds; null when none does. It ends when
 * arrival is said; where nobody says it, at the call, once something shows that the person came.
 */
export function receptionWaitS({ fact, ticket, at }: Found): number | null {
  if (ticket?.status !== 'called' || ticket.course.received) return null;
  const { course, calledAt } = ticket;
  const inLineMs = course.waitS * 1000;
  if (fact.type === 'ticket-arrived')
    return secondsOf(inLineMs + Math.max(0, at - (calledAt ?? at)));
  return SHOWS.has(fact.type) ? secondsOf(inLineMs) : null;
}

/** The objective in force that day for a ticket's service; undefined without any. */
export function objectiveFor(
  { definition, day }: Pick<Found, 'definition' | 'day'>,
  ticket: Ticket,
): Objective | undefined {
  const service = serviceOf(definition, ticket.service);
  return service && objectiveOn(service, day);
}

/** Somebody is received, at the quarter-hour in which the wait began. */
export function receptionTerms(seen: Found): Parts | null {
  const waitS = receptionWaitS(seen);
  if (waitS === null || !seen.ticket) return null;
  const parts: Parts = { received: 1 };
  measure(parts, 'reception', waitS);
  const bucket = bucketOf(waitS);
  const objective = objectiveFor(seen, seen.ticket);
  if (objective) {
    judge(parts, '', waitS, objective);
    // To 1/1024, like seconds: what is added can be taken away without a trace.
    parts['receivedDue'] = Math.round(objective.share * 1024) / 1024;
  }
  for (const cut of cutsOf(seen.ticket)) {
    // Of a cut its distribution is enough: its count is in it, and nobody asks for its mean.
    parts[`${cut}reception~${bucket}`] = 1;
    if (objective) judge(parts, cut, waitS, objective);
  }
  return parts;
}

function judge(parts: Parts, cut: string, waitS: number, { withinS }: Objective): void {
  parts[`${cut}receivedJudged`] = 1;
  if (waitS <= withinS) parts[`${cut}receivedWithin`] = 1;
}

/** From the last announcement to the counter, at the quarter-hour of the beginning of the wait. */
export function presentationTerms({ fact, ticket, at }: Found): Parts | null {
  if (fact.type !== 'ticket-arrived' || ticket?.status !== 'called') return null;
  const { announcedAt } = ticket.course;
  if (announcedAt === null) return null;
  const parts: Parts = {};
  measure(parts, 'presentation', secondsOf(Math.max(0, at - announcedAt)));
  return parts;
}
