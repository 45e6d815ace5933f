import { inflateRawSync } from 'node:zlib';
import { xlsxOf } from './xlsx';

/** The files of a ZIP archive by name, read from its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((part) => zip.readUInt16LE(at + part));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const text = (method === 0 ? bytes : inflateRawSync(bytes)).toString();
    files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), text);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

const sheetIn = (files: Map<string, string>): string =>
  [...files].find(([name]) => name.endsWith('worksheets/sheet1.xml'))?.[1] ?? '';

describe('A table as a spreadsheet', () => {
  it('keeps numbers as numbers, empty cells empty, and its head in sight', async () => {
    const files = unzipped(
      await xlsxOf([
        {
          name: 'Jour',
          columns: ['heure', 'reçus'],
          rows: [
            ['09:00', 12.5],
            ['09:15', null],
          ],
        },
      ]),
    );
    const sheet = sheetIn(files);
    expect(sheet).toContain('<v>12.5</v>');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect([...files.values()].join('')).toContain('reçus');
  });

  it('holds no formula, whatever a name begins with', async () => {
    const rows = ['=2+5', '+33', '-1', '@SUM(A1)'].map((text) => [text]);
    const files = unzipped(await xlsxOf([{ name: 'a/b:c', columns: ['nom'], rows }]));
    const all = [...files.values()].join('');
    expect(sheetIn(files)).not.toContain('<f>');
    const escaped = (text = ''): RegExp =>
      new RegExp(`>(?:'|&[^;]+;)${text.replace(/[^\w]/g, '\\$&')}<`);
    for (const [text] of rows) expect(all).toMatch(escaped(text));
  });
});
