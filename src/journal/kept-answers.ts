import type { Database as Handle } from 'better-sqlite3';
import type { KeptAnswer } from '../engine/journal-port';
import type { Table } from './table';
import { type CommandRow, keptAnswer } from './tables/command';

/** Answers of a site that are known again after a restart, the newest: weeks of a busy town hall. */
const KNOWN = 50_000;

const COPY =
  'INSERT OR IGNORE INTO temp.kept SELECT command_key("site", "id"), "seq" FROM main.command';

/** 53 bits of a site's command (cyrb53, public domain): 26 bytes of memory an answer instead of 80. */
function commandKey(site: string, id: string): number {
  const text = `${site} ${id}`;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function statements(handle: Handle, table: Table<CommandRow>) {
  // Ids are random. An index of them in the file would cost a page of the log for each ticket, half
  // of the price of its commit; a temporary one is never synced and takes part in transactions.
  handle.function('command_key', { deterministic: true }, (site, id) =>
    commandKey(String(site), String(id)),
  );
  handle.exec(`CREATE TEMP TABLE kept
    ("key" integer PRIMARY KEY, "seq" integer)`);
  return {
    version: handle.prepare<[], number>('PRAGMA data_version').pluck(),
    load: handle.prepare(`${COPY} WHERE "site" = ? ORDER BY "seq" DESC LIMIT ${KNOWN}`),
    catchUp: handle.prepare(`${COPY} WHERE "site" = ? AND "seq" >= ?`),
    find: handle.prepare<unknown[], Record<string, unknown>>(
      // CROSS: the planner, who has no statistics, would otherwise walk the whole site first.
      `SELECT c.* FROM temp.kept k CROSS JOIN main.command c
        WHERE k."key" = ? AND c."site" = ? AND c."seq" = k."seq" AND c."id" = ?`,
    ),
    remember: handle.prepare('INSERT OR IGNORE INTO temp.kept VALUES (?, ?)'),
    replace: handle.prepare('REPLACE INTO temp.kept VALUES (?, ?)'),
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
      const raw = this.prepared.find.get(commandKey(site, id), site, id);
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

  /** Inside a transaction. False when the command has an answer already. */
  add(row: CommandRow): boolean {
    const key = commandKey(row.site, row.id);
    const isNew = this.prepared.remember.run(key, row.seq).changes === 1;
    if (!isNew && this.prepared.find.get(key, row.site, row.id)) return false;
    // Of two ids with one key, which is as rare as one in 10^15, the later one is found.
    if (!isNew) this.prepared.replace.run(key, row.seq);
    this.prepared.insert.run(this.table.values(row));
    return true;
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
