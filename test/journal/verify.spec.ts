import { differing } from '../../src/journal/difference';
import type { Progress } from '../../src/journal/finding';
import { verify } from '../../src/journal/verify';
import { finish, key, open, raiseAlert, take } from '../kit/ask';
import { onEachDatabase, type Opened } from '../kit/databases';
import { KeptSite } from './kept-site';

/** Two days with every kind of figure, in three commits, an undone call among them. */
async function lively(on: Opened): Promise<KeptSite> {
  const hall = new KeptSite();
  for (const command of [...open('c1', 'c2'), take('a'), take('b'), take('a')]) hall.ask(command);
  hall.wait(754.321);
  for (const type of ['next', 'undo', 'next', 'arrived'] as const) hall.ask(key('c1', type));
  await on.journal.append(hall.batch());
  hall.wait(333.333);
  hall.ask(finish('c1', 'copy'));
  for (const type of ['next', 'absent'] as const) hall.ask(key('c2', type));
  await on.journal.append(hall.batch());
  hall.nextDay();
  hall.ask(take('b'));
  await on.journal.append(hall.batch());
  return hall;
}

onEachDatabase('Verifying the journal', (on) => {
  /** Does something by hand to the database, says what verify finds, and undoes it. */
  async function after(tampering: string, repair: string) {
    const { writer } = on.database;
    await writer.query(tampering);
    const findings = await verify(on.database);
    await writer.query(repair);
    return findings;
  }

  test('finds nothing in a journal that nobody touched, and says how far it is', async () => {
    const hall = await lively(on);
    const progress: Progress[] = [];
    expect(await verify(on.database, (step) => progress.push(step))).toEqual([]);
    const last = hall.site.seq;
    expect(progress).toContainEqual({ site: hall.id, seq: last, last });
  });

  test('finds an alert that is not what the facts say, is missing, or comes from no fact', async () => {
    const hall = await lively(on);
    hall.ask(raiseAlert('a'));
    hall.wait(60);
    hall.ask(open('c2')[0] as never);
    const [alert] = hall.site.alerts.keys();
    await on.journal.append(hall.batch());
    expect(await verify(on.database)).toEqual([]);
    const where = `WHERE site = '${hall.id}' AND id = '${alert}'`;
    const set = (by: string) => `UPDATE alert SET raised_at = raised_at ${by} ${where}`;
    const what = `alert ${alert} is not what the facts say: raisedAt`;
    expect(await after(set('- 60000'), set('+ 60000'))).toMatchObject([{ what }]);
    const away = (from: string, to: string) =>
      `UPDATE alert SET id = '${to}' WHERE site = '${hall.id}' AND id = '${from}'`;
    expect(await after(away(`${alert}`, 'a0'), away('a0', `${alert}`))).toMatchObject([
      { what: `alert ${alert} is missing` },
      { what: 'alert a0 comes from no fact' },
    ]);
  });

  test('finds a fact whose text, time, actor or command was changed', async () => {
    const { id } = await lively(on);
    for (const [column, from, to] of [
      ['body', `'"language":"fr"'`, `'"language":"en"'`],
      ['actor', `'kiosk-1'`, `'kiosk-2'`],
      ['command', `'${id}-3'`, `'${id}-4'`],
    ]) {
      const change = (a = '', b = '') =>
        `UPDATE fact SET "${column}" = replace("${column}", ${a}, ${b}) WHERE site = '${id}' AND seq = 5`;
      const findings = await after(change(from, to), change(to, from));
      expect(findings).toContainEqual({ site: id, seq: 5, what: 'was changed' });
    }
    const shift = (by: string) => `UPDATE fact SET at = at ${by} WHERE site = '${id}' AND seq = 5`;
    expect(await after(shift('+ 1'), shift('- 1'))).toContainEqual({
      site: id,
      seq: 5,
      what: 'was changed',
    });
  });

  test('finds a fact that was taken out', async () => {
    const { id } = await lively(on);
    const findings = await after(
      `UPDATE fact SET site = 'elsewhere' WHERE site = '${id}' AND seq = 6`,
      `UPDATE fact SET site = '${id}' WHERE site = 'elsewhere'`,
    );
    const seqs = findings.filter(({ site }) => site === id).map(({ seq, what }) => [seq, what]);
    expect(seqs).toContainEqual([6, '1 facts are missing']);
  });

  test('finds that the last facts were cut off', async () => {
    const { id, site } = await lively(on);
    const findings = await after(
      `UPDATE fact SET site = 'elsewhere' WHERE site = '${id}' AND seq = ${site.seq}`,
      `UPDATE fact SET site = '${id}' WHERE site = 'elsewhere'`,
    );
    expect(findings).toContainEqual({
      site: id,
      seq: null,
      what: 'the head is not at the last fact: seq, hash',
    });
  });

  test('finds legs and slots that are not what the facts say', async () => {
    const { id } = await lively(on);
    const leg = (by: string) =>
      `UPDATE leg SET calls = calls ${by} WHERE site = '${id}' AND ticket = 't5'`;
    expect(await after(leg('+ 1'), leg('- 1'))).toEqual([
      { site: id, seq: null, what: 'leg t5 1 is not what the facts say: calls' },
    ]);
    const slot = (by: string) =>
      `UPDATE slot SET wait_sum_s = wait_sum_s ${by} WHERE site = '${id}' AND service = 'a' AND minute = 600 AND day = '2026-03-11'`;
    const [finding, ...others] = await after(slot('+ 1'), slot('- 1'));
    expect(others).toEqual([]);
    expect(finding?.what).toMatch(/^slot .* a is not what the facts say: waitSumS$/);
    const away = (from: string, to: string) =>
      `UPDATE leg SET ticket = '${to}' WHERE site = '${id}' AND ticket = '${from}'`;
    const moved = await after(away('t5', 'gone'), away('gone', 't5'));
    expect(moved.map(({ what }) => what)).toEqual([
      'leg t5 1 is missing',
      'leg gone 1 comes from no fact',
    ]);
  });

  test('finds an instant that was moved by a minute, and a count by one', async () => {
    const { id } = await lively(on);
    const instant = (by: string) =>
      `UPDATE leg SET called_at = called_at ${by} WHERE site = '${id}' AND ticket = 't5'`;
    const found = await after(instant('+ 60000'), instant('- 60000'));
    expect(found.map(({ what }) => what)).toEqual(['leg t5 1 is not what the facts say: calledAt']);
    const expected = { endedAt: 1_773_187_200_000, waitSumS: 0.1 + 0.2 };
    expect(differing(expected, { ...expected, waitSumS: 0.3 })).toEqual([]);
    expect(differing(expected, { ...expected, waitSumS: 0.31 })).toEqual(['waitSumS']);
    expect(differing(expected, { ...expected, endedAt: 1_773_187_200_001 })).toEqual(['endedAt']);
  });

  test('finds nothing after a clock was set back, by more than a week and more than once', async () => {
    const hall = new KeptSite();
    for (const days of [1, 5, 10, 2, 11, 30, 12, 1, 31, 50]) {
      const day = hall.site.day;
      hall.turnTo(days);
      // Set back, the clock shows an earlier time of the same service day.
      const begin = hall.site.day === day ? [key('c1', 'absent')] : open('c1');
      for (const command of begin) hall.ask(command);
      for (const command of [take('a'), take('b')]) hall.ask(command);
      hall.wait(1_000);
      hall.ask(key('c1', 'next'));
      await on.journal.append(hall.batch());
    }
    const findings = await verify(on.database);
    expect(findings.filter(({ site }) => site === hall.id)).toEqual([]);
  });

  test('finds facts whose site has lost its head', async () => {
    const { id } = await lively(on);
    const rename = (from: string, to: string) =>
      `UPDATE site SET id = '${to}' WHERE id = '${from}'`;
    const findings = await after(rename(id, 'elsewhere'), rename('elsewhere', id));
    expect(findings).toContainEqual({ site: id, seq: null, what: 'has facts and no head' });
  });

  test('finds a command whose answer was taken out', async () => {
    const { id } = await lively(on);
    const move = (from: string, to: string) =>
      `UPDATE command SET site = '${to}' WHERE site = '${from}' AND id = '${id}-3'`;
    const [finding, ...others] = await after(move(id, 'elsewhere'), move('elsewhere', id));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      site: id,
      what: `the answer to its command ${id}-3 is missing`,
    });
  });

  test('a fact that can not be replayed is found once, not at every fact after it', async () => {
    const hall = new KeptSite();
    const batch = hall.batch();
    const [, started] = batch.facts;
    const lost = { type: 'ticket-left', ticket: 't99' } as const;
    const odd = { ...started?.recorded, fact: lost };
    const facts = [batch.facts[0], { ...started, recorded: odd }] as typeof batch.facts;
    await on.journal.append({ ...batch, facts });
    const findings = (await verify(on.database)).filter(({ site }) => site === hall.id);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.what).toMatch(/^can't be replayed/);
  });
});
