import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Leg, LegStatus } from '../../affluence/leg';
import type { CounterId, ServiceId, TicketId } from '../../core/ids';
import type { Day, Instant } from '../../core/time';
import { flag, json, wholeNumber } from './columns';

/** The last known state of one leg; can be computed again from the facts. */
@Entity('leg')
@Index('leg_by_day', ['site', 'day'])
export class LegRow implements Leg {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') ticket!: TicketId;
  @PrimaryColumn('integer') leg!: number;
  @Column('text') day!: Day;
  @Column('text') number!: string;
  @Column('text') service!: ServiceId;
  @Column('integer') priority!: number;
  @Column('integer', { transformer: flag }) appointment!: boolean;
  @Column('text') language!: string;
  @Column('text') channel!: string;
  @Column('text') status!: LegStatus;
  @Column('bigint', { name: 'taken_at', transformer: wholeNumber }) takenAt!: Instant;
  @Column('bigint', { name: 'queued_at', transformer: wholeNumber }) queuedAt!: Instant;
  @Column('bigint', { name: 'called_at', nullable: true, transformer: wholeNumber })
  calledAt!: Instant | null;
  @Column('bigint', { name: 'started_at', nullable: true, transformer: wholeNumber })
  startedAt!: Instant | null;
  @Column('bigint', { name: 'ended_at', nullable: true, transformer: wholeNumber })
  endedAt!: Instant | null;
  @Column('text', { nullable: true }) counter!: CounterId | null;
  @Column('integer') calls!: number;
  @Column('integer') overtaken!: number;
  @Column('double precision', { name: 'service_s', nullable: true }) serviceS!: number | null;
  @Column('text', { transformer: json }) delivered!: readonly string[];
  @Column('integer', { transformer: flag }) inaccurate!: boolean;
  @Column('double precision', { name: 'low_s', nullable: true }) lowS!: number | null;
  @Column('double precision', { name: 'expected_s', nullable: true }) expectedS!: number | null;
  @Column('double precision', { name: 'high_s', nullable: true }) highS!: number | null;
  @Column('text', { nullable: true }) unknown!: string | null;
}

/** A row without its site: what the rest of the program calls a leg. */
export function legOf({ site: _site, ...leg }: LegRow): Leg {
  return leg;
}
