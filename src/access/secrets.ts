import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, for keys, sessions and sign-in links. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** 160 bits, as 27 characters. */
const MAC_BYTES = 20;

/** What a visitor's link names. */
export interface VisitName {
  readonly site: string;
  readonly ticket: string;
}

/**
 * Visitors' links. The token is derived from the ticket by a key that never leaves the server
 * (HMAC-SHA-256, 160 bits kept), so nothing of it is stored, and a copy of the database opens none.
 */
export class VisitTokens {
  constructor(private readonly secret: string) {}

  tokenOf({ site, ticket }: VisitName): string {
    return `${site}~${ticket}~${this.mac(site, ticket).toString('base64url')}`;
  }

  /** Null for whatever was not made here, in the same time whatever is wrong with it. */
  read(token: string): VisitName | null {
    const [site = '', ticket = '', mac = '', ...more] = token.slice(0, 300).split('~');
    const given = Buffer.alloc(MAC_BYTES);
    given.write(mac, 'base64url');
    const same = timingSafeEqual(given, this.mac(site, ticket));
    const whole = more.length === 0 && mac === given.toString('base64url');
    return same && whole ? { site, ticket } : null;
  }

  private mac(site: string, ticket: string): Buffer {
    const name = `visit\n${site}\n${ticket}`;
    return createHmac('sha256', this.secret).update(name).digest().subarray(0, MAC_BYTES);
  }
}
