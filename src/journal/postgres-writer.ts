import { type DataSource, type EntityManager, type ObjectLiteral, QueryFailedError } from 'typeorm';
import type { AppendOutcome, Batch, KeptAnswer } from '../engine/journal-port';
import { checkBatch, commandRow, factRows, headAfter, newSite } from './batch-rows';
import { addedSlot, deltasBySlot, slotKey } from './slot-rows';
import { onStorage, storageFailure } from './storage-failure';
import type { Mark, Table } from './table';
import type { Tables } from './tables';
import { keptAnswer } from './tables/command';
import type { SiteRow } from './tables/site';
import type { SlotRow } from './tables/slot';
import type { Writer } from './writer';

/** The protocol counts parameters in 16 bits. */
const MOST_PARAMETERS = 60_000;

const mark: Mark = (n) => `$${n}`;

interface Failure {
  readonly code?: string;
  readonly table?: string;
}

/** Another writer took the claim, or kept an answer to the same command. */
function isConflict({ code, table }: Failure): boolean {
  if (code === '40001' || code === '40P01') return true;
  return code === '23505' && (table === 'command' || table === 'site');
}

/**
 * PostgreSQL's writer: claims the row of the site, writes, commits. Nodes that share the database
 * wait for each other at the claim, and whoever comes late finds another seq there.
 */
export class PostgresWriter implements Writer {
  constructor(
    private readonly source: DataSource,
    private readonly tables: Tables,
  ) {}

  async append(batch: Batch): Promise<AppendOutcome> {
    checkBatch(batch);
    try {
      return await this.source.transaction((manager) => this.write(manager, batch));
    } catch (error) {
      const failed: unknown = error instanceof QueryFailedError ? error.driverError : error;
      if (isConflict(failed as Failure)) return 'conflict';
      throw storageFailure(error);
    }
  }

  async answers(site: string, ids: readonly string[]): Promise<readonly KeptAnswer[]> {
    const query = this.tables.command
      .query(this.source.manager)
      .where('t.site = :site AND t.id IN (:...ids)', { site, ids });
    return (await onStorage(() => this.tables.command.rows(query))).map(keptAnswer);
  }

  private async write(manager: EntityManager, batch: Batch): Promise<AppendOutcome> {
    const head = await this.claim(manager, batch.site);
    if (head?.seq !== batch.after) return 'conflict';
    const { site, fact, command, leg, slot } = this.tables;
    const facts = factRows(head, batch.facts);
    const next = headAfter(head, facts);
    const at = batch.facts.at(-1)?.recorded.at ?? Date.now();
    const commands = batch.answers.map((answer) => commandRow(next, answer, at));
    await this.insert(manager, fact, facts);
    await this.insert(manager, command, commands);
    const legs = new Map(batch.legs.map((one) => [`${one.ticket} ${one.leg}`, one]));
    const legRows = [...legs.values()].map((one) => ({ site: batch.site, ...one }));
    await this.upsert(manager, leg, legRows);
    await this.upsert(manager, slot, await this.addedSlots(manager, batch));
    if (facts.length > 0) await this.upsert(manager, site, [next]);
    return 'appended';
  }

  /** The head of the site, held until the commit; null when another writer is just creating it. */
  private async claim(manager: EntityManager, id: string): Promise<SiteRow | null> {
    const select = `${this.tables.site.selectByKey(mark)} FOR UPDATE`;
    const [raw] = await manager.query<Record<string, unknown>[]>(select, [id]);
    if (raw) return this.tables.site.row(raw);
    const fresh = newSite(id);
    const insert = `${this.tables.site.insert(1, mark)} ON CONFLICT DO NOTHING RETURNING "id"`;
    const made = await manager.query<unknown[]>(insert, this.tables.site.values(fresh));
    return made.length > 0 ? fresh : null;
  }

  private async addedSlots(manager: EntityManager, { site, slots }: Batch): Promise<SlotRow[]> {
    const bySlot = deltasBySlot(slots);
    if (bySlot.size === 0) return [];
    const touched = [...bySlot.values()].map(([one]) => one);
    const query = this.tables.slot
      .query(manager)
      .where('t.site = :site', { site })
      .andWhere('t.service IN (:...services)', { services: unique(touched, 'service') })
      .andWhere('t.startsAt IN (:...starts)', { starts: unique(touched, 'startsAt') });
    const before = new Map(
      (await this.tables.slot.rows(query)).map((row) => [slotKey(row), row] as const),
    );
    return [...bySlot].map(([key, deltas]) => addedSlot(site, before.get(key) ?? null, deltas));
  }

  private insert<R extends ObjectLiteral>(m: EntityManager, table: Table<R>, rows: R[]) {
    return inChunks(m, table, rows, (count) => table.insert(count, mark));
  }

  private upsert<R extends ObjectLiteral>(m: EntityManager, table: Table<R>, rows: R[]) {
    return inChunks(m, table, rows, (count) => table.upsert(count, mark));
  }
}

function unique<K extends 'service' | 'startsAt'>(slots: readonly Pick<SlotRow, K>[], key: K) {
  return [...new Set(slots.map((slot) => slot[key]))];
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
