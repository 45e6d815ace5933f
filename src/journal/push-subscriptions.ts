import { Not } from 'typeorm';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { PushSubscriptionRow } from './tables/push-subscription';
import { whenFree } from './when-free';

type Subscription = Omit<PushSubscriptionRow, 'told'>;
type Name = Pick<PushSubscriptionRow, 'site' | 'ticket' | 'endpoint'>;

/** Keeps the browsers that want to hear of a visit; every write is one statement. */
export class PushSubscriptionStore {
  constructor(private readonly database: Pick<Database, 'reader' | 'writer' | 'patienceMs'>) {}

  /** Keeps one; the same browser for the same visit replaces its former one. */
  async keep(subscription: Subscription): Promise<void> {
    const { site, ticket, endpoint, p256dh, auth, language } = subscription;
    const row = { site, ticket, endpoint, p256dh, auth, language, told: '' };
    const query = this.writing().insert().into(PushSubscriptionRow).values(row);
    const names = ['site', 'ticket', 'endpoint'];
    await this.write(() =>
      query.orUpdate(['p256dh', 'auth', 'language'], names).updateEntity(false).execute(),
    );
  }

  of(site: string): Promise<Subscription[]> {
    const rows = this.database.reader.getRepository(PushSubscriptionRow);
    return onStorage(() => rows.findBy({ site }));
  }

  /** True for the first of all processes that says it is going to tell this. */
  async claim({ site, ticket, endpoint }: Name, told: string): Promise<boolean> {
    const query = this.writing().update(PushSubscriptionRow).set({ told });
    const unclaimed = query.where({ site, ticket, endpoint, told: Not(told) }).updateEntity(false);
    const { affected } = await this.write(() => unclaimed.execute());
    return affected === 1;
  }

  /** Forgets a visit's, or one browser's of them. */
  async forget(site: string, ticket: string, endpoint?: string): Promise<void> {
    const named = endpoint === undefined ? { site, ticket } : { site, ticket, endpoint };
    const query = this.writing().delete().from(PushSubscriptionRow).where(named);
    await this.write(() => query.execute());
  }

  private writing() {
    return this.database.writer.createQueryBuilder();
  }

  private write<T>(statement: () => Promise<T>): Promise<T> {
    return onStorage(() => whenFree(this.database.patienceMs, statement));
  }
}
