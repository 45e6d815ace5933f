import { counterOf } from '../../core/definition';
import type { Ticket } from '../../core/site';
import type { Instant } from '../../core/time';
import type { Found } from '../found';
import { slotOf } from '../quarters';
import { type SlotDelta, WHOLE_SITE } from '../slot';
import { endingTerms, finishTerms, missedTerms } from './ending';
import type { Parts } from './parts';
import { presentationTerms, receptionTerms } from './reception';
import { announcementTerms, ratingTerms, takingTerms } from './taking';

const delta = (service: SlotDelta['service'], at: Instant, terms: Parts): SlotDelta => ({
  service,
  startsAt: slotOf(at),
  figures: { terms },
});

/** What a fact about a ticket adds, each kind by a function of its own; null: nothing. */
const OF_TICKETS: Partial<Record<string, readonly ((seen: Found) => Parts | null)[]>> = {
  'ticket-called': [announcementTerms],
  'ticket-arrived': [receptionTerms, presentationTerms],
  'ticket-missed': [missedTerms],
  'ticket-parked': [receptionTerms],
  'ticket-transferred': [receptionTerms],
  'ticket-finished': [receptionTerms, finishTerms],
  'ticket-left': [endingTerms],
  'ticket-closed': [endingTerms],
};

function ofTicket(seen: Found, ticket: Ticket): SlotDelta[] {
  const terms: Parts = {};
  // The names that two of them give differ, so that one map holds both.
  for (const of of OF_TICKETS[seen.fact.type] ?? []) Object.assign(terms, of(seen));
  // A first wait begins with the taking; what becomes of a later one is kept where that began.
  const any = Object.keys(terms).length > 0;
  return any ? [delta(ticket.service, ticket.queuedAt, terms)] : [];
}

/** The terms that a fact adds to the quarter-hours; those of counters are spread with their time. */
export function termDeltas(seen: Found): SlotDelta[] {
  const { fact, ticket, at } = seen;
  if (fact.type === 'ticket-taken') {
    return [delta(fact.service, fact.takenAt ?? at, takingTerms(fact))];
  }
  if (fact.type === 'visit-rated') return [delta(fact.service, at, ratingTerms(fact))];
  return ticket ? ofTicket(seen, ticket) : [];
}

/** Seconds of an accessible counter, in a quarter-hour of the whole site. */
export function accessibleTerms({ definition, counter }: Found, seconds: number): Parts | null {
  if (!counter || !counterOf(definition, counter.id)?.accessible) return null;
  return { accessibleS: seconds };
}

/** That something was undone is the one thing that an undo leaves behind. */
export function undoneDelta({ ticket, at }: Found): SlotDelta {
  return delta(ticket ? ticket.service : WHOLE_SITE, at, { undone: 1 });
}
