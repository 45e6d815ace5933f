import SqliteDatabase from 'better-sqlite3';

export const SERVICES = { etat: 'A', passeport: 'B', election: 'C', social: 'D', accueil: 'E' };

const TABLES = `
  CREATE TABLE IF NOT EXISTS numbering (service TEXT PRIMARY KEY, last INTEGER);
  CREATE TABLE IF NOT EXISTS ticket (
    id INTEGER PRIMARY KEY, service TEXT, number INTEGER, label TEXT, status TEXT,
    channel TEXT, counter INTEGER, taken_at INTEGER, called_at INTEGER);
  CREATE INDEX IF NOT EXISTS waiting ON ticket (taken_at) WHERE status = 'waiting';`;

function prepared(handle) {
  return {
    number: handle
      .prepare('UPDATE numbering SET last = last + 1 WHERE service = ? RETURNING last')
      .pluck(),
    take: handle.prepare(
      `INSERT INTO ticket (service, number, label, status, channel, taken_at)
       VALUES (?, ?, ?, 'waiting', ?, ?)`,
    ),
    call: handle.prepare(
      `UPDATE ticket SET status = 'called', counter = ?, called_at = ?
       WHERE id = (SELECT id FROM ticket WHERE status = 'waiting' ORDER BY taken_at, id LIMIT 1)
       RETURNING id, label, service`,
    ),
  };
}

/**
 * The yardstick's journal: tickets and calls by prepared statements, durable before they are
 * answered. What arrives in one turn of the loop is committed together, at most `group` of them.
 */
export class BareJournal {
  #handle;
  #prepared;
  #queue = [];
  #commit;
  #group;

  constructor(file, group) {
    this.#handle = new SqliteDatabase(file);
    this.#handle.pragma('journal_mode = WAL');
    this.#handle.pragma('synchronous = FULL');
    this.#handle.exec(TABLES);
    const known = this.#handle.prepare('INSERT OR IGNORE INTO numbering VALUES (?, 0)');
    for (const service of Object.keys(SERVICES)) known.run(service);
    this.#prepared = prepared(this.#handle);
    this.#commit = this.#handle.transaction((asks) => asks.map(({ act }) => act()));
    this.#group = group;
  }

  take(service, channel) {
    return this.#ask(() => {
      const at = Date.now();
      const number = this.#prepared.number.get(service);
      const label = SERVICES[service] + number;
      const { lastInsertRowid } = this.#prepared.take.run(service, number, label, channel, at);
      return { id: Number(lastInsertRowid), label, number, service, at };
    });
  }

  /** Null when nobody waits. */
  call(counter) {
    return this.#ask(() => this.#prepared.call.get(counter, Date.now()) ?? null);
  }

  close() {
    this.#handle.close();
  }

  #ask(act) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ act, resolve, reject });
      if (this.#queue.length === 1) setImmediate(() => this.#write());
    });
  }

  #write() {
    const asks = this.#queue.splice(0, this.#group);
    if (this.#queue.length > 0) setImmediate(() => this.#write());
    try {
      const results = this.#commit.immediate(asks);
      asks.forEach(({ resolve }, i) => resolve(results[i]));
    } catch (error) {
      for (const { reject } of asks) reject(error);
    }
  }
}
