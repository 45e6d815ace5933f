import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './columns';

/**
 * What became of a weekly report: `kept` when there is nobody to send it to, `due` until it is sent,
 * `given-up` after the last attempt.
 */
export type WeeklyState = 'kept' | 'due' | 'sent' | 'given-up';

/** The report of one week of one site as it was made, and what became of it. */
@Entity('weekly_report')
export class WeeklyReportRow {
  @PrimaryColumn('text') site!: string;
  /** `2026-W47`. */
  @PrimaryColumn('text') week!: string;
  @Column('bigint', { name: 'made_at', transformer: wholeNumber }) madeAt!: number;
  /** The PDF, base64: bytes are another type in each database. */
  @Column('text', { select: false }) pdf!: string;
  @Column('text') state!: WeeklyState;
  @Column('integer') attempts!: number;
  /** When it may be tried (again). */
  @Column('bigint', { name: 'next_at', transformer: wholeNumber }) nextAt!: number;
  @Column('bigint', { name: 'sent_at', nullable: true, transformer: wholeNumber })
  sentAt!: number | null;
  /** Why the last attempt failed: a code, never an address. */
  @Column('text', { nullable: true }) failure!: string | null;
}
