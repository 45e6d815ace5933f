import type { EntityManager } from 'typeorm';
import { MetaRow } from './tables/meta';

const KEY = 'record-version';

/** The version of the record that the read models were folded by; null when nobody has said. */
export async function readRecordVersion(manager: EntityManager): Promise<number | null> {
  const row = await manager.getRepository(MetaRow).findOneBy({ key: KEY });
  return row ? Number(row.value) : null;
}

/** Says by which version the read models are folded. */
export async function keepRecordVersion(manager: EntityManager, version: number): Promise<void> {
  await manager.getRepository(MetaRow).upsert({ key: KEY, value: String(version) }, ['key']);
}
