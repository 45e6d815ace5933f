import { z } from 'zod';
import { Id, Language } from './commands';
import { InstantText } from './protocol';

/** What a printer says of its paper; `unknown` when it does not say, as many don't. */
export const PaperState = z.enum([
  'ok',
  'near-end',
  'no-paper',
  'cover-open',
  'offline',
  'unknown',
]);
export type PaperState = z.infer<typeof PaperState>;

/** A printer of a site, without its address. */
export const PrinterView = z
  .object({
    id: z.string(),
    name: z.string(),
    state: PaperState,
    /** Null: never heard of. */
    since: InstantText.nullable(),
  })
  .meta({ id: 'PrinterView' });
export type PrinterView = z.infer<typeof PrinterView>;

/** `language`: of the paper; absent: the visitor's. */
export const PrintBody = z
  .strictObject({ printer: Id, language: Language.optional() })
  .meta({ id: 'PrintBody' });

/** The same over a socket, which names the ticket too. */
export const PrintTicketBody = PrintBody.extend({ ticket: Id }).meta({ id: 'PrintTicketBody' });

/** Why nothing, or not all, was printed. */
export const PrintFailure = z.enum([
  'unreachable',
  'no-paper',
  'cover-open',
  'offline',
  'timeout',
  'refused',
]);
export type PrintFailure = z.infer<typeof PrintFailure>;

/** What became of a print; the ticket is in the line whatever is answered here. */
export const PrintAnswer = z
  .object({
    /** `printed`: the printer said so; `sent`: it took the ticket and does not tell. */
    outcome: z.enum(['printed', 'sent', 'failed']),
    reason: PrintFailure.nullable(),
    /** The language that is on the paper. */
    language: z.string(),
  })
  .meta({ id: 'PrintAnswer' });
export type PrintAnswer = z.infer<typeof PrintAnswer>;
