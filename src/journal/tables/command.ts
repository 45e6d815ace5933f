import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './columns';

/** The first answer to a command, kept so that a retry is answered the same. */
@Entity('command')
@Index('command_by_time', ['at'])
export class CommandRow {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') id!: string;
  /** SHA-256 of the command's content. */
  @Column('text') fingerprint!: string;
  /** JSON text. */
  @Column('text') answer!: string;
  /** Seq of the site once the command had been decided. */
  @Column('integer') seq!: number;
  /** Milliseconds since 1970 UTC. */
  @Column('bigint', { transformer: wholeNumber }) at!: number;
}
