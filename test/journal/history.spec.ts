import { type SiteId, siteId } from '../../src/core/ids';
import type { Batch } from '../../src/engine/journal-port';
import { key, open, take } from '../kit/ask';
import { onEachDatabase } from '../kit/databases';
import { service } from '../kit/sites';
import { KeptSite, newTownHall, stateOf } from './kept-site';

/** Told once for both databases: it takes longer to tell than to keep. */
let crowd: readonly [SiteId, readonly Batch[]] | undefined;

function hundredThousand(): readonly [SiteId, readonly Batch[]] {
  const hall = new KeptSite({ ...newTownHall(), services: [service('A')] });
  const batches = Array.from({ length: 50 }, () => {
    for (let n = 0; n < 2_000; n += 1) hall.ask(take('a'));
    return { ...hall.batch(), answers: [], legs: [], slots: [], alerts: [] };
  });
  return [hall.id, batches];
}

onEachDatabase('The history of a site', (on) => {
  test('nobody has a history before being configured', async () => {
    expect(await on.journal.history(siteId('nowhere'))).toBeNull();
  });

  test('a site without a day gives everything from its first fact', async () => {
    const hall = new KeptSite();
    const { facts, ...batch } = hall.batch();
    await on.journal.append({ ...batch, facts: facts.slice(0, 1) });
    const history = await on.journal.history(hall.id);
    expect(history).toMatchObject({ after: 0, definition: hall.definition });
    expect(history?.facts.map(({ fact }) => fact.type)).toEqual(['site-configured']);
    expect(stateOf(history ?? fail()).seq).toBe(1);
  });

  test('it leads to the very state that the site was in, in the middle of a day', async () => {
    const hall = new KeptSite();
    for (const command of [...open('c1'), take('a'), take('a'), key('c1', 'next')])
      hall.ask(command);
    hall.nextDay();
    for (const command of [...open('c1'), take('b'), take('a')]) hall.ask(command);
    await on.journal.append(hall.batch());
    hall.ask(key('c1', 'next'));
    await on.journal.append(hall.batch());
    const history = (await on.journal.history(hall.id)) ?? fail();
    expect(history.facts[0]?.fact).toEqual({ type: 'day-started', day: '2026-03-12' });
    const rebuilt = stateOf(history);
    expect({ ...rebuilt, counters: null }).toEqual({ ...hall.site, counters: null });
    expect(rebuilt.counters.get(hall.definition.counters[0]?.id ?? fail())).toEqual(
      hall.site.counters.get(hall.definition.counters[0]?.id ?? fail()),
    );
  });

  test('its definition is the one that the day found, not one that came later in the day', async () => {
    const hall = new KeptSite();
    const changed = { ...hall.definition, name: { fr: 'Mairie annexe' } };
    hall.nextDay();
    hall.ask({ type: 'configure', definition: changed });
    await on.journal.append(hall.batch());
    expect((await on.journal.history(hall.id))?.definition).toEqual(hall.definition);
    hall.nextDay();
    await on.journal.append(hall.batch());
    expect((await on.journal.history(hall.id))?.definition).toEqual(changed);
  });

  test('a hundred thousand facts of one day are read in seconds', async () => {
    const [site, batches] = (crowd ??= hundredThousand());
    for (const batch of batches) expect(await on.journal.append(batch)).toBe('appended');
    const started = performance.now();
    const history = await on.journal.history(site);
    const ms = performance.now() - started;
    expect(history?.facts).toHaveLength(100_001);
    process.stdout.write(`100,000 facts read on ${on.database.kind} in ${Math.round(ms)} ms\n`);
  }, 120_000);
});

function fail(): never {
  throw new Error('nothing found');
}
