import Database from 'better-sqlite3';
import { join } from 'node:path';
import { patience } from '../kit/command-line';
import { newFolder } from '../kit/folder';

const folder = newFolder();
afterAll(() => folder.remove());
const file = (name: string): string => join(folder.path, `${name}.sqlite`);
const past = (name: string, ...words: string[]) =>
  patience(`sqlite:${file(name)}`, 'past', ...words, '--json');

/** The facts' chain, and the read models, of a database. */
function readOut(name: string) {
  const handle = new Database(file(name), { readonly: true });
  const all = (sql: string): unknown[] => handle.prepare(sql).all();
  const texts = (sql: string): unknown[] => handle.prepare(sql).pluck().all();
  const result = {
    facts: all('SELECT seq, hash FROM fact ORDER BY seq'),
    legs: all('SELECT * FROM leg ORDER BY ticket, leg'),
    slots: all('SELECT * FROM slot ORDER BY service, starts_at'),
    kinds: texts('SELECT DISTINCT type FROM fact ORDER BY type'),
    days: texts(`SELECT DISTINCT day FROM fact WHERE type = 'ticket-taken' ORDER BY day`),
  };
  handle.close();
  return result;
}

describe('A past that the engine lives in no time', () => {
  test('is sound, is the same for the same seed and days, and can be lived in two pieces', async () => {
    // Christmas Eve ends at 16 h; the hall is closed on the 25th; the 26th is a Saturday.
    const days = ['--until', '2020-12-26', '--seed', '4'];
    const whole = await past('whole', '3d', ...days);
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({ from: '2020-12-24', to: '2020-12-26', days: 3 });
    expect((await past('pieces', '1d', '--until', '2020-12-24', '--seed', '4')).code).toBe(0);
    const again = await past('pieces', '3d', ...days);
    expect(JSON.parse(again.out)).toMatchObject({ from: '2020-12-25', days: 2 });

    const verified = await patience(`sqlite:${file('whole')}`, 'verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, findings: [] });
    const lived = readOut('whole');
    expect(readOut('pieces')).toEqual(lived);
    expect(lived.days).toEqual(['2020-12-24', '2020-12-26']);
    expect(lived.kinds).toEqual(
      expect.arrayContaining(['visit-rated', 'ticket-transferred', 'ticket-parked', 'ticket-left']),
    );
  }, 120_000);

  test('is refused when it can’t be, with the reason', async () => {
    expect(await past('whole', '4 weeks')).toMatchObject({ code: 2, out: '' });
    const day = await past('whole', '4d', '--until', '2026-02-30');
    expect(day.err).toMatch(/--until 2026-02-30 is not a day/);
    const over = await past('whole', '4d', '--until', '2020-12-26');
    expect(over.err).toMatch(/has lived until 2020-12-26: nothing is left to live/);
  });
});
