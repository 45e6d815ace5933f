import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Leg } from '../../src/affluence/leg';
import { siteId } from '../../src/core/ids';
import { day } from '../../src/core/time';
import type { Batch, Journal } from '../../src/engine/journal-port';
import { Calendar } from '../../src/engine/calendar';
import { type Database, openDatabase } from '../../src/journal/data-source';
import { DatabaseJournal } from '../../src/journal/journal';
import { LegQuery } from '../../src/journal/leg.query';
import { verify } from '../../src/journal/verify';
import { LocalTimes } from '../../src/cli/import/local-times';
import { NO_CONFIGURATION, readHistory } from '../../src/cli/import/read-files';
import { SiteImport } from '../../src/cli/import/site-import';
import { patience } from '../kit/command-line';
import { newFolder } from '../kit/folder';

const HEADER = 'site,service,ticket,priority,taken_at,called_at,ended_at,counter,outcome';

/** Two days; the second ticket of the first one is received after midnight. */
const HISTORY = [
  HEADER,
  'night,a,1,0,2026-03-02T23:00:00,2026-03-02T23:00:00,2026-03-02T23:20:00,C1,served',
  'night,b,2,1,2026-03-02T23:50:00,2026-03-03T00:10:00,2026-03-03T00:30:00,C1,served',
  'night,a,3,0,2026-03-02T23:55:00,,2026-03-03T00:05:00,,abandoned',
  'night,a,4,0,2026-03-03T00:01:00,2026-03-03T00:02:00,2026-03-03T00:03:00,C2,noshow',
  'night,a,5,0,2026-03-03T00:02:00,2026-03-03T00:04:00,,,served',
  'night,a,6,0,2026-03-03T00:20:00,,,,',
];

const folder = newFolder();
let made = 0;
const fresh = (): string => `sqlite:${join(folder.path, `${(made += 1)}.sqlite`)}`;
afterAll(() => folder.remove());

function file(lines: readonly string[], end = '\n'): string {
  const path = join(folder.path, `${(made += 1)}.csv`);
  writeFileSync(path, lines.join(end) + end);
  return path;
}

async function on<T>(url: string, act: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url);
  try {
    return await act(database);
  } finally {
    await database.close();
  }
}

const legsOf = (url: string, site = 'night'): Promise<Leg[]> =>
  on(url, async (database) => {
    const legs: Leg[] = [];
    const query = new LegQuery(database);
    for await (const leg of query.between(siteId(site), day('2000-01-01'), day('2099-01-01'))) {
      legs.push(leg);
    }
    return legs;
  });

const importInto = (url: string, path: string, ...more: string[]) =>
  patience(url, 'import', path, '--zone', 'Europe/Paris', '--json', ...more);

describe('A history that is imported', () => {
  test('keeps everybody, also those who are received after midnight', async () => {
    const url = fresh();
    const ran = await importInto(url, file(HISTORY));
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.out)).toMatchObject({
      read: 6,
      imported: 6,
      alreadyThere: 0,
      refused: 0,
    });
    const legs = await legsOf(url);
    expect(legs.map(({ number, day: on, status }) => [number, on, status])).toEqual([
      ['A1', '2026-03-02', 'finished'],
      ['B2', '2026-03-02', 'finished'],
      ['A3', '2026-03-02', 'left'],
      ['A4', '2026-03-03', 'closed'],
      ['A5', '2026-03-03', 'finished'],
      ['A6', '2026-03-03', 'unknown'],
    ]);
    expect(legs.map(({ serviceS }) => serviceS)).toEqual([1200, 1200, null, null, null, null]);
    expect(await on(url, verify)).toEqual([]);
  });

  test('adds nothing when it is imported again', async () => {
    const url = fresh();
    await importInto(url, file(HISTORY));
    const before = await on(url, (database) =>
      new DatabaseJournal(database).history(siteId('night')),
    );
    const again = await importInto(url, file(HISTORY));
    expect(JSON.parse(again.out)).toMatchObject({ imported: 0, alreadyThere: 6, refused: 0 });
    const after = await on(url, (database) =>
      new DatabaseJournal(database).history(siteId('night')),
    );
    expect(after).toEqual(before);
  });

  test('goes on where it stopped when the machine stopped in the middle of it', async () => {
    const url = fresh();
    const clocks = { times: new LocalTimes('UTC'), calendar: new Calendar('UTC') };
    const many = Array.from({ length: 900 }, (_, n) => {
      const at = (s: number): string => new Date(Date.UTC(2026, 2, 2, 8, 0, s)).toISOString();
      const times = [at(n * 20), at(n * 20 + 60), at(n * 20 + 100)].map((one) => one.slice(0, 19));
      return `long,a,${n},0,${times.join(',')},C${n % 2},served`;
    });
    const path = file([HEADER, ...many]);
    const { sites } = await readHistory(path, clocks);
    await on(url, async (database) => {
      const journal = new DatabaseJournal(database);
      let left = 2;
      const dying = new Proxy<Journal>(journal, {
        get: (target, name: keyof Journal) =>
          name === 'append'
            ? (batch: Batch) => {
                left -= 1;
                if (left < 0) throw new Error('power cut');
                return journal.append(batch);
              }
            : target[name].bind(target),
      });
      const rows = sites.get('long') ?? [];
      const found = { site: siteId('long'), zone: 'UTC', rows, counterRows: [] };
      const fates = { imported: new Set<never>(), refused: new Map<never, string>() };
      const half = await SiteImport.of(
        { journal: dying, database },
        { ...found, configuration: NO_CONFIGURATION },
        fates,
      );
      await expect(half.run(() => undefined)).rejects.toThrow('power cut');
    });
    const resumed = await patience(url, 'import', path, '--zone', 'UTC', '--json');
    const { imported, alreadyThere } = JSON.parse(resumed.out) as Record<string, number>;
    expect(imported).toBeGreaterThan(100);
    expect(alreadyThere).toBeGreaterThan(100);
    const legs = await legsOf(url, 'long');
    expect(legs).toHaveLength(900);
    expect(legs.every(({ status }) => status === 'finished')).toBe(true);
    expect(await on(url, verify)).toEqual([]);
  });

  test('takes no ticket, and is no place for a town hall that is alive', async () => {
    const row = 'mairie-21,a,1,0,2026-03-02T23:00:00,,2026-03-02T23:01:00,,abandoned';
    const ran = await importInto(fresh(), file([HEADER, row]));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/mairie-21 is a demonstration site/);
  });
});

describe('Rows that can not be used', () => {
  const BAD = [
    HISTORY[1] ?? '',
    'night,a,1,0,2026-03-02T23:01:00,,2026-03-02T23:02:00,,abandoned',
    'night,a,7,0,2026-03-02T23:00:00,2026-03-02T22:00:00,,C1,served',
    'night,a,8,0,yesterday,,,,',
    'night,a,9,0,2026-03-02T23:00:00,,,,vanished',
    'night,a,10',
    'night,"a,11,0,2026-03-02T23:00:00,,,,',
    'night,a,12,0,2026-03-02T23:30:00,,2026-03-02T23:40:00,,abandoned',
  ];

  test('are refused with their lines and reasons, and lose no other row', async () => {
    const url = fresh();
    const to = join(folder.path, 'refused.txt');
    const ran = await importInto(url, file([HEADER, ...BAD]), '--refused', to);
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({ read: 8, imported: 2, refused: 6 });
    const lines = readFileSync(to, 'utf8').trim().split('\n');
    expect(lines.map((line) => line.replace(/^.*\.csv:/, ''))).toEqual([
      '3: ticket 1 of night is in line 2 already',
      '4: called before it was taken',
      '5: taken_at is not an instant: yesterday',
      '6: unknown outcome vanished',
      '7: has 3 columns instead of 9',
      '8: its quotes are not closed',
    ]);
    expect(await on(url, verify)).toEqual([]);
  });

  test('a byte order mark and Windows line ends are no obstacle', async () => {
    const lines = ['\uFEFF' + HEADER, ...HISTORY.slice(1)];
    const ran = await importInto(fresh(), file(lines, '\r\n'));
    expect(JSON.parse(ran.out)).toMatchObject({ read: 6, imported: 6, refused: 0 });
  });

  test('a file without one of the columns is refused as a whole', async () => {
    const url = fresh();
    const ran = await importInto(url, file(HISTORY.map((line) => line.replace(/,[^,]*$/, ''))));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/has no column outcome/);
  });

  test('a ticket that comes again with other values is refused, and what was is kept', async () => {
    const url = fresh();
    await importInto(url, file(HISTORY));
    const changed = HISTORY.map((line) => line.replace('23:20:00', '23:21:00'));
    const ran = await importInto(url, file(changed));
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({ imported: 0, alreadyThere: 5, refused: 1 });
  });
});
