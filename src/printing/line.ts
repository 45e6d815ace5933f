/** One line of a ticket on paper. */
export type PaperLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** How many times as wide and as high as the printer's letters, 1–8. */
      readonly size: number;
      readonly bold: boolean;
    }
  | { readonly kind: 'qr'; readonly text: string };

export type TextLine = Extract<PaperLine, { kind: 'text' }>;

/** Black dots on white, row by row, eight to a byte, the leftmost in the highest bit. */
export interface Raster {
  /** In dots, a multiple of 8. */
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** The paper in dots (203 to the inch) and in columns of the printer's letters. */
export interface Paper {
  readonly dots: number;
  readonly columns: number;
}

export const PAPERS: Readonly<Record<80 | 58, Paper>> = {
  80: { dots: 576, columns: 48 },
  58: { dots: 384, columns: 32 },
};

const between = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at));

/**
 * What the two code pages hold that every ticket uses: windows-1252 and windows-1251. Written out,
 * because Node 20 takes the first for Latin 1 and loses « ’ » and « œ ».
 */
const LATIN = `${between(0x20, 0x7e)}${between(0xa1, 0xff)}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ`;
const CYRILLIC = `${between(0x410, 0x44f)}ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї`;
const LETTERS = new Set(Array.from(LATIN + CYRILLIC));

/** A text in the characters that a printer may have: no special spaces, no marks of direction. */
export function plainly(text: string): string {
  return (
    text
      .normalize('NFC')
      // « 21ᵉ », « ① »: as the plain letter or figure.
      .replace(/[\p{Lm}\p{No}]/gu, (sign) => (LETTERS.has(sign) ? sign : sign.normalize('NFKC')))
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\s]+/g, ' ')
      .replace(/[\u2010-\u2012\u2212]/g, '-')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
  );
}

/** Whether the printer's own letters can write a text. */
export const isWritable = (text: string): boolean =>
  Array.from(text).every((character) => LETTERS.has(character));

/** What can be drawn where it can't be written: Arabic and Chinese, with their signs. */
const DRAWABLE = /[\p{Script=Arabic}\p{Script=Han}\u060c-\u061f\u3000-\u303f\uff00-\uffef]/u;

/** The characters of a text that can be put on paper; never anything else in their place. */
export const putOnPaper = (text: string): string =>
  Array.from(text)
    .filter((character) => LETTERS.has(character) || DRAWABLE.test(character))
    .join('')
    .replace(/ +/g, ' ');
