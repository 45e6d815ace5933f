import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CommandId } from '../../core/ids';
import type { KeptAnswer } from '../../engine/journal-port';
import { wholeNumber } from './columns';

/**
 * The first answer to a command, kept so that a retry is answered the same. Keyed by the order of
 * writing; found by its id through an index on PostgreSQL, and on SQLite as `kept-answers.ts` says.
 */
@Entity('command')
@Index('command_by_id', { synchronize: false })
export class CommandRow {
  @PrimaryColumn('text') site!: string;
  /** Seq of the site once the command had been decided. */
  @PrimaryColumn('integer') seq!: number;
  @PrimaryColumn('text') id!: string;
  /** SHA-256 of the command's content. */
  @Column('text') fingerprint!: string;
  /** JSON text. */
  @Column('text') answer!: string;
  /** Milliseconds since 1970 UTC. */
  @Column('bigint', { transformer: wholeNumber }) at!: number;
}

/** A row as the engine knows it. */
export function keptAnswer({ id, fingerprint, answer }: CommandRow): KeptAnswer {
  return { command: id as CommandId, fingerprint, answer };
}
