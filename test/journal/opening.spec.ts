import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { openDatabase } from '../../src/journal/data-source';
import { handleOf } from '../../src/journal/sqlite-handle';
import { databaseAddress } from '../../src/journal/database-url';
import { NewerDatabase, UnknownDatabaseUrl, UnsafeDatabase } from '../../src/journal/errors';
import { DatabaseJournal } from '../../src/journal/journal';
import { checkWriter } from '../../src/journal/sqlite-settings';
import { take } from '../kit/ask';
import { emptySqlite, onEachDatabase } from '../kit/databases';
import { KeptSite } from './kept-site';

const run = promisify(execFile);

onEachDatabase('Opening the journal', (on) => {
  test('the migrations make exactly the tables that the entities describe', async () => {
    const { upQueries } = await on.database.writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('it can be opened again, by two at once', async () => {
    const again = await Promise.all([openDatabase(on.empty.url), openDatabase(on.empty.url)]);
    for (const database of again) await database.close();
  });

  test('a database that a newer program changed is refused and left as it was', async () => {
    const { writer } = on.database;
    const name = 'Future1999999999999';
    await writer.query(
      `INSERT INTO migration ("timestamp", "name") VALUES (1999999999999, '${name}')`,
    );
    await expect(openDatabase(on.empty.url)).rejects.toThrow(NewerDatabase);
    await expect(openDatabase(on.empty.url)).rejects.toThrow(name);
    await writer.query(`DELETE FROM migration WHERE "name" = '${name}'`);
    await (await openDatabase(on.empty.url)).close();
  });
});

describe('A journal in SQLite', () => {
  test('is opened with the settings under which a power cut loses nothing', async () => {
    const empty = await emptySqlite();
    const database = await openDatabase(empty.url);
    const settings = (source: typeof database.writer) =>
      ['journal_mode', 'synchronous', 'busy_timeout', 'foreign_keys', 'trusted_schema'].map(
        (name) => handleOf(source).pragma(name, { simple: true }),
      );
    expect(settings(database.writer)).toEqual(['wal', 2, 10, 1, 0]);
    expect(settings(database.reader).slice(2)).toEqual([5000, 1, 0]);
    expect(handleOf(database.reader).readonly).toBe(true);
    await expect(database.reader.query('DELETE FROM fact')).rejects.toThrow('readonly');
    await database.close();
    await empty.drop();
  });

  test('lies in files that only their owner can read', async () => {
    const empty = await emptySqlite();
    const database = await openDatabase(empty.url);
    await new DatabaseJournal(database).append(new KeptSite().batch());
    const modes = ['', '-wal', '-shm'].map(
      (suffix) => statSync(`${database.file}${suffix}`).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    await database.close();
    await empty.drop();
  });

  test('is refused when a setting did not hold', () => {
    const handle = new SqliteDatabase(':memory:');
    expect(() => checkWriter(handle)).toThrow(UnsafeDatabase);
    expect(() => checkWriter(handle)).toThrow('journal_mode=memory');
    handle.close();
  });

  test('can be read by another process while tickets are written', async () => {
    const empty = await emptySqlite();
    const on = await openDatabase(empty.url);
    const journal = new DatabaseJournal(on);
    const hall = new KeptSite();
    await journal.append(hall.batch());
    const program = `
      const db = new (require('better-sqlite3'))(process.argv[1], { readonly: true });
      const count = db.prepare('SELECT count(*) AS n FROM fact');
      const until = Date.now() + 700;
      const seen = new Set();
      while (Date.now() < until) seen.add(count.get().n);
      console.log(JSON.stringify([...seen]));
    `;
    const reading = run(process.execPath, ['-e', program, String(on.file)]);
    while (reading.child.exitCode === null) {
      hall.ask(take('a'));
      await journal.append(hall.batch());
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const seen = JSON.parse((await reading).stdout) as number[];
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await on.close();
    await empty.drop();
  });
});

describe('The URL of a database', () => {
  test('names a file or a server', () => {
    expect(databaseAddress('sqlite:data/p.sqlite')).toEqual({
      kind: 'sqlite',
      file: 'data/p.sqlite',
    });
    expect(databaseAddress('postgres://root@127.0.0.1/p').kind).toBe('postgres');
    expect(databaseAddress('postgresql://root@127.0.0.1/p').kind).toBe('postgres');
  });

  test.each(['', 'sqlite:', 'sqlite::memory:', 'mysql://root@127.0.0.1/p', 'data/p.sqlite'])(
    '%j is refused',
    (url) => expect(() => databaseAddress(url)).toThrow(UnknownDatabaseUrl),
  );
});
