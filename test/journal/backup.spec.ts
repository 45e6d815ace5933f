import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from '../../src/journal/backup';
import { openDatabase } from '../../src/journal/data-source';
import { renewEpoch } from '../../src/journal/epoch';
import { BackupFailed } from '../../src/journal/errors';
import { DatabaseJournal } from '../../src/journal/journal';
import { verify } from '../../src/journal/verify';
import { take } from '../kit/ask';
import { onEachDatabase, temporaryFolder } from '../kit/databases';
import { KeptSite } from './kept-site';

onEachDatabase('Backing the journal up', (on) => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const onSqlite = () => on.empty.kind === 'sqlite';

  test('a backup made while tickets are taken holds a whole and verified journal', async () => {
    const target = join(folder.path, 'copy.sqlite');
    const hall = new KeptSite();
    for (let n = 0; n < 200; n += 1) hall.ask(take('a'));
    await on.journal.append(hall.batch());
    const copying = backup(on.database, target);
    if (!onSqlite()) return expect(copying).rejects.toThrow('pg_dump');
    for (let n = 0; n < 20; n += 1) {
      hall.ask(take('a'));
      await on.journal.append(hall.batch());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await copying;
    expect(readdirSync(folder.path)).toEqual(['copy.sqlite']);
    const copy = await openDatabase(`sqlite:${target}`);
    expect(await verify(copy)).toEqual([]);
    const facts = (await new DatabaseJournal(copy).history(hall.id))?.facts ?? [];
    expect(facts.length).toBeGreaterThanOrEqual(201);
    const all = (await on.journal.history(hall.id))?.facts ?? [];
    expect(facts).toEqual(all.slice(0, facts.length));
    await copy.close();
  });

  test('an existing file is never overwritten', async () => {
    const target = join(folder.path, 'precious');
    writeFileSync(target, 'precious');
    await expect(backup(on.database, target)).rejects.toThrow(BackupFailed);
    expect(readFileSync(target, 'utf8')).toBe('precious');
  });

  test('where no copy can be made, the reason is said', async () => {
    const reason = onSqlite() ? /nonexist.*|directory/ : /pg_dump/;
    const making = backup(on.database, join(folder.path, 'nonexist', 'x'));
    await expect(making).rejects.toThrow(BackupFailed);
    await expect(making).rejects.toThrow(reason);
  });

  test('a copy can be read by its owner only', async () => {
    if (!onSqlite()) return;
    const target = join(folder.path, 'private.sqlite');
    await backup(on.database, target);
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test('a journal that was tampered with gives no backup', async () => {
    const target = join(folder.path, 'tampered.sqlite');
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    const change = (actor: string) =>
      on.database.writer.query(`UPDATE fact SET actor = '${actor}' WHERE site = '${hall.id}'`);
    await change('nobody');
    await expect(backup(on.database, target)).rejects.toThrow(BackupFailed);
    await change('system');
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.unverified`)).toBe(false);
  });

  test('the epoch is the same for whoever opens the database, until it is restored', async () => {
    const first = await on.journal.epoch();
    const again = await openDatabase(on.empty.url);
    expect(await new DatabaseJournal(again).epoch()).toBe(first);
    await renewEpoch(again.writer);
    expect(await on.journal.epoch()).not.toBe(first);
    expect(await on.journal.epoch()).toMatch(/^[\da-f-]{36}$/);
    await again.close();
  });
});
