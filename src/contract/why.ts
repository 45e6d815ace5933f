import { z } from 'zod';
import { InstantText, TextsShape, Version } from './protocol';

/** Why a counter pauses, as the public is told; what an agent wrote is `other`. */
export const PAUSES = ['break', 'meeting', 'technical', 'other'] as const;
export type Pause = (typeof PAUSES)[number];

/** Why others were called first: see docs/dispatch.md. */
export const PASSES = ['older', 'returned', 'priority', 'preferred', 'owed', 'choice'] as const;

const Count = z.int().min(0);

/** Why a visitor waits: counts only, so that no reason can be attached to anybody's number. */
export const VisitWhy = Version.extend({
  number: z.string(),
  /** Who comes first by the rule as things stand; each person counts once. */
  before: z.object({
    older: Count,
    priority: Count,
    others: z.array(
      z.object({ service: z.string(), name: TextsShape, count: Count, preferred: z.boolean() }),
    ),
    owed: Count,
  }),
  /** Nobody who took a ticket later is called first by the rule any more. */
  owed: z.boolean(),
  /** Counters that receive people of this line, by what they do. */
  counters: z.object({
    open: Count,
    paused: z.array(z.object({ reason: z.enum(PAUSES), count: Count })),
    closed: Count,
  }),
  intakeStopped: z.boolean(),
  overtaking: z.object({
    /** Times in a row that a younger person was called past, while oldest of the line. */
    times: Count,
    bound: Count,
    /** Younger people whom the rule can still call first, if nobody older comes back. */
    atMost: Count,
  }),
  /** People called since this ticket waits, at counters of its line, by reason. */
  called: z.object({
    older: Count,
    returned: Count,
    priority: Count,
    preferred: Count,
    owed: Count,
    choice: Count,
  }),
}).meta({ id: 'VisitWhy' });
export type VisitWhy = z.infer<typeof VisitWhy>;

/** The same for staff, with the numbers called and the counters by name. */
export const TicketWhy = VisitWhy.extend({
  /** Latest first, at most 50. */
  calls: z.array(
    z.object({
      number: z.string(),
      counter: z.string(),
      counterName: z.string(),
      at: InstantText,
      reason: z.enum(PASSES),
    }),
  ),
  desks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(['closed', 'open', 'paused']),
      /** As the agent gave it. */
      reason: z.string().nullable(),
    }),
  ),
}).meta({ id: 'TicketWhy' });
export type TicketWhy = z.infer<typeof TicketWhy>;
