import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that wants to hear of one visit; forgotten when the visit ends. */
@Entity('push_subscription')
export class PushSubscriptionRow {
  @PrimaryColumn('text') site!: string;
  @PrimaryColumn('text') ticket!: string;
  @PrimaryColumn('text') endpoint!: string;
  @Column('text') p256dh!: string;
  @Column('text') auth!: string;
  @Column('text') language!: string;
  /** What was told last, so that of several processes one tells it. */
  @Column('text') told!: string;
}
