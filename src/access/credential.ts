export type CredentialKind = 'key' | 'session' | 'link';

/** What is kept of a key, session or link: never the secret itself. Times in ms since 1970. */
export interface Credential {
  readonly id: string;
  readonly kind: CredentialKind;
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
  /** One of the roles; whatever else stands there gives no access. */
  readonly role: string;
  /** Null: every site. */
  readonly site: string | null;
  readonly label: string;
  readonly landing: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly usedAt: number | null;
  readonly revokedAt: number | null;
}

/** Where credentials are kept. */
export interface Credentials {
  insert(credential: Credential): Promise<void>;
  findByHash(hash: string): Promise<Credential | null>;
  /** True for the first use only, whoever else tries at the same time. */
  markUsed(id: string, at: number): Promise<boolean>;
  revoke(id: string, at: number): Promise<unknown>;
}

/** The token under which the application wires the store. */
export const CREDENTIALS = Symbol('Credentials');
