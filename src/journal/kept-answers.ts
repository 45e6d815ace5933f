import type { Database as Handle } from 'better-sqlite3';
import type { KeptAnswer } from '../engine/journal-port';
import type { Table } from './table';
import { type CommandRow, keptAnswer } from './tables/command';

/** Answers of a site that are known again after a restart, the newest: weeks of a busy town hall. */
const KNOWN = 20_000;

const COPY = 'INSERT OR IGNORE INTO temp.kept SELECT "site", "id", "seq" FROM main.command';

function statements(handle: Handle, table: Table<CommandRow>) {
  // Ids are random. An index of them in the file would cost a page of the log for each ticket, half
  // of the price of its commit; a temporary one is never synced and takes part in transactions.
  handle.exec(`CREATE TEMP TABLE kept
    ("site" text, "id" text, "seq" integer, PRIMARY KEY ("site", "id")) WITHOUT ROWID`);
  handle.pragma('temp.cache_size = -4000');
  return {
    version: handle.prepare<[], number>('PRAGMA data_version').pluck(),
    load: handle.prepare(`${COPY} WHERE "site" = ? ORDER BY "seq" DESC LIMIT ${KNOWN}`),
    catchUp: handle.prepare(`${COPY} WHERE "site" = ? AND "seq" >= ?`),
    find: handle.prepare<unknown[], Record<string, unknown>>(
      `SELECT c.* FROM temp.kept k JOIN main.command c USING ("site", "seq", "id")
        WHERE k."site" = ? AND k."id" = ?`,
    ),
    remember: handle.prepare('INSERT INTO temp.kept VALUES (?, ?, ?)'),
    insert: handle.prepare<unknown[]>(table.insert(1, () => '?')),
  };
}

interface Seen {
  version: number;
  seq: number;
}

/** The answers kept in SQLite, found by their ids. */
export class KeptAnswers {
  private readonly prepared: ReturnType<typeof statements>;
  private readonly seen = new Map<string, Seen>();

  constructor(
    handle: Handle,
    private readonly table: Table<CommandRow>,
  ) {
    this.prepared = statements(handle, table);
  }

  find(site: string, ids: readonly string[]): KeptAnswer[] {
    this.catchUp(site);
    return ids.flatMap((id) => {
      const raw = this.prepared.find.get(site, id);
      return raw ? [keptAnswer(this.table.row(raw))] : [];
    });
  }

  /** Learns what another process has written; never inside a transaction, which may be undone. */
  catchUp(site: string): void {
    const version = this.version();
    const seen = this.seen.get(site);
    if (seen?.version === version) return;
    if (seen) this.prepared.catchUp.run(site, seen.seq);
    else this.prepared.load.run(site);
    this.seen.set(site, { version, seq: seen?.seq ?? 0 });
  }

  /** False when another process has written since {@link catchUp}. */
  isCurrent(site: string): boolean {
    return this.seen.get(site)?.version === this.version();
  }

  /** Inside a transaction; throws when the command has an answer already. */
  add(row: CommandRow): void {
    this.prepared.remember.run(row.site, row.id, row.seq);
    this.prepared.insert.run(this.table.values(row));
  }

  /** After the commit: nothing up to this seq will have to be learnt again. */
  committed(site: string, seq: number): void {
    const seen = this.seen.get(site);
    if (seen) seen.seq = seq;
  }

  private version(): number {
    return this.prepared.version.get() ?? 0;
  }
}
