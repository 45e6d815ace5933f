import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { AppendOutcome, Batch, KeptAnswer } from '../engine/journal-port';
import { checkBatch, commandRow, factRows, headAfter, newSite } from './batch-rows';
import { lateMonths } from './late-months';
import {
  insertRows,
  postgresMark as mark,
  upsertRows,
  writePostgresModels,
} from './postgres-models';
import { onStorage, storageFailure } from './storage-failure';
import type { Tables } from './tables';
import { keptAnswer } from './tables/command';
import type { SiteRow } from './tables/site';
import type { Writer } from './writer';

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
    const { site, fact, command } = this.tables;
    const facts = factRows(head, batch.facts);
    const next = headAfter(head, facts);
    const at = batch.facts.at(-1)?.recorded.at ?? Date.now();
    const commands = batch.answers.map((answer) => commandRow(next, answer, at));
    await insertRows(manager, fact, facts);
    await insertRows(manager, command, commands);
    await writePostgresModels(manager, this.tables, batch);
    const late = lateMonths(batch).map((month) => ({ site: batch.site, month, seq: next.seq }));
    await upsertRows(manager, this.tables.monthChange, late);
    if (facts.length > 0) await upsertRows(manager, site, [next]);
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
}
