import type { Database as Handle, Transaction } from 'better-sqlite3';
import type { AppendOutcome, Batch, KeptAnswer } from '../engine/journal-port';
import { checkBatch, commandRow, factRows, headAfter, newSite } from './batch-rows';
import { KeptAnswers } from './kept-answers';
import { lateMonths } from './late-months';
import { SqliteModels } from './sqlite-models';
import { codeOf, onStorage, storageFailure } from './storage-failure';
import type { Mark } from './table';
import type { Tables } from './tables';
import type { SiteRow } from './tables/site';
import { whenFree } from './when-free';
import type { Writer } from './writer';

type Raw = Record<string, unknown>;

const mark: Mark = () => '?';

function statements(handle: Handle, { site, fact, monthChange }: Tables) {
  return {
    head: handle.prepare<unknown[], Raw>(site.selectByKey(mark)),
    site: handle.prepare<unknown[]>(site.upsert(1, mark)),
    fact: handle.prepare<unknown[]>(fact.insert(1, mark)),
    monthChange: handle.prepare<unknown[]>(monthChange.upsert(1, mark)),
  };
}

/** Undoes the transaction: another writer was faster, whoever comes second decides again. */
class Conflict extends Error {}

/**
 * SQLite's writer: a batch is one synchronous transaction on TypeORM's own connection. Without an
 * await inside, nothing else can slip into the transaction or be lost by its rollback.
 */
export class SqliteWriter implements Writer {
  private readonly prepared: ReturnType<typeof statements>;
  private readonly kept: KeptAnswers;
  private readonly models: SqliteModels;
  private readonly transaction: Transaction<(batch: Batch) => void>;

  constructor(
    handle: Handle,
    private readonly tables: Tables,
    /** How long a batch waits while another process writes, ms. */
    private readonly patienceMs: number,
  ) {
    this.prepared = statements(handle, tables);
    this.kept = new KeptAnswers(handle, tables.command);
    this.models = new SqliteModels(handle, tables);
    this.transaction = handle.transaction((batch) => this.write(batch));
  }

  async append(batch: Batch): Promise<AppendOutcome> {
    checkBatch(batch);
    try {
      await whenFree(this.patienceMs, () => this.commit(batch));
      return 'appended';
    } catch (error) {
      if (error instanceof Conflict) return 'conflict';
      // Not by class: two copies of the driver in one process would not know each other's errors.
      throw codeOf(error).startsWith('SQLITE_') ? storageFailure(error) : error;
    }
  }

  answers(site: string, ids: readonly string[]): Promise<readonly KeptAnswer[]> {
    return onStorage(async () => this.kept.find(site, ids));
  }

  private commit(batch: Batch): void {
    this.kept.catchUp(batch.site);
    this.transaction.immediate(batch);
    this.kept.committed(batch.site, batch.after + batch.facts.length);
  }

  private write(batch: Batch): void {
    const head = this.head(batch.site);
    if (head.seq !== batch.after) throw new Conflict();
    this.kept.learn(batch.site);
    const next = this.writeFacts(head, batch);
    const at = batch.facts.at(-1)?.recorded.at ?? Date.now();
    for (const answer of batch.answers) {
      if (!this.kept.add(commandRow(next, answer, at))) throw new Conflict();
    }
    this.models.write(batch);
    for (const month of lateMonths(batch)) {
      this.prepared.monthChange.run(
        this.tables.monthChange.values({ site: batch.site, month, seq: next.seq }),
      );
    }
  }

  private head(site: string): SiteRow {
    const raw = this.prepared.head.get(site);
    return raw ? this.tables.site.row(raw) : newSite(site);
  }

  private writeFacts(head: SiteRow, { facts }: Batch): SiteRow {
    if (facts.length === 0) return head;
    const rows = factRows(head, facts);
    for (const row of rows) this.prepared.fact.run(this.tables.fact.values(row));
    const next = headAfter(head, rows);
    this.prepared.site.run(this.tables.site.values(next));
    return next;
  }
}
