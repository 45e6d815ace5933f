import type { DocumentContent } from './content';
import { pdfOf, type PdfOptions } from './pdf';

const AT = Date.UTC(2026, 10, 22, 12);
const OPTIONS: PdfOptions = { title: 'Rapport d’essai', language: 'fr-FR', createdAt: AT };

const SVG =
  '<svg width="200" height="100" viewBox="0 0 200 100"><rect width="50" height="20" fill="#084594"></rect>' +
  '<text x="10" y="40" style="font-size:12px;font-weight:600;">21ᵉ — 14\u202fh\u202f30</text></svg>';

const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [`Service ${i}`, String(i)]);

const CONTENT: DocumentContent = [
  { title: 'Rapport d’essai', subtitle: 'Mairie, semaine 47' },
  { heading: 'Chiffres', level: 2 },
  {
    figures: [
      {
        label: 'Usagers reçus',
        value: '1\u202f204',
        trend: { direction: 'up', good: true, text: '+ 3\u00a0%' },
      },
    ],
  },
  { paragraph: 'L’œuvre d’un usager « pressé » : à 95\u00a0%.' },
  { list: ['Premier point', 'Second point'] },
  { figure: { svg: SVG, title: 'Carte', description: 'Plus haut le lundi.' } },
  { heading: 'Détail', level: 3 },
  {
    table: {
      caption: 'Par service',
      columns: [{ title: 'Service' }, { title: 'Reçus', align: 'right' }],
      rows: rows(70),
    },
  },
];

/** The parts of the file that pdfkit leaves uncompressed: the objects and the structure. */
const textOf = async (content: DocumentContent, options = OPTIONS): Promise<string> =>
  (await pdfOf(content, options)).toString('latin1');

/** Drawn once for the tests that look at it. */
const whole = pdfOf(CONTENT, OPTIONS).then((bytes) => bytes.toString('latin1'));

const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe('A document as PDF', () => {
  it('is tagged: its headings, lists, tables and figures are what they look like', async () => {
    const text = await whole;
    const found = (type: string): number => count(text, new RegExp(`^/S /${type}$`, 'gm'));
    expect(['H1', 'H2', 'H3', 'L', 'Table', 'Caption', 'THead', 'Figure'].map(found)).toEqual([
      1, 1, 1, 2, 1, 1, 1, 1,
    ]);
    expect(found('LI')).toBe(3);
    expect(found('TR')).toBe(71);
    expect(count(text, /\/Scope \/Row/g)).toBe(70);
    expect(count(text, /\/Scope \/Column/g)).toBe(2);
  });

  it('says its language and title, and has its typefaces inside, as PDF/A-2a asks', async () => {
    const text = await whole;
    expect(text).toContain('/Lang (fr-FR)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/Marked true');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('/GTS_PDFA1');
    const fonts = count(text, /\/Subtype \/Type0/g);
    expect(fonts).toBe(2);
    expect(count(text, /\/FontFile2 /g)).toBe(fonts);
  });

  it('has words that stand for a figure, and no picture without them', async () => {
    const text = await whole;
    expect(text).toContain('/Alt (Carte. Plus haut le lundi.)');
  });

  it('is the same to the byte for the same content and date, and another for another date', async () => {
    const [one, same, later] = await Promise.all([
      pdfOf(CONTENT.slice(0, 6), OPTIONS),
      pdfOf(CONTENT.slice(0, 6), OPTIONS),
      pdfOf(CONTENT.slice(0, 6), { ...OPTIONS, createdAt: AT + 1000 }),
    ]);
    expect(one.equals(same)).toBe(true);
    expect(one.equals(later)).toBe(false);
  });

  it('runs a long table over pages, and leaves no heading alone at the foot of one', async () => {
    const pages = async (content: DocumentContent): Promise<number> =>
      count(await textOf(content), /^\/Type \/Page$/gm);
    expect(count(await whole, /^\/Type \/Page$/gm)).toBe(3);
    const lines = (n: number) => ({
      paragraph: Array.from({ length: n }, () => 'Ligne').join('\n'),
    });
    const heading = { heading: 'Suite', level: 2 } as const;
    const full = async (n: number) => pages([lines(n), heading, lines(2)]);
    const most = 49;
    expect([await full(most - 1), await full(most)]).toEqual([1, 2]);
    // The heading went to the second page with its text: without them the first page has room left.
    expect(await pages([lines(most), heading])).toBe(1);
  });

  it('begins a new page where it is told to, and no empty one', async () => {
    const pageBreak = { pageBreak: true } as const;
    const text = await textOf([
      pageBreak,
      { paragraph: 'Un' },
      pageBreak,
      pageBreak,
      { paragraph: 'Deux' },
    ]);
    expect(count(text, /^\/Type \/Page$/gm)).toBe(2);
  });

  it('takes any name: signs without a letter, markup, a word longer than its column', async () => {
    const name = `<b>&amp; ★ 中文 العربية Ÿ ${'W'.repeat(300)}`;
    const content: DocumentContent = [
      { title: name },
      {
        columns: [
          { blocks: [{ paragraph: name }] },
          { blocks: [{ paragraph: name, tone: 'soft' }] },
        ],
      },
      { table: { columns: [{ title: name }, { title: 'B' }], rows: [[name, name], ['seul']] } },
    ];
    const text = await textOf(content, { ...OPTIONS, title: name });
    const [xmp = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text) ?? [];
    expect(xmp).not.toContain('<b>');
    expect(xmp).not.toContain('&');
  });
});
