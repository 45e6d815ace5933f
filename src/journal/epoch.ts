import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { MetaRow } from './tables/meta';

const KEY = 'epoch';

/** Gives a new database the id of its life; an older one keeps its own. */
export async function ensureEpoch(writer: DataSource): Promise<void> {
  const row = { key: KEY, value: randomUUID() };
  await writer.createQueryBuilder().insert().into(MetaRow).values(row).orIgnore().execute();
}

/** To be called once on a database that was restored: screens then forget what they knew. */
export async function renewEpoch(writer: DataSource): Promise<void> {
  await writer.getRepository(MetaRow).update({ key: KEY }, { value: randomUUID() });
}

export async function readEpoch(manager: EntityManager): Promise<string> {
  const { value } = await manager.getRepository(MetaRow).findOneByOrFail({ key: KEY });
  return value;
}
