import type { Database as Handle } from 'better-sqlite3';
import type { KeptAnswer } from '../engine/journal-port';
import type { Table } from './table';
import { type CommandRow, keptAnswer } from './tables/command';

/** Answers of a site that are known again after a restart, the newest: weeks of a busy town hall. */
const KNOWN = 50_000;
/** Answers of a site that are known at most while the program runs, the newest. */
const MOST = 200_000;
/** The oldest are forgotten so many at a time: a millisecond or two. */
const STEP = 1_000;

const COPY =
  'INSERT OR IGNORE INTO temp.kept SELECT command_key("site", "id"), "seq" FROM main.command';

const SEQS = 'SELECT "seq" FROM main.command WHERE "site" = ?';

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
    oldest: handle
      .prepare<[string], number>(`${SEQS} ORDER BY "seq" DESC LIMIT 1 OFFSET ${KNOWN - 1}`)
      .pluck(),
    newest: handle.prepare<[string], number>(`${SEQS} ORDER BY "seq" DESC LIMIT 1`).pluck(),
    next: handle
      .prepare<[string, number], number>(
        `${SEQS} AND "seq" >= ? ORDER BY "seq" LIMIT 1 OFFSET ${STEP}`,
      )
      .pluck(),
    forget: handle.prepare(
      `DELETE FROM temp.kept WHERE "key" IN (SELECT command_key("site", "id")
        FROM main.command WHERE "site" = ? AND "seq" >= ? AND "seq" < ?)`,
    ),
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

/** What is known of a site's answers. */
interface Seen {
  /** Of the file, when the answers of other processes were last learnt. */
  readonly version: number;
  /** All answers from `oldest` up to this seq are known; at this one there may be more. */
  readonly seq: number;
  readonly oldest: number;
  readonly count: number;
}

/** The answers kept in SQLite, found by their ids. */
export class KeptAnswers {
  private readonly prepared: ReturnType<typeof statements>;
  private readonly seen = new Map<string, Seen>();
  private learnt: Seen | null = null;

  constructor(
    handle: Handle,
    private readonly table: Table<CommandRow>,
    private readonly most = MOST,
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

  /** Learns what other processes have written, and forgets what is old; outside of transactions. */
  catchUp(site: string): void {
    this.seen.set(site, this.caughtUp(site));
    while (this.forgetStep(site));
  }

  /** The same inside a transaction; it counts once {@link committed}, for all may be undone. */
  learn(site: string): void {
    this.learnt = this.caughtUp(site);
  }

  /** Inside a transaction. False when the command has an answer already. */
  add(row: CommandRow): boolean {
    const key = commandKey(row.site, row.id);
    const isNew = this.prepared.remember.run(key, row.seq).changes === 1;
    if (!isNew && this.prepared.find.get(key, row.site, row.id)) return false;
    // Of two ids with one key, which is as rare as one in 10^15, the later one is found.
    if (!isNew) this.prepared.replace.run(key, row.seq);
    this.prepared.insert.run(this.table.values(row));
    if (isNew && this.learnt) this.learnt = { ...this.learnt, count: this.learnt.count + 1 };
    return true;
  }

  /** After the commit: nothing up to this seq will have to be learnt again. */
  committed(site: string, seq: number): void {
    if (!this.learnt) return;
    this.seen.set(site, { ...this.learnt, seq });
    this.learnt = null;
  }

  private caughtUp(site: string): Seen {
    const version = this.version();
    const seen = this.seen.get(site);
    if (seen?.version === version) return seen;
    // Asked first: what comes in between is then learnt twice rather than not at all.
    const seq = this.prepared.newest.get(site) ?? 0;
    if (seen) {
      const more = this.prepared.catchUp.run(site, seen.seq).changes;
      return { ...seen, version, seq: Math.max(seq, seen.seq), count: seen.count + more };
    }
    const oldest = this.prepared.oldest.get(site) ?? 0;
    return { version, seq, oldest, count: this.prepared.load.run(site).changes };
  }

  /** Forgets the oldest answers of a site when there are too many; false when there are not. */
  private forgetStep(site: string): boolean {
    const seen = this.seen.get(site);
    if (!seen || seen.count <= this.most) return false;
    const next = this.prepared.next.get(site, seen.oldest);
    if (next === undefined) return false;
    // Many refusals may have been answered at one seq: they go together.
    const oldest = Math.max(next, seen.oldest + 1);
    if (oldest > seen.seq) return false;
    const gone = this.prepared.forget.run(site, seen.oldest, oldest).changes;
    this.seen.set(site, { ...seen, oldest, count: seen.count - gone });
    return true;
  }

  private version(): number {
    return this.prepared.version.get() ?? 0;
  }
}
