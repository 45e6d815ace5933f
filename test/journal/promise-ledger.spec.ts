import { openDatabase } from '../../src/journal/data-source';
import { PromiseQuery } from '../../src/journal/promise.query';
import { verify } from '../../src/journal/verify';
import { serviceId } from '../../src/core/ids';
import { day } from '../../src/core/time';
import { key, open, take } from '../kit/ask';
import { onEachDatabase } from '../kit/databases';
import { KeptSite } from './kept-site';

const DAY = day('2026-03-11');
const promise = { lowS: 60, expectedS: 300.5, highS: 600 };

onEachDatabase('The promise ledger', (on) => {
  const ledgers = async (hall: KeptSite) => {
    const rows = await new PromiseQuery(on.database).between(hall.id, DAY, DAY, null);
    return rows.map(({ promises }) => promises);
  };

  /** Somebody told 1 to 10 minutes is called after 20, and somebody told nothing after 40. */
  async function kept(): Promise<KeptSite> {
    const hall = new KeptSite();
    for (const command of [...open('c1'), take('a', { promise }), take('a')]) hall.ask(command);
    await on.journal.append(hall.batch());
    for (let call = 0; call < 2; call += 1) {
      hall.wait(1200);
      for (const type of ['next', 'arrived'] as const) hall.ask(key('c1', type));
      await on.journal.append(hall.batch());
    }
    return hall;
  }

  test('is kept in the commit of its facts, where somebody took a ticket', async () => {
    expect(await ledgers(await kept())).toEqual([
      {
        made: 1,
        widthS: 540,
        'blank:too-few-measures': 1,
        judged: 1,
        above: 1,
        waitS: 1200,
        errorS: -899.5,
        absoluteErrorS: 899.5,
        squaredErrorS2: 809_100.25,
      },
    ]);
  });

  test('is read by quarter-hour of the taking, of one service or of all', async () => {
    const { id } = await kept();
    const query = new PromiseQuery(on.database);
    const [row] = await query.between(id, DAY, DAY, serviceId('a'));
    expect(row).toMatchObject({ service: 'a', day: DAY, minute: 600, promises: { made: 1 } });
    expect(await query.between(id, DAY, DAY, serviceId('b'))).toEqual([]);
    expect(await query.between(id, day('2026-03-12'), day('2026-03-31'), null)).toEqual([]);
  });

  test('is found in the facts of a journal from before it was kept', async () => {
    const hall = await kept();
    const before = await ledgers(hall);
    await on.database.writer.query('ALTER TABLE slot DROP COLUMN promises');
    await on.database.writer.query("DELETE FROM migration WHERE name LIKE 'PromiseLedger%'");
    await (await openDatabase(on.empty.url)).close();
    expect(await ledgers(hall)).toEqual(before);
    expect(await verify(on.database)).toEqual([]);
  });

  test('that was changed by hand is found by verify', async () => {
    const { id } = await kept();
    const swap = (from: string, to: string) =>
      on.database.writer.query(
        `UPDATE slot SET promises = replace(promises, '${from}', '${to}') WHERE site = '${id}'`,
      );
    await swap('"above":1', '"below":1');
    const [finding] = await verify(on.database);
    expect(finding?.what).toMatch(/^slot \d+ a is not what the facts say: promises$/);
    await swap('"below":1', '"above":1');
    expect(await verify(on.database)).toEqual([]);
  });
});
