import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { take } from '../kit/ask';
import { emptySqlite, type EmptyDatabase } from '../kit/databases';
import { CredentialStore } from '../../src/journal/credentials';
import { type Database, openDatabase } from '../../src/journal/data-source';
import { StorageUnavailable } from '../../src/journal/errors';
import { DatabaseJournal } from '../../src/journal/journal';
import { KeptAnswers } from '../../src/journal/kept-answers';
import { handleOf } from '../../src/journal/sqlite-handle';
import type { CommandRow } from '../../src/journal/tables/command';
import { KeptSite } from './kept-site';

const run = promisify(execFile);

const answered = (site: string, seq: number, id: string): CommandRow => ({
  site,
  seq,
  id,
  fingerprint: '',
  answer: '{}',
  at: 0,
});

const LINK = {
  kind: 'link',
  role: 'agent',
  site: 'hall',
  label: '',
  landing: null,
  createdAt: 1,
  expiresAt: null,
  usedAt: null,
  revokedAt: null,
} as const;

describe('Beside other writers of a SQLite file', () => {
  let empty: EmptyDatabase;
  let database: Database;
  let other: InstanceType<typeof SqliteDatabase>;

  beforeEach(async () => {
    empty = await emptySqlite();
    database = await openDatabase(empty.url, 300);
    other = new SqliteDatabase(String(database.file));
  });
  afterEach(async () => {
    other.close();
    await database.close();
    await empty.drop();
  });

  const keptElsewhere = ({ site, seq, id }: CommandRow) =>
    other.prepare(`INSERT INTO command VALUES (?, ?, ?, '', '"theirs"', 0)`).run(site, seq, id);

  test('what another process commits for another site makes no conflict', async () => {
    const journal = new DatabaseJournal(database);
    const hall = new KeptSite();
    await journal.append(hall.batch());
    const program = `
      const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 5000 });
      const insert = db.prepare("INSERT INTO command VALUES ('far', ?, 'c', '', '{}', 0)");
      const until = Date.now() + 1500;
      let n = 0;
      while (Date.now() < until) insert.run((n += 1));
      console.log(n);
    `;
    const writing = run(process.execPath, ['-e', program, String(database.file)]);
    const outcomes = new Map<string, number>();
    while (writing.child.exitCode === null) {
      hall.ask(take('a'));
      const outcome = await journal.append(hall.batch());
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(Number((await writing).stdout)).toBeGreaterThan(50);
    expect([...outcomes.keys()]).toEqual(['appended']);
  });

  test('an answer kept elsewhere at the last moment is found inside the transaction', () => {
    const handle = handleOf(database.writer);
    const kept = new KeptAnswers(handle, database.tables.command);
    const add = handle.transaction((rows: CommandRow[]) => {
      kept.learn('hall');
      if (rows.every((row) => kept.add(row))) return;
      throw new Error('answered already');
    });
    kept.catchUp('hall');
    keptElsewhere(answered('hall', 7, 'theirs'));
    expect(() => add([answered('hall', 7, 'ours'), answered('hall', 7, 'theirs')])).toThrow(
      'answered already',
    );
    expect(kept.find('hall', ['ours', 'theirs']).map(({ answer }) => answer)).toEqual(['"theirs"']);
    keptElsewhere(answered('hall', 7, 'late'));
    add([answered('hall', 9, 'ours')]);
    kept.committed('hall', 9);
    const found = kept.find('hall', ['ours', 'theirs', 'late']);
    expect(found.map(({ command }) => command)).toEqual(['ours', 'theirs', 'late']);
  });

  test('a running program knows the newest answers, and not ever more of them', () => {
    const handle = handleOf(database.writer);
    const kept = new KeptAnswers(handle, database.tables.command, 3_000);
    const add = handle.transaction((rows: CommandRow[]) => {
      kept.learn('hall');
      rows.forEach((row) => kept.add(row));
    });
    kept.catchUp('hall');
    for (let batch = 0; batch < 40; batch += 1) {
      const rows = Array.from({ length: 200 }, (_, n) =>
        answered('hall', batch < 10 ? 1 : batch, `${batch} ${n}`),
      );
      add(rows);
      kept.committed('hall', batch);
      kept.catchUp('hall');
      const known = handle.prepare<[], number>('SELECT count(*) FROM temp.kept').pluck().get();
      expect(known).toBeLessThanOrEqual(3_000);
    }
    expect(kept.find('hall', ['0 0', '19 199'])).toEqual([]);
    expect(kept.find('hall', ['32 0', '39 199'])).toHaveLength(2);
  });

  test('while a stranger holds the file a batch is refused in time, and others have the loop', async () => {
    const journal = new DatabaseJournal(database);
    const credentials = new CredentialStore(database);
    other.exec('BEGIN IMMEDIATE');
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const started = performance.now();
    const batch = new KeptSite().batch();
    await expect(journal.append(batch)).rejects.toThrow(StorageUnavailable);
    await expect(credentials.insert({ ...LINK, id: 'a', hash: 'a' })).rejects.toThrow(
      StorageUnavailable,
    );
    expect(performance.now() - started).toBeLessThan(2_000);
    const free = setTimeout(() => other.exec('ROLLBACK'), 100);
    expect(await journal.append(batch)).toBe('appended');
    other.exec('BEGIN IMMEDIATE');
    setTimeout(() => other.exec('ROLLBACK'), 100);
    await credentials.insert({ ...LINK, id: 'a', hash: 'a' });
    expect(await credentials.markUsed('a', 5)).toBe(true);
    clearTimeout(free);
    clearInterval(watch);
    expect(longest).toBeLessThan(1_000);
  });
});
