import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { ModelChanges } from './models-writer';
import { addedSlot, deltasBySlot, slotKey } from './slot-rows';
import type { Mark, Table } from './table';
import type { Tables } from './tables';
import type { SlotRow } from './tables/slot';

/** The protocol counts parameters in 16 bits. */
const MOST_PARAMETERS = 60_000;

/** How PostgreSQL writes a parameter. */
export const postgresMark: Mark = (n) => `$${n}`;

function unique<K extends 'service' | 'startsAt'>(slots: readonly Pick<SlotRow, K>[], key: K) {
  return [...new Set(slots.map((slot) => slot[key]))];
}

async function addedSlots(
  manager: EntityManager,
  tables: Tables,
  { site, slots }: ModelChanges,
): Promise<SlotRow[]> {
  const bySlot = deltasBySlot(slots);
  if (bySlot.size === 0) return [];
  const touched = [...bySlot.values()].map(([one]) => one);
  const query = tables.slot
    .query(manager)
    .where('t.site = :site', { site })
    .andWhere('t.service IN (:...services)', { services: unique(touched, 'service') })
    .andWhere('t.startsAt IN (:...starts)', { starts: unique(touched, 'startsAt') });
  const before = new Map(
    (await tables.slot.rows(query)).map((row) => [slotKey(row), row] as const),
  );
  return [...bySlot].map(([key, deltas]) => addedSlot(site, before.get(key) ?? null, deltas));
}

/** Inserts or replaces rows, as many at once as the protocol lets. */
export function upsertRows<R extends ObjectLiteral>(
  manager: EntityManager,
  table: Table<R>,
  rows: readonly R[],
): Promise<void> {
  return inChunks(manager, table, rows, (count) => table.upsert(count, postgresMark));
}

/** Inserts rows that are not there yet. */
export function insertRows<R extends ObjectLiteral>(
  manager: EntityManager,
  table: Table<R>,
  rows: readonly R[],
): Promise<void> {
  return inChunks(manager, table, rows, (count) => table.insert(count, postgresMark));
}

/** Writes the read models on PostgreSQL, inside the transaction of the manager. */
export async function writePostgresModels(
  manager: EntityManager,
  tables: Tables,
  changes: ModelChanges,
): Promise<void> {
  const legs = new Map(changes.legs.map((one) => [`${one.ticket} ${one.leg}`, one]));
  const legRows = [...legs.values()].map((one) => ({ site: changes.site, ...one }));
  await upsertRows(manager, tables.leg, legRows);
  const alerts = changes.alerts.map((one) => ({ ...one, site: changes.site }));
  await upsertRows(manager, tables.alert, alerts);
  await upsertRows(manager, tables.slot, await addedSlots(manager, tables, changes));
}

async function inChunks<R extends ObjectLiteral>(
  manager: EntityManager,
  table: Table<R>,
  rows: readonly R[],
  sql: (count: number) => string,
): Promise<void> {
  const size = Math.floor(MOST_PARAMETERS / table.width);
  for (let from = 0; from < rows.length; from += size) {
    const chunk = rows.slice(from, from + size);
    await manager.query(
      sql(chunk.length),
      chunk.flatMap((row) => table.values(row)),
    );
  }
}
