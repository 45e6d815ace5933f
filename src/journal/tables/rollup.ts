import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rollup } from '../../affluence/rollup/month';
import type { SlotFigures } from '../../affluence/slot';
import { bytes, json, orderedJson } from './columns';

/** A whole month of one service of a site, of the site itself (`*`), or of all as one (`+`). */
@Entity('rollup')
export class RollupRow implements Rollup {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') month!: string;
  @PrimaryColumn('text') service!: string;
  /** Seq of the site's last fact when the month was read. */
  @Column('integer') seq!: number;
  @Column('integer') days!: number;
  /** Of the figures, those that many sites are compared by: read without the rest. */
  @Column('integer') taken!: number;
  @Column('integer') judged!: number;
  @Column('integer', { name: 'within_target' }) withinTarget!: number;
  @Column('text', { transformer: json }) spans!: Rollup['spans'];
  @Column('text', { transformer: orderedJson }) figures!: SlotFigures;
  @Column('text', { transformer: bytes }) cells!: Uint8Array;
}
