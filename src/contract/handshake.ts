import { z } from 'zod';
import { Id } from './commands';

/** What a client gives in the handshake's `auth`; a signed-in browser needs no key. */
export const HandshakeShape = z
  .object({
    key: z.string().max(200).optional(),
    /** A visitor's link. */
    token: z.string().max(300).optional(),
    site: Id.optional(),
    counter: Id.optional(),
  })
  .meta({ id: 'Handshake' });
