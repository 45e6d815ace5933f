import { siteId } from '../../src/core/ids';
import { addDays, day } from '../../src/core/time';
import { DayFactsQuery } from '../../src/journal/day-facts.query';
import { open, take } from '../kit/ask';
import { onEachDatabase } from '../kit/databases';
import { KeptSite } from './kept-site';

const FIRST = day('2026-03-11');

onEachDatabase('The facts of one past day', (on) => {
  const read = (hall: KeptSite, days: number) =>
    new DayFactsQuery(on.database).of(hall.id, addDays(FIRST, days));

  /** Three days; on the second the site becomes another one once people have come. */
  async function threeDays(): Promise<KeptSite> {
    const hall = new KeptSite();
    for (const command of [...open('c1'), take('a')]) hall.ask(command);
    hall.nextDay();
    for (const command of [take('a'), take('b')]) hall.ask(command);
    hall.ask({ type: 'configure', definition: { ...hall.definition, name: { fr: 'Autre' } } });
    hall.nextDay();
    hall.ask(take('a'));
    await on.journal.append(hall.batch());
    return hall;
  }

  test('are those from its beginning to that of the next, with the definition that it found', async () => {
    const hall = await threeDays();
    const second = await read(hall, 1);
    expect(second?.facts.map(({ fact }) => fact.type)).toEqual([
      'day-started',
      'ticket-taken',
      'ticket-taken',
      'site-configured',
      'ticket-closed',
      'ticket-closed',
      'day-ended',
    ]);
    expect(second?.facts[0]?.seq).toBe((second?.after ?? 0) + 1);
    expect(second?.definition.name).toEqual(hall.definition.name);
    const third = await read(hall, 2);
    expect(third?.facts.map(({ fact }) => fact.type)).toEqual(['day-started', 'ticket-taken']);
    expect(third?.definition.name).toEqual({ fr: 'Autre' });
  });

  test('are none of a day that was not lived, or of a site that is not there', async () => {
    const hall = await threeDays();
    expect(await read(hall, 3)).toBeNull();
    expect(await new DayFactsQuery(on.database).of(siteId('nowhere'), FIRST)).toBeNull();
  });

  test('are found by an index that holds the beginnings of days only', async () => {
    if (on.database.kind !== 'sqlite') return;
    const plan = await on.database.reader.query<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN SELECT MIN(t.seq) FROM fact t
       WHERE t.site = ? AND t.day = ? AND t.type = 'day-started'`,
      ['hall', FIRST],
    );
    expect(plan.map(({ detail }) => detail).join()).toMatch(/fact_day_started/);
  });
});
