import { RECORD_VERSION } from '../../src/affluence/record';
import { type Database, openDatabase } from '../../src/journal/data-source';
import { rebuild } from '../../src/journal/rebuild';
import { verify } from '../../src/journal/verify';
import { finish, key, open, pause, raiseAlert, take, transfer } from '../kit/ask';
import { onEachDatabase, type Opened } from '../kit/databases';
import { KeptSite } from './kept-site';

/** Three days in small commits: calls, an undo inside a commit and over two, a transfer, a return. */
async function lively(on: Opened): Promise<KeptSite> {
  const hall = new KeptSite();
  const commit = (): Promise<unknown> => on.journal.append(hall.batch());
  for (let day = 0; day < 3; day += 1) {
    if (day > 0) hall.nextDay();
    for (const command of [...open('c1', 'c2'), take('a'), take('b'), take('a')]) hall.ask(command);
    await commit();
    hall.wait(754.321);
    for (const type of ['next', 'undo', 'next'] as const) hall.ask(key('c1', type));
    await commit();
    hall.ask(key('c1', 'arrived'));
    hall.wait(61.07);
    hall.ask(transfer('c1', 'b'));
    await commit();
    hall.ask(key('c1', 'undo'));
    hall.wait(400);
    hall.ask(finish('c1', 'copy'));
    for (const type of ['next', 'absent'] as const) hall.ask(key('c2', type));
    hall.ask(raiseAlert('a'));
    hall.ask(pause('c2'));
    await commit();
    hall.wait(200);
    hall.ask(key('c2', 'resume'));
    await commit();
  }
  return hall;
}

/** Every row of the read models as text, in the order of their keys. */
async function bytes({ reader }: Database): Promise<string> {
  const legs = await reader.query('SELECT * FROM leg ORDER BY site, ticket, leg');
  const slots = await reader.query('SELECT * FROM slot ORDER BY site, service, starts_at');
  const alerts = await reader.query('SELECT * FROM alert ORDER BY site, id');
  return JSON.stringify({ legs, slots, alerts }, null, 1);
}

onEachDatabase('Rebuilding the read models', (on) => {
  test('gives byte for byte what the commits had written', async () => {
    const hall = await lively(on);
    const live = await bytes(on.database);
    await on.database.writer.query('DELETE FROM leg');
    await on.database.writer.query(`UPDATE alert SET kind = 'wrong'`);
    await on.database.writer.query(`UPDATE slot SET taken = 7, terms = '{"wrong":1}'`);
    const told: number[] = [];
    await rebuild(on.database, ({ seq }) => told.push(seq));
    expect(await bytes(on.database)).toBe(live);
    expect(told).toContain(hall.site.seq);
    expect(await verify(on.database)).toEqual([]);
  });

  test('happens by itself when another version of the record had folded them', async () => {
    await lively(on);
    const live = await bytes(on.database);
    const { writer } = on.database;
    await writer.query(`UPDATE meta SET value = '0' WHERE "key" = 'record-version'`);
    await writer.query('UPDATE slot SET taken = 7');
    const told: number[] = [];
    await (await openDatabase(on.empty.url, 500, ({ seq }) => told.push(seq))).close();
    expect(await bytes(on.database)).toBe(live);
    expect(told.length).toBeGreaterThan(0);
    const [meta] = await writer.query(`SELECT value FROM meta WHERE "key" = 'record-version'`);
    expect(meta).toEqual({ value: String(RECORD_VERSION) });
  });

  test('leaves everything as it was when it fails in the middle', async () => {
    await lively(on);
    const live = await bytes(on.database);
    const stopped = rebuild(on.database, () => {
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await bytes(on.database)).toBe(live);
  });
});
