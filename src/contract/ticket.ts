import { z } from 'zod';
import { InstantText } from './protocol';
import { Wait } from './wait';

/** What staff see of a ticket; there is nothing personal to hide in it. */
export const TicketCard = z
  .object({
    id: z.string(),
    number: z.string(),
    service: z.string(),
    priority: z.int(),
    appointment: z.boolean(),
    language: z.string(),
    status: z.enum(['waiting', 'called', 'serving', 'parked', 'absent']),
    /** While parked or absent: since when, and why, when a reason was given. */
    aside: z.object({ since: InstantText, reason: z.string().nullable() }).nullable(),
    /** Where the ticket is called or received. */
    counter: z.string().nullable(),
    takenAt: InstantText,
    queuedAt: InstantText,
    calledAt: InstantText.nullable(),
    startedAt: InstantText.nullable(),
    /** Seconds of service before a park; add the time since `startedAt`. */
    servedS: z.number(),
    /** Announcements of the present call: 1, then one more a recall. */
    calls: z.int(),
    /** 1 in the first line, 2 after a transfer … */
    leg: z.int(),
    /** What the visitor was told at the taking. */
    promise: Wait,
    /** Given by a kiosk that was cut off, and heard of later. */
    offline: z.boolean(),
    /** What would have refused such a ticket when it was heard of; null: nothing. */
    despite: z.string().nullable(),
  })
  .meta({ id: 'TicketCard' });
export type TicketCard = z.infer<typeof TicketCard>;

/** The answer to a taken ticket. */
export const TicketTaken = z
  .object({
    ticket: z.object({
      id: z.string(),
      number: z.string(),
      service: z.string(),
      takenAt: InstantText,
    }),
    visit: z.object({ token: z.string(), url: z.string() }),
    ahead: z.int().min(0),
    promise: Wait,
  })
  .meta({ id: 'TicketTaken' });
export type TicketTaken = z.infer<typeof TicketTaken>;
