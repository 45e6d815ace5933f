import { z } from 'zod';
import { DayText } from './protocol';
import { CounterView } from './boards';
import { TicketCard, TicketTaken } from './ticket';

/** Refusals of the core, and those of the doors. */
export const REFUSALS = [
  'unknown-service',
  'unknown-counter',
  'unknown-ticket',
  'unknown-act',
  'unknown-room',
  'service-closed',
  'intake-stopped',
  'contradictory-rule',
  'appointment-only',
  'no-appointments',
  'counter-closed',
  'counter-paused',
  'counter-busy',
  'counter-already-open',
  'counter-not-paused',
  'service-not-served',
  'nobody-waiting',
  'nobody-called',
  'already-arrived',
  'recall-limit',
  'ticket-not-waiting',
  'ticket-not-aside',
  'ticket-being-received',
  'same-service',
  'nothing-to-undo',
  'too-late-to-undo',
  'site-imported',
  'number-not-reserved',
  'number-taken',
  'too-many-reserved',
  'unknown-alert',
  'alert-closed',
  'withdrawn',
  'visit-not-over',
  'already-rated',
  'unknown-printer',
  'unknown-site',
  'unknown-visit',
  'visit-not-yet',
  'bad-input',
  'command-reused',
  'not-signed-in',
  'not-allowed',
  'foreign-origin',
  'link-used',
  'too-many-requests',
  'too-large',
  'storage-unavailable',
  'overloaded',
  'voice-unavailable',
  'not-found',
  'internal',
] as const;
export type RefusalName = (typeof REFUSALS)[number];

/** A field that can't be used, and why. */
export const FieldError = z.object({ field: z.string(), reason: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** What a refused command is answered over a socket. */
export const Refused = z
  .object({
    ok: z.literal(false),
    refusal: z.enum(REFUSALS),
    errors: z.array(FieldError).optional(),
    reopens: z.object({ day: DayText, minute: z.int() }).optional(),
  })
  .meta({ id: 'Refused' });
export type Refused = z.infer<typeof Refused>;

/** The same over HTTP: problem details (RFC 9457). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    refusal: z.enum(REFUSALS),
    errors: z.array(FieldError).optional(),
    reopens: z.object({ day: DayText, minute: z.int() }).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The answer to a command at a counter: the counter as it is now, and whom it is with. */
export const CounterAnswer = z
  .object({
    counter: CounterView.pick({ id: true, status: true, since: true, reason: true }),
    ticket: TicketCard.nullable(),
  })
  .meta({ id: 'CounterAnswer' });
export type CounterAnswer = z.infer<typeof CounterAnswer>;

/** The answer to a command about a ticket: its status now; null when it has ended. */
export const TicketAnswer = z
  .object({ ticket: TicketCard.nullable() })
  .meta({ id: 'TicketAnswer' });
export type TicketAnswer = z.infer<typeof TicketAnswer>;

/** The answer to a command about the site. */
export const SiteAnswer = z.object({ seq: z.int() }).meta({ id: 'SiteAnswer' });
export type SiteAnswer = z.infer<typeof SiteAnswer>;

export { TicketTaken };
