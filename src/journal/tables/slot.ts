import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Ledger } from '../../affluence/ledger';
import type { Histogram, SlotFigures } from '../../affluence/slot';
import type { Terms } from '../../affluence/terms';
import type { ServiceId } from '../../core/ids';
import type { Day } from '../../core/time';
import type { LocalSlotDelta } from '../../engine/journal-port';
import { json, sums, wholeNumber } from './columns';

/** The figures of one quarter-hour of one service, or of the whole site under `*`. */
@Entity('slot')
@Index('slot_by_day', ['site', 'day'])
export class SlotRow implements SlotFigures {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') service!: ServiceId | '*';
  @PrimaryColumn('bigint', { name: 'starts_at', transformer: wholeNumber }) startsAt!: number;
  @Column('text') day!: Day;
  /** Minutes since local midnight. */
  @Column('integer') minute!: number;
  @Column('integer') taken!: number;
  @Column('integer') joined!: number;
  @Column('integer') called!: number;
  @Column('integer') finished!: number;
  @Column('integer') absent!: number;
  @Column('integer') left!: number;
  @Column('integer') closed!: number;
  @Column('double precision', { name: 'waiting_s' }) waitingS!: number;
  @Column('double precision', { name: 'open_s' }) openS!: number;
  @Column('text', { transformer: json }) waits!: Histogram;
  @Column('double precision', { name: 'wait_sum_s' }) waitSumS!: number;
  @Column('integer') judged!: number;
  @Column('integer', { name: 'within_target' }) withinTarget!: number;
  @Column('integer') promised!: number;
  @Column('integer') kept!: number;
  @Column('text', { transformer: sums, default: '{}' }) promises!: Ledger;
  @Column('text', { transformer: json }) services!: Histogram;
  @Column('double precision', { name: 'service_sum_s' }) serviceSumS!: number;
  @Column('text', { transformer: sums, default: '{}' }) terms!: Terms;
}

/** A slot with all of its figures. */
export interface Slot extends LocalSlotDelta {
  readonly figures: SlotFigures;
}

/** A row with its figures apart from its place; spelt out, for reports read a million of them. */
export function slotOf(row: SlotRow): Slot {
  const figures: SlotFigures = {
    taken: row.taken,
    joined: row.joined,
    called: row.called,
    finished: row.finished,
    absent: row.absent,
    left: row.left,
    closed: row.closed,
    waitingS: row.waitingS,
    openS: row.openS,
    waits: row.waits,
    waitSumS: row.waitSumS,
    judged: row.judged,
    withinTarget: row.withinTarget,
    promised: row.promised,
    kept: row.kept,
    promises: row.promises,
    services: row.services,
    serviceSumS: row.serviceSumS,
    terms: row.terms,
  };
  const { service, startsAt, day, minute } = row;
  return { service, startsAt, day, minute, figures };
}
