import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { siteId } from '../../src/core/ids';
import { FILES } from '../../src/dossier/files';
import type { Finding } from '../../src/dossier/findings';
import { lineText, shownOf } from '../../src/dossier/fact-line';
import { verifyDossier } from '../../src/dossier/verify';
import { linkOf } from '../../src/journal/chain';
import { openDatabase } from '../../src/journal/data-source';
import { DatabaseJournal } from '../../src/journal/journal';
import { emptySqlite } from '../kit/databases';
import { newTownHall } from './kept-site';
import { dossierOf, livedThrough, zipFolder } from './lived-year';

const folder = zipFolder();
let zip: Buffer;
let seal: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  const empty = await emptySqlite();
  const database = await openDatabase(empty.url);
  const hall = { ...newTownHall(), id: siteId('hall') };
  await livedThrough(new DatabaseJournal(database), hall, [0, 1], 8);
  ({
    zip,
    account: { seal },
  } = await dossierOf(database, 'hall', 2026));
  files = unzipSync(zip);
  await database.close();
  await empty.drop();
});
afterAll(() => folder.remove());

async function findingsIn(bytes: Uint8Array, known = {}): Promise<readonly Finding[]> {
  return (await verifyDossier(await folder.write(bytes), known)).findings;
}

const textOf = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');

/** The ZIP again, with some files changed. */
function zipWith(changed: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries({ ...files, ...changed }).map(([name, one]) => [
    name,
    typeof one === 'string' ? Buffer.from(one) : one,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** A manifest that agrees with changed files, its own digest included. */
function forgedManifest(changed: Readonly<Record<string, string>>): string {
  const { digest: _digest, ...manifest } = JSON.parse(textOf('manifest.json'));
  for (const file of manifest.files) {
    const text = changed[file.name];
    if (text === undefined) continue;
    file.sha256 = sha256(text);
    file.size = Buffer.byteLength(text);
  }
  const data = manifest.files.map(
    ({ name, sha256: own }: { name: string; sha256: string }) => `${own}  ${name}`,
  );
  manifest.dataSha256 = sha256(data.join('\n'));
  const content = { ...manifest, digest: sha256(JSON.stringify(manifest)) };
  return `${JSON.stringify(sorted(content), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]));
}

describe('A dossier in which a byte was changed', () => {
  it('is found out, and the file is named, whichever byte of whichever file it is', async () => {
    const anywhere = fc.record({
      name: fc.constantFrom(...FILES),
      at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ name, at, by }) => {
        const bytes = Uint8Array.from(files[name] ?? []);
        const place = Math.floor(at * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ by;
        const findings = await findingsIn(zipWith({ [name]: bytes }));
        expect(findings[0]?.file).toBe(name);
      }),
      { numRuns: 20 },
    );
  });

  it('is found out wherever in the ZIP itself it is, and where it was cut off', async () => {
    const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const offset = Math.floor(at * zip.length);
        const changed = Buffer.from(zip);
        changed[offset] = (changed[offset] ?? 0) ^ by;
        expect(await findingsIn(changed)).not.toEqual([]);
        expect(await findingsIn(zip.subarray(0, offset))).not.toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('names the line, the column, what it should say and what it says', async () => {
    const legs = textOf('legs.csv').split('\r\n');
    const row = (legs[3] ?? '').split(',');
    row[8] = 'left';
    legs[3] = row.join(',');
    const findings = await findingsIn(zipWith({ 'legs.csv': legs.join('\r\n') }));
    expect(findings.filter(({ line }) => line !== null)).toEqual([
      expect.objectContaining({
        file: 'legs.csv',
        line: 4,
        what: 'status is not what the facts give',
        found: 'left',
      }),
    ]);
  });
});

describe('A dossier that somebody put together again', () => {
  it('says which files are missing, added, renamed or out of order', async () => {
    const { 'legs.csv': legs, ...others } = files;
    const bytes = legs as Uint8Array;
    expect(await findingsIn(zipSync(others))).toContainEqual(
      expect.objectContaining({ file: 'legs.csv', what: 'is missing' }),
    );
    const renamed = await findingsIn(zipSync({ ...others, 'legs2.csv': bytes }));
    expect(renamed.map(({ file }) => file)).toEqual(['legs.csv', 'legs2.csv']);
    const moved = await findingsIn(zipSync({ ...others, 'legs.csv': bytes }));
    expect(moved[0]).toMatchObject({ file: 'legs.csv', what: 'is not in its place' });
    expect(await findingsIn(zipSync(files))).toEqual([
      expect.objectContaining({ what: expect.stringContaining('not as it was written') }),
    ]);
  });

  it('does not get past the chain with a manifest that agrees with a changed fact', async () => {
    const lines = textOf('facts.jsonl').split('\n');
    const at = lines.findIndex((line) => line.includes('ticket-taken'));
    lines[at] = (lines[at] ?? '').replace('\\"service\\":\\"a\\"', '\\"service\\":\\"b\\"');
    const changed = { 'facts.jsonl': lines.join('\n') };
    const findings = await findingsIn(
      zipWith({ ...changed, 'manifest.json': forgedManifest(changed) }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: 'facts.jsonl',
        line: at + 1,
        what: expect.stringContaining('link in the chain'),
      }),
    );
  });

  it('does not get past a line in which something is withheld either', async () => {
    const lines = textOf('facts.jsonl').split('\n');
    const at = lines.findIndex((line) => line.includes('ticket-parked'));
    const parked = JSON.parse(lines[at] ?? '');
    lines[at] = JSON.stringify({ ...parked, at: parked.at - 60_000 });
    const [first] = await findingsIn(zipWith({ 'facts.jsonl': lines.join('\n') }));
    expect(first?.file).toBe('facts.jsonl');
    const link = JSON.parse(lines[at - 1] ?? '').hash;
    const { shown: _shown, ...bare } = { ...parked, at: parked.at - 60_000 };
    lines[at] = lineText({ ...bare, shown: shownOf(link, bare) });
    const findings = await findingsIn(zipWith({ 'facts.jsonl': lines.join('\n') }));
    expect(findings.map(({ file }) => file)).toContain('manifest.json');
  });

  it('and made anew from changed facts, chain and all, is given away by the seal alone', async () => {
    const rows = textOf('facts.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    let previous = sha256('hall');
    for (const row of rows) {
      if (row.type === 'ticket-taken') row.actor = 'kiosk-2';
      if (row.withheld) {
        const { shown: _shown, ...bare } = row;
        row.shown = shownOf(previous, bare);
      } else row.hash = linkOf(previous, row);
      previous = row.hash;
    }
    const text = rows.map((row) => `${lineText(row)}\n`).join('');
    const loose = await verifyDossier(await folder.write(zipWith({ 'facts.jsonl': text })));
    expect(loose.findings.some(({ what }) => what.includes('chain'))).toBe(false);
    expect(loose.seal).not.toBe(seal);
    const findings = await findingsIn(zip, { seal: loose.seal });
    expect(findings).toEqual([
      expect.objectContaining({ what: expect.stringContaining('made anew'), found: seal }),
    ]);
  });
});

describe('Something that is no dossier', () => {
  it('is said in a line, whatever it is', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      zipSync({}),
      zipSync({ 'a.txt': Buffer.from('a') }),
    ]) {
      expect((await findingsIn(bytes)).length).toBeGreaterThan(0);
    }
    expect(await findingsIn(zipWith({ 'facts.jsonl': '' }))).not.toEqual([]);
    expect(await findingsIn(zipWith({ 'manifest.json': '[]' }))).not.toEqual([]);
  });
});
