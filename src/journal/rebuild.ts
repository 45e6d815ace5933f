import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { RECORD_VERSION } from '../affluence/record';
import { siteId } from '../core/ids';
import { recordedChunks } from './facts';
import type { Progress } from './finding';
import type { ModelChanges } from './models-writer';
import { writePostgresModels } from './postgres-models';
import { keepRecordVersion, readRecordVersion } from './record-version';
import { Refold } from './refold';
import { handleOf } from './sqlite-handle';
import { SqliteModels } from './sqlite-models';
import type { Tables } from './tables';
import { AlertRow } from './tables/alert';
import { LegRow } from './tables/leg';
import { MonthChangeRow } from './tables/month-change';
import { RollupRow } from './tables/rollup';
import { SiteRow } from './tables/site';
import { SlotRow } from './tables/slot';
import { whenFree } from './when-free';

/** Another process may be doing the same: how long to wait for it, ms. */
const OTHERS_MS = 600_000;

/** What of an open database is needed. */
interface Writable {
  readonly kind: 'sqlite' | 'postgres';
  readonly writer: DataSource;
  readonly tables: Tables;
}

type Told = (progress: Progress) => void;
type When = 'when-outdated' | 'always';
type Write = (changes: ModelChanges) => void | Promise<void>;

/** What can be computed again from the facts. */
const MODELS = [LegRow, SlotRow, AlertRow, RollupRow, MonthChangeRow];

async function refoldAll(manager: EntityManager, write: Write, told: Told): Promise<void> {
  for (const model of MODELS) await manager.createQueryBuilder().delete().from(model).execute();
  const heads = await manager.getRepository(SiteRow).find({ order: { id: 'ASC' } });
  for (const { id, seq: last } of heads) {
    const refold = new Refold(siteId(id));
    for await (const facts of recordedChunks(manager, id, 0)) {
      await write(refold.add(facts));
      told({ site: id, seq: facts.at(-1)?.seq ?? 0, last });
      await breathe();
    }
  }
  await keepRecordVersion(manager, RECORD_VERSION);
}

/** Whether another process, which was faster, has done it already. */
async function isDone(manager: EntityManager, when: When): Promise<boolean> {
  return when === 'when-outdated' && (await readRecordVersion(manager)) === RECORD_VERSION;
}

/** Nobody else may use the connection yet: the transaction waits for reads inside it. */
async function onSqlite({ writer, tables }: Writable, when: When, told: Told): Promise<void> {
  const handle = handleOf(writer);
  const models = new SqliteModels(handle, tables);
  await whenFree(OTHERS_MS, () => handle.exec('BEGIN IMMEDIATE'));
  try {
    const done = await isDone(writer.manager, when);
    if (!done) await refoldAll(writer.manager, (changes) => models.write(changes), told);
    handle.exec('COMMIT');
  } catch (error) {
    handle.exec('ROLLBACK');
    throw error;
  }
}

/** The heads are held, so that nodes which are at work wait before they add anything. */
function onPostgres({ writer, tables }: Writable, when: When, told: Told): Promise<void> {
  return writer.transaction(async (manager) => {
    await manager.query('SELECT "id" FROM "site" ORDER BY "id" FOR UPDATE');
    if (await isDone(manager, when)) return;
    await refoldAll(manager, (changes) => writePostgresModels(manager, tables, changes), told);
  });
}

/**
 * Folds all the facts again into legs and quarter-hours, in one transaction: all of it or nothing.
 * On SQLite to be called before anything else uses the database.
 */
export function rebuild(database: Writable, told: Told = () => undefined): Promise<void> {
  return database.kind === 'sqlite'
    ? onSqlite(database, 'always', told)
    : onPostgres(database, 'always', told);
}

/** {@link rebuild}, when the read models were folded by another version of the record. */
export async function rebuildOutdated(database: Writable, told: Told): Promise<void> {
  if ((await readRecordVersion(database.writer.manager)) === RECORD_VERSION) return;
  const work = database.kind === 'sqlite' ? onSqlite : onPostgres;
  await work(database, 'when-outdated', told);
}
