import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Credential, CREDENTIALS, type CredentialKind, type Credentials } from './credential';
import { type Identity, isRole, type Role } from './roles';
import { hashOf, newSecret } from './secrets';

const HOUR_MS = 3_600_000;
/** A link that is printed at start opens a session once, within this time. */
const LINK_MS = 12 * HOUR_MS;
/** People sign in for a day's work; a device stays paired until it is revoked. */
const PERSON_MS = 12 * HOUR_MS;
const DEVICE_MS = 400 * 24 * HOUR_MS;
/** A revoked key works no longer than this; its sockets end with the heartbeat after, within 5 s. */
const CACHED_MS = 1_500;
const CACHED = 5_000;

const DEVICES: readonly Role[] = ['kiosk', 'lobby'];

/** What a credential is made for. */
export interface Grant {
  readonly role: Role;
  /** Null: every site. */
  readonly site: string | null;
  readonly label: string;
  /** Where a sign-in link leads. */
  readonly landing?: string;
}

/** A new session: its secret goes into a cookie and nowhere else. */
export interface Session {
  readonly secret: string;
  readonly maxAgeS: number;
  readonly landing: string;
}

interface Known {
  readonly identity: Identity | null;
  readonly until: number;
}

/** Keys, sessions and single-use sign-in links: made, checked and ended here. */
@Injectable()
export class Access {
  private readonly known = new Map<string, Known>();

  constructor(@Inject(CREDENTIALS) private readonly credentials: Credentials) {}

  /** A key for a program or a device; it is shown once and only its hash is kept. */
  createKey(grant: Grant): Promise<string> {
    return this.create('key', grant, null);
  }

  /** The code of a link that signs in once. */
  createLink(grant: Grant): Promise<string> {
    return this.create('link', grant, LINK_MS);
  }

  /** Opens a session with a link's code; null when it was used, is too old or never was. */
  async signIn(code: string): Promise<Session | null> {
    const link = await this.credentials.findByHash(hashOf(code));
    if (!link || link.kind !== 'link' || !live(link) || !isRole(link.role)) return null;
    if (!(await this.credentials.markUsed(link.id, Date.now()))) return null;
    const lasts = DEVICES.includes(link.role) ? DEVICE_MS : PERSON_MS;
    const { site, label, landing } = link;
    const secret = await this.create('session', { role: link.role, site, label }, lasts);
    return { secret, maxAgeS: Math.floor(lasts / 1000), landing: landing ?? '/' };
  }

  /** Ends a session at once. */
  async signOut(secret: string): Promise<void> {
    const session = await this.credentials.findByHash(hashOf(secret));
    if (session?.kind === 'session') await this.credentials.revoke(session.id, Date.now());
    this.known.delete(hashOf(secret));
  }

  /** Who holds a key or a session; null when nobody does, any more. */
  async identify(secret: string): Promise<Identity | null> {
    const hash = hashOf(secret);
    const known = this.known.get(hash);
    if (known && known.until > Date.now()) return known.identity;
    const credential = await this.credentials.findByHash(hash);
    const valid = credential && credential.kind !== 'link' && live(credential);
    const identity = valid ? identityOf(credential) : null;
    if (this.known.size >= CACHED) this.known.clear();
    this.known.set(hash, { identity, until: Date.now() + CACHED_MS });
    return identity;
  }

  private async create(kind: CredentialKind, grant: Grant, lasts: number | null): Promise<string> {
    const secret = newSecret();
    const now = Date.now();
    await this.credentials.insert({
      id: randomUUID(),
      kind,
      hash: hashOf(secret),
      role: grant.role,
      site: grant.site,
      label: grant.label,
      landing: grant.landing ?? null,
      createdAt: now,
      expiresAt: lasts === null ? null : now + lasts,
      usedAt: null,
      revokedAt: null,
    });
    return secret;
  }
}

function live({ expiresAt, revokedAt, usedAt }: Credential): boolean {
  return revokedAt === null && usedAt === null && (expiresAt === null || expiresAt > Date.now());
}

const identityOf = ({ id, role, site }: Credential): Identity | null =>
  isRole(role) ? { id, role, site } : null;
