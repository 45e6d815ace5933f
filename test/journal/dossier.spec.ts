import { siteId } from '../../src/core/ids';
import { NothingToTell } from '../../src/dossier/from-journal';
import { UnsoundJournal } from '../../src/dossier/make';
import type { Verdict } from '../../src/dossier/verdict';
import { verifyDossier } from '../../src/dossier/verify';
import { ZipReader } from '../../src/dossier/zip-reader';
import { FactRow } from '../../src/journal/tables/fact';
import { key, take } from '../kit/ask';
import { onEachDatabase } from '../kit/databases';
import { KeptSite, newTownHall } from './kept-site';
import { dossierOf, livedThrough, REASON, zipFolder } from './lived-year';

const folder = zipFolder();
afterAll(() => folder.remove());

/** What every database must make of the same facts. */
const digests = new Set<string>();

/** Days from 11 March 2026 to the last days of that year, and the first of the next. */
const NEW_YEARS_EVE = 295;

async function verdictOf(zip: Uint8Array, known = {}): Promise<Verdict> {
  return verifyDossier(await folder.write(zip), known);
}

async function read(zip: Uint8Array, name: string): Promise<string> {
  const reader = await ZipReader.open(await folder.write(zip));
  try {
    return await reader.text(name, 1e8);
  } finally {
    reader.close();
  }
}

onEachDatabase('The dossier of a year', (on) => {
  const definition = { ...newTownHall(), id: siteId('hall') };
  beforeAll(async () => {
    await livedThrough(on.journal, definition, [0, 1, 40, NEW_YEARS_EVE, NEW_YEARS_EVE + 1, 400]);
  });

  test('is the same each time, on every database, and its facts give all of it', async () => {
    const first = await dossierOf(on.database, 'hall', 2026);
    const again = await dossierOf(on.database, 'hall', 2026);
    expect(again.zip.equals(first.zip)).toBe(true);
    digests.add(first.sha256);
    expect(digests.size).toBe(1);
    const verdict = await verdictOf(first.zip, { seal: first.account.seal });
    expect(verdict).toMatchObject({ findings: [], site: 'hall', year: 2026 });
    expect(first.account).toMatchObject({ complete: true, counts: { visits: 48 } });
    expect(first.account.seals.map(({ month }) => month)).toEqual([
      '2026-03',
      '2026-04',
      '2026-12',
    ]);
  });

  test('tells nothing that an agent wrote about somebody', async () => {
    const { zip, account } = await dossierOf(on.database, 'hall', 2026);
    expect(account.counts.withheld).toBe(12);
    for (const name of ['facts.jsonl', 'cases.json', 'indicators.json']) {
      expect(await read(zip, name)).not.toContain(REASON.slice(0, 10));
    }
  });

  test('of the next year begins with the last day before, and takes over what that year came to', async () => {
    const next = await dossierOf(on.database, 'hall', 2027);
    const before = await dossierOf(on.database, 'hall', 2026);
    expect(next.account.complete).toBe(false);
    const previous = await folder.write(before.zip);
    expect((await verdictOf(next.zip, { previous })).findings).toEqual([]);
    expect(await read(next.zip, 'previous.json')).toContain('"period": "2026-12"');
    const facts = (await read(next.zip, 'facts.jsonl')).split('\n');
    expect(facts[0]).toContain('site-configured');
    expect(facts[1]).toContain('2026-12-31');
  });

  test('of a year in which nothing happened says so, and proves it', async () => {
    const { zip, account } = await dossierOf(on.database, 'hall', 2031);
    expect(account).toMatchObject({
      counts: { visits: 0, legs: 0 },
      holes: { outside: { before: 365 } },
    });
    expect((await verdictOf(zip)).findings).toEqual([]);
    expect((await read(zip, 'legs.csv')).trim().split('\n')).toHaveLength(1);
    await expect(dossierOf(on.database, 'hall', 2019)).rejects.toThrow(NothingToTell);
  });

  test('counts a visit over the New Year on the day of its taking, in one dossier only', async () => {
    const night = { ...newTownHall(), zone: 'Europe/Paris' };
    const site = new KeptSite(night);
    site.turnTo(NEW_YEARS_EVE);
    site.ask(key('c1', 'open'));
    site.wait(12.9 * 3600);
    site.ask(take('a'));
    site.wait(900);
    site.ask(key('c1', 'next'));
    site.ask(key('c1', 'arrived'));
    site.wait(300);
    site.ask({ type: 'finish', counter: 'c1' as never, delivered: [], inaccurate: false });
    site.turnTo(NEW_YEARS_EVE + 2);
    await on.journal.append(site.batch());
    const [old, fresh] = [
      await dossierOf(on.database, night.id, 2026),
      await dossierOf(on.database, night.id, 2027),
    ];
    const visits = async (zip: Buffer) => (await read(zip, 'legs.csv')).split('\r\n').length - 2;
    expect([await visits(old.zip), await visits(fresh.zip)]).toEqual([1, 0]);
    const taken = async (zip: Buffer) =>
      (await read(zip, 'slots.csv'))
        .split('\r\n')
        .filter((line) => /^a,[^,]*,\d+,[^,]*,1,/.test(line)).length;
    expect([await taken(old.zip), await taken(fresh.zip)]).toEqual([1, 0]);
    expect(await read(fresh.zip, 'slots.csv')).toContain('2027-01-01');
    for (const { zip } of [old, fresh]) expect((await verdictOf(zip)).findings).toEqual([]);
  });

  test('is refused when the journal is not what its chain says', async () => {
    const definition = newTownHall();
    await livedThrough(on.journal, definition, [0]);
    const facts = on.database.writer.getRepository(FactRow);
    await facts.update({ site: definition.id, seq: 5 }, { actor: 'somebody' });
    await expect(dossierOf(on.database, definition.id, 2026)).rejects.toThrow(UnsoundJournal);
  });
});
