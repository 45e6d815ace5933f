import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last fact that changed quarter-hours of a month after that month was over. */
@Entity('month_change')
export class MonthChangeRow {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') month!: string;
  @Column('integer') seq!: number;
}
