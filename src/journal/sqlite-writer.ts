import SqliteDatabase, { type Database as Handle } from 'better-sqlite3';
import type { AppendOutcome, Batch, KeptAnswer } from '../engine/journal-port';
import { checkBatch, commandRow, factRows, headAfter, newSite } from './batch-rows';
import { StorageUnavailable } from './errors';
import { KeptAnswers } from './kept-answers';
import { addedSlot, deltasBySlot } from './slot-rows';
import type { Mark } from './table';
import type { Tables } from './tables';
import type { SiteRow } from './tables/site';
import type { SlotRow } from './tables/slot';
import type { Writer } from './writer';

type Raw = Record<string, unknown>;

const mark: Mark = () => '?';

function statements(handle: Handle, { site, fact, leg, slot }: Tables) {
  return {
    head: handle.prepare<unknown[], Raw>(site.selectByKey(mark)),
    site: handle.prepare<unknown[]>(site.upsert(1, mark)),
    fact: handle.prepare<unknown[]>(fact.insert(1, mark)),
    leg: handle.prepare<unknown[]>(leg.upsert(1, mark)),
    slotBefore: handle.prepare<unknown[], Raw>(slot.selectByKey(mark)),
    slot: handle.prepare<unknown[]>(slot.upsert(1, mark)),
  };
}

/** The codes of a statement that is wrong; all others speak of the disk or of the file. */
const WRONG = /^SQLITE_(CONSTRAINT|MISMATCH|RANGE|ERROR)/;

/** Two writers kept an answer to one command: whoever comes second decides again. */
const isConflict = (error: Error): boolean => error.message.includes('failed: kept.');

/**
 * SQLite's writer: a batch is one synchronous transaction on TypeORM's own connection. Without an
 * await inside, nothing else can slip into the transaction or be lost by its rollback.
 */
export class SqliteWriter implements Writer {
  private readonly prepared: ReturnType<typeof statements>;
  private readonly kept: KeptAnswers;
  private readonly transaction: SqliteDatabase.Transaction<(batch: Batch) => AppendOutcome>;

  constructor(
    handle: Handle,
    private readonly tables: Tables,
  ) {
    this.prepared = statements(handle, tables);
    this.kept = new KeptAnswers(handle, tables.command);
    this.transaction = handle.transaction((batch) => this.write(batch));
  }

  async append(batch: Batch): Promise<AppendOutcome> {
    checkBatch(batch);
    try {
      this.kept.catchUp(batch.site);
      const outcome = this.transaction.immediate(batch);
      if (outcome === 'appended') this.kept.committed(batch.site, batch.after + batch.facts.length);
      return outcome;
    } catch (error) {
      if (!(error instanceof SqliteDatabase.SqliteError)) throw error;
      if (isConflict(error)) return 'conflict';
      if (WRONG.test(error.code)) throw error;
      throw new StorageUnavailable(`SQLite: ${error.code}`, { cause: error });
    }
  }

  async answers(site: string, ids: readonly string[]): Promise<readonly KeptAnswer[]> {
    return this.kept.find(site, ids);
  }

  private write(batch: Batch): AppendOutcome {
    const head = this.head(batch.site);
    if (head.seq !== batch.after || !this.kept.isCurrent(batch.site)) return 'conflict';
    const next = this.writeFacts(head, batch);
    const { tables, prepared, kept } = this;
    const at = batch.facts.at(-1)?.recorded.at ?? Date.now();
    for (const answer of batch.answers) kept.add(commandRow(next, answer, at));
    for (const leg of batch.legs) {
      prepared.leg.run(tables.leg.values({ site: batch.site, ...leg }));
    }
    this.writeSlots(batch);
    return 'appended';
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

  private writeSlots({ site, slots }: Batch): void {
    const { slot: table } = this.tables;
    for (const deltas of deltasBySlot(slots).values()) {
      const before = this.slotBefore(site, deltas[0]);
      this.prepared.slot.run(table.values(addedSlot(site, before, deltas)));
    }
  }

  private slotBefore(site: string, at: Pick<SlotRow, 'service' | 'startsAt'>): SlotRow | null {
    const raw = this.prepared.slotBefore.get(site, at.service, at.startsAt);
    return raw ? this.tables.slot.row(raw) : null;
  }
}
