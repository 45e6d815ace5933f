import { join } from 'node:path';

const FONTS = join(__dirname, '..', '..', 'fonts');

const atkinson = (part: string, weight: number): string =>
  join(FONTS, `atkinson-hyperlegible-next-${part}-${weight}.ttf`);

/** A file of letters that is embedded when a text needs it. */
export interface Typeface {
  readonly name: string;
  readonly file: string;
}

const ARABIC: Typeface = { name: 'arabic', file: join(FONTS, 'noto-sans-arabic.ttf') };
const CHINESE: Typeface = { name: 'chinese', file: join(FONTS, 'noto-sans-sc.ttf') };

/** The typefaces of a weight, in the order in which a letter is looked for. */
export const TYPEFACES: Readonly<Record<'regular' | 'bold', readonly Typeface[]>> = {
  regular: [
    { name: 'regular', file: atkinson('latin', 400) },
    { name: 'regular-ext', file: atkinson('latin-ext', 400) },
    ARABIC,
    CHINESE,
  ],
  bold: [
    { name: 'bold', file: atkinson('latin', 700) },
    { name: 'bold-ext', file: atkinson('latin-ext', 700) },
    ARABIC,
    CHINESE,
  ],
};

/** Signs that no typeface of ours has, and what is written instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\u2011': '-',
  '\u200b': '',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '→': '>',
  '←': '<',
  '№': 'n°',
  '\t': ' ',
  '\r': '',
};

/** The same text in signs that can be printed: a narrow non-breaking space becomes a common one. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u202f\u2009\u2011\u200b≤≥≈→←№\t\r]/g, (sign) => INSTEAD[sign] ?? '');
