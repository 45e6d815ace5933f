import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  Actor,
  Alert,
  AlertAction,
  AlertCause,
  AlertKind,
  AlertOutcome,
} from '../../core/alert';
import type { AlertId, CounterId, ServiceId } from '../../core/ids';
import type { Day, Instant } from '../../core/time';
import { json, wholeNumber } from './columns';

/** The last known state of one alert; can be computed again from the facts. */
@Entity('alert')
@Index('alert_by_day', ['site', 'day'])
export class AlertRow implements Alert {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') id!: AlertId;
  @Column('text') day!: Day;
  @Column('text') kind!: AlertKind;
  @Column('text', { nullable: true }) service!: ServiceId | null;
  @Column('text', { nullable: true }) counter!: CounterId | null;
  @Column('text', { transformer: json }) services!: readonly ServiceId[];
  @Column('bigint', { name: 'raised_at', transformer: wholeNumber }) raisedAt!: Instant;
  @Column('double precision', { name: 'breach_in_s', nullable: true }) breachInS!: number | null;
  @Column('double precision', { name: 'predicted_s', nullable: true }) predictedS!: number | null;
  @Column('double precision', { name: 'target_s', nullable: true }) targetS!: number | null;
  @Column('text', { transformer: json }) cause!: AlertCause;
  @Column('bigint', { name: 'taken_at', nullable: true, transformer: wholeNumber })
  takenAt!: Instant | null;
  @Column('text', { name: 'taken_by', transformer: json }) takenBy!: Actor | null;
  @Column('text', { transformer: json }) actions!: readonly AlertAction[];
  @Column('bigint', { name: 'breached_at', nullable: true, transformer: wholeNumber })
  breachedAt!: Instant | null;
  @Column('bigint', { name: 'back_at', nullable: true, transformer: wholeNumber })
  backAt!: Instant | null;
  @Column('bigint', { name: 'closed_at', nullable: true, transformer: wholeNumber })
  closedAt!: Instant | null;
  @Column('text', { nullable: true }) outcome!: AlertOutcome | null;
  @Column('double precision', { name: 'raised_wait_s', nullable: true })
  raisedWaitS!: number | null;
  @Column('double precision', { name: 'acted_wait_s', nullable: true })
  actedWaitS!: number | null;
  @Column('double precision', { name: 'after_wait_s', nullable: true })
  afterWaitS!: number | null;
  @Column('double precision', { name: 'back_wait_s', nullable: true })
  backWaitS!: number | null;
}

/** A row without its site: what the rest of the program calls an alert. */
export function alertOf({ site: _site, ...alert }: AlertRow): Alert {
  return alert;
}
