import type { z } from 'zod';
import type { HandshakeShape } from '../contract/handshake';
import { BadInput } from './bad-input';
import type { Scope } from './live-door';

type Shaken = z.output<typeof HandshakeShape>;

/** The site that a handshake names. */
export function siteScope({ site }: Shaken): Scope {
  if (!site) throw new BadInput([{ field: 'site', reason: 'missing' }]);
  return { site };
}

/** The site and the counter that a handshake names. */
export function counterScope(handshake: Shaken): Scope {
  const { site } = siteScope(handshake);
  if (!handshake.counter) throw new BadInput([{ field: 'counter', reason: 'missing' }]);
  return { site, counter: handshake.counter };
}
