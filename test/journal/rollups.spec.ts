import { addRollup } from '../../src/affluence/rollup/month';
import { addRows, emptyTally, type Tally } from '../../src/affluence/tally';
import { day } from '../../src/core/time';
import { RollupStore } from '../../src/journal/rollup.store';
import { SlotQuery } from '../../src/journal/slot.query';
import { key, open, take } from '../kit/ask';
import { onEachDatabase, type Opened } from '../kit/databases';
import { KeptSite } from './kept-site';

const rest = async (): Promise<void> => undefined;

/** Days from 11 March to 3 May, with a visit each. */
async function spring(on: Opened): Promise<KeptSite> {
  const hall = new KeptSite();
  for (let n = 0; n < 54; n += 1) {
    if (n > 0) hall.nextDay();
    for (const command of [...open('c1'), take('a'), key('c1', 'next')]) hall.ask(command);
    hall.wait(60 + n);
    hall.ask(key('c1', 'arrived'));
    if (n % 9 === 8) await on.journal.append(hall.batch());
  }
  return hall;
}

async function ofSlots(on: Opened, { id }: KeptSite, from: string, to: string): Promise<Tally> {
  const tally = emptyTally();
  addRows(tally, await new SlotQuery(on.database).between(id, day(from), day(to)));
  return tally;
}

onEachDatabase('Months that are summed', (on) => {
  test('are those that are over, and give what their slots give', async () => {
    const hall = await spring(on);
    const store = new RollupStore(on.database);
    expect(await store.missing(hall.id)).toEqual(['2026-03', '2026-04']);
    for (const month of await store.missing(hall.id)) await store.keep(hall.id, month, rest);
    await store.keep(hall.id, '2026-05', rest);
    expect(await store.missing(hall.id)).toEqual([]);
    const tally = emptyTally();
    const rows = await store.between(hall.id, '2026-03', '2026-05', 'all-apart');
    expect(new Set(rows.map(({ month }) => month))).toEqual(new Set(['2026-03', '2026-04']));
    for (const one of rows) addRollup(tally, one);
    expect(tally).toEqual(await ofSlots(on, hall, '2026-03-01', '2026-04-30'));
    const compared = (await store.compared('2026-03', '2026-04')).filter(
      ({ site }) => site === hall.id,
    );
    expect(compared.map(({ month, taken }) => [month, taken])).toEqual([
      ['2026-03', 21],
      ['2026-04', 30],
    ]);
  });

  test('do not count any more once a fact has changed their slots, until they are summed again', async () => {
    const hall = await spring(on);
    const store = new RollupStore(on.database);
    await store.keep(hall.id, '2026-03', rest);
    await store.keep(hall.id, '2026-04', rest);
    const late = await on.journal.slotsOf(hall.id, day('2026-03-20'), day('2026-03-20'));
    const again = late.slice(0, 1).map((slot) => ({ ...slot, figures: { taken: 1 } }));
    hall.ask(take('b'));
    expect(await on.journal.append({ ...hall.batch(), slots: again })).toBe('appended');
    expect(await store.missing(hall.id)).toEqual(['2026-03']);
    const months = async () => {
      const rows = await store.between(hall.id, '2026-03', '2026-04', ['+']);
      return rows.map(({ month, figures }) => [month, figures.taken]);
    };
    expect(await months()).toEqual([['2026-04', 30]]);
    await store.keep(hall.id, '2026-03', rest);
    expect(new Map((await months()) as [string, number][])).toEqual(
      new Map([
        ['2026-03', 22],
        ['2026-04', 30],
      ]),
    );
  });
});
