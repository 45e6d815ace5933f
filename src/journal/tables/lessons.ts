import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SavedForecaster } from '../../estimation/forecaster';
import { json } from './columns';

/** Grows when what is kept changes its shape: what an older version kept is then learned again. */
export const LESSONS_VERSION = 4;

/** What a site's facts had taught the estimates when its last day began: a copy, to start sooner. */
@Entity('lessons')
export class LessonsRow {
  @PrimaryColumn('text') site!: string;
  @Column('integer') seq!: number;
  @Column('integer') version!: number;
  @Column('text', { transformer: json }) saved!: SavedForecaster;
}
