import { IsNull } from 'typeorm';
import type { Database } from './data-source';
import { onStorage } from './storage-failure';
import { Credential } from './tables/credential';
import { whenFree } from './when-free';

/**
 * Keeps credentials. Every write is one statement, so that two processes can do it at once and
 * nothing can slip into a transaction of the journal.
 */
export class CredentialStore {
  constructor(private readonly database: Pick<Database, 'reader' | 'writer' | 'patienceMs'>) {}

  /** Rejects when the id or the hash exists already. */
  async insert(credential: Credential): Promise<void> {
    const query = this.database.writer.createQueryBuilder().insert().into(Credential);
    await this.write(() => query.values(credential).updateEntity(false).execute());
  }

  findByHash(hash: string): Promise<Credential | null> {
    return onStorage(() => this.credentials().findOneBy({ hash }));
  }

  /** True for the first use only, and never once revoked, however many try at the same instant. */
  markUsed(id: string, at: number): Promise<boolean> {
    return this.mark(id, 'usedAt', at);
  }

  /** False when there is no such credential, or it was revoked before. */
  revoke(id: string, at: number): Promise<boolean> {
    return this.mark(id, 'revokedAt', at);
  }

  /** Oldest first; of one site, or all when no site is given. */
  list(site?: string): Promise<Credential[]> {
    const where = site === undefined ? {} : { site };
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    return onStorage(() => this.credentials().find({ where, order }));
  }

  private credentials() {
    return this.database.reader.getRepository(Credential);
  }

  private async mark(id: string, column: 'usedAt' | 'revokedAt', at: number): Promise<boolean> {
    const unmarked = { id, [column]: IsNull(), revokedAt: IsNull() };
    const update = this.database.writer.createQueryBuilder().update(Credential);
    const marking = update
      .set({ [column]: at })
      .where(unmarked)
      .updateEntity(false);
    const { affected } = await this.write(() => marking.execute());
    return affected === 1;
  }

  private write<T>(statement: () => Promise<T>): Promise<T> {
    return onStorage(() => whenFree(this.database.patienceMs, statement));
  }
}
