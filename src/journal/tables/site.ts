import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Head of a site's chain: the row that every writer must claim before it writes. */
@Entity('site')
export class SiteRow {
  @PrimaryColumn('text') id!: string;
  /** Seq of the last fact; 0 before the first. */
  @Column('integer') seq!: number;
  /** Hash of the last fact. */
  @Column('text') hash!: string;
  /** Seq of the `site-configured` fact whose definition is in force. */
  @Column('integer', { name: 'configured_seq', nullable: true }) configuredSeq!: number | null;
  /** Seq of the last `day-started` fact. */
  @Column('integer', { name: 'day_seq', nullable: true }) daySeq!: number | null;
  /** What `configured_seq` was when that day started. */
  @Column('integer', { name: 'day_configured_seq', nullable: true })
  dayConfiguredSeq!: number | null;
}
