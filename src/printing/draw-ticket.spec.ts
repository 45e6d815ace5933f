import { ReceiptReader, type Printed } from '../../test/kit/receipt-reader';
import { LANGUAGES } from '../core/languages';
import { drawTicket } from './draw-ticket';
import type { PaperTicket } from './ticket-lines';

const TICKET: PaperTicket = {
  site: { fr: 'Mairie du 21ᵉ — « Hôtel de ville »' },
  zone: 'Europe/Paris',
  demonstration: false,
  service: { fr: 'État civil : cœur de métier', en: 'Civil status', ar: 'الحالة المدنية' },
  place: { fr: 'Rez-de-chaussée, salle à gauche' },
  number: 'E007',
  takenAt: '2026-11-23T13:30:00Z',
  promise: { lowS: 700, expectedS: 800, highS: 1_400 },
  ahead: 3,
  priority: false,
  url: 'https://mairie.example/v/abc-DEF_123',
};
const read = async (language: string, over: Partial<PaperTicket> = {}, width: 80 | 58 = 80) =>
  ReceiptReader.read((await drawTicket({ ...TICKET, ...over }, language, width)).bytes);
const textsIn = (all: Printed[]): string[] =>
  all.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const saidIn = (all: Printed[]): string => textsIn(all).join(' ');
const picturesIn = (all: Printed[]) => all.flatMap((one) => (one.kind === 'picture' ? [one] : []));
const noPainter = (): Promise<null> => Promise.resolve(null);

describe('a ticket on paper', () => {
  it.each(LANGUAGES)(
    'in %s has its number huge, the code of its link, and is cut last',
    async (to) => {
      const printed = await read(to);
      const largest = printed.flatMap((one) => (one.kind === 'text' ? [one] : []));
      expect(largest.sort((a, b) => b.size - a.size)[0]).toMatchObject({ text: 'E007', size: 8 });
      expect(printed.filter(({ kind }) => kind === 'qr')).toEqual([
        { kind: 'qr', text: TICKET.url },
      ]);
      expect(printed.at(-1)).toEqual({ kind: 'cut' });
      expect(printed.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
      expect(saidIn(printed)).not.toMatch(/\?\S/);
    },
  );

  it('in French says all that a visitor needs, with its accents', async () => {
    const printed = await read('fr', { priority: true, demonstration: true });
    const said = saidIn(printed);
    for (const part of [
      'Mairie du 21e — « Hôtel de ville »',
      'État civil : cœur de métier',
      '10 à 25 min',
      '3 personnes devant vous',
      'Rez-de-chaussée, salle à gauche',
      'présentez votre carte',
      'Écoutez et regardez',
      'carte mobilité inclusion',
      'Démonstration',
      '14 h 30',
    ])
      expect(said).toContain(part);
    expect(picturesIn(printed)).toEqual([]);
  });

  it('never shows a figure for a wait that is not known', async () => {
    const said = saidIn(
      await read('fr', { promise: { unknown: 'too-few-measures' }, ahead: null }),
    );
    expect(said).toContain('Attente en cours de calcul');
    expect(said).not.toMatch(/\d+ min|devant vous/);
  });

  it('in Ukrainian is written with the Cyrillic page, and French names with the Latin one', async () => {
    const printed = await read('uk');
    const rows = printed.flatMap((one) => (one.kind === 'text' ? [one] : []));
    const cyrillic = rows.filter(({ text }) => /[а-яґєії]{3}/i.test(text));
    expect(cyrillic.length).toBeGreaterThan(5);
    expect(cyrillic.filter(({ page }) => page === 46).length).toBeGreaterThan(4);
    expect(rows.find(({ text }) => text.includes('chaussée'))).toMatchObject({ page: 16 });
  });

  it.each(['ar', 'zh'])('in %s is drawn where the printer has no letters', async (language) => {
    const pictures = picturesIn(await read(language));
    expect(pictures.length).toBeGreaterThan(3);
    for (const { width, height, bits } of pictures) {
      expect([width, bits.length]).toEqual([576, (width * height) / 8]);
      const dark = bits.reduce((sum, byte) => sum + byte.toString(2).replace(/0/g, '').length, 0);
      // Letters, and not a bar, a blank or boxes side by side.
      expect(dark / (width * height)).toBeGreaterThan(0.005);
      expect(dark / (width * height)).toBeLessThan(0.3);
    }
  });

  it('fits 58 mm paper: no picture and no row is wider', async () => {
    expect(picturesIn(await read('ar', {}, 58)).every(({ width }) => width === 384)).toBe(true);
    const rows = (await read('fr', {}, 58)).flatMap((one) => (one.kind === 'text' ? [one] : []));
    expect(rows.every(({ text, size }) => text.length * size <= 32)).toBe(true);
    expect(rows.find(({ text }) => text === 'E007')?.size).toBe(8);
  });

  it('with a very long name is broken at its words, and none is lost', async () => {
    const fr = 'Autorisations d’occupation du domaine public et commerces non sédentaires';
    expect(saidIn(await read('fr', { service: { fr } }, 58))).toContain(fr);
  });

  it('is in French where nothing can draw letters, and says so', async () => {
    const { bytes, language } = await drawTicket(TICKET, 'ar', 80, noPainter);
    expect(language).toBe('fr');
    expect(saidIn(ReceiptReader.read(bytes))).toContain('3 personnes devant vous');
  });

  it('is in French where the drawing fails', async () => {
    const failing = () => Promise.resolve(() => Promise.reject(new Error('no font')));
    expect((await drawTicket(TICKET, 'zh', 80, failing)).language).toBe('fr');
  });

  it('speaks the closest language there is', async () => {
    expect((await drawTicket(TICKET, 'en-GB', 80)).language).toBe('en');
    expect((await drawTicket(TICKET, 'wo', 80)).language).toBe('fr');
  });

  it('puts nothing on paper in the place of a sign that it does not have', async () => {
    const said = saidIn(await read('fr', { site: { fr: 'Mairie 🏛️\u0007\u202e du 21' } }));
    expect(said).toContain('Mairie du 21');
  });
});
