import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './columns';

/** One fact of a site in its place in the chain; rows are only ever added. */
@Entity('fact')
@Index('fact_day_started', ['site', 'day', 'seq'], { where: `"type" = 'day-started'` })
@Index('fact_configured', ['site', 'seq'], { where: `"type" = 'site-configured'` })
export class FactRow {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('integer') seq!: number;
  /** Milliseconds since 1970 UTC. */
  @Column('bigint', { transformer: wholeNumber }) at!: number;
  /** Service day of the site, `YYYY-MM-DD`. */
  @Column('text') day!: string;
  @Column('text') type!: string;
  /** The whole fact as JSON text, exactly as it was hashed. */
  @Column('text') body!: string;
  @Column('text', { nullable: true }) command!: string | null;
  @Column('text') actor!: string;
  /** Link to the fact before, SHA-256 hex; see `chain.ts`. */
  @Column('text') hash!: string;
}
