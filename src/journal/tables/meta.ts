import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the database knows of itself, e.g. its `epoch`. */
@Entity('meta')
export class MetaRow {
  @PrimaryColumn('text') key!: string;
  @Column('text') value!: string;
}
