import { serviceOf } from '../../core/definition';
import type { Ticket } from '../../core/site';
import type { Day } from '../../core/time';
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

/** T of the objective in force that day for the ticket's service, seconds; null without any. */
export function targetS(
  { definition, day }: Pick<Found, 'definition'> & { day: Day },
  ticket: Ticket,
): number | null {
  const service = serviceOf(definition, ticket.service);
  const objective = service ? objectiveOn(service, day) : undefined;
  return objective ? objective.withinS : null;
}

/** Somebody is received, at the quarter-hour in which the wait began. */
export function receptionTerms(seen: Found): Parts | null {
  const waitS = receptionWaitS(seen);
  if (waitS === null || !seen.ticket) return null;
  const parts: Parts = { received: 1 };
  measure(parts, 'reception', waitS);
  const bucket = bucketOf(waitS);
  const target = targetS(seen, seen.ticket);
  if (target !== null) judge(parts, '', waitS, target);
  for (const cut of cutsOf(seen.ticket)) {
    // Of a cut its distribution is enough: its count is in it, and nobody asks for its mean.
    parts[`${cut}reception~${bucket}`] = 1;
    if (target !== null) judge(parts, cut, waitS, target);
  }
  return parts;
}

function judge(parts: Parts, cut: string, waitS: number, target: number): void {
  parts[`${cut}receivedJudged`] = 1;
  if (waitS <= target) parts[`${cut}receivedWithin`] = 1;
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
