import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './columns';

/** What a credential is: a paired device's key, a signed-in session, or a link to use once. */
export type CredentialKind = 'key' | 'session' | 'link';

/** Something that lets its bearer in; only its hash is kept. Instants are milliseconds since 1970. */
@Entity('credential')
@Index('credential_by_hash', ['hash'], { unique: true })
export class Credential {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: CredentialKind;
  @Column('text') hash!: string;
  @Column('text') role!: string;
  /** Null: every site. */
  @Column('text', { nullable: true }) site!: string | null;
  @Column('text') label!: string;
  /** The page that a link leads to. */
  @Column('text', { nullable: true }) landing!: string | null;
  @Column('bigint', { name: 'created_at', transformer: wholeNumber }) createdAt!: number;
  @Column('bigint', { name: 'expires_at', nullable: true, transformer: wholeNumber })
  expiresAt!: number | null;
  @Column('bigint', { name: 'used_at', nullable: true, transformer: wholeNumber })
  usedAt!: number | null;
  @Column('bigint', { name: 'revoked_at', nullable: true, transformer: wholeNumber })
  revokedAt!: number | null;
}
