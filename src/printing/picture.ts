import { join } from 'node:path';
import type { Raster, TextLine } from './line';

const FONTS = join(__dirname, '..', '..', 'fonts');
const ARABIC = { family: 'Noto Sans Arabic', file: join(FONTS, 'noto-sans-arabic.ttf'), em: 0.54 };
// The file calls itself so; its weight is regular.
const CHINESE = { family: 'Noto Sans SC Thin', file: join(FONTS, 'noto-sans-sc.ttf'), em: 1.02 };

/** Height of a line of the smallest size, and of its letters, in dots. */
const ROW = 40;
const LETTER = 28;
/** Darker than this is printed, 0–255. */
const DARK = 128;

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** Draws a line of text that the printer has no letters for, on as many rows as it needs. */
export type Painter = (line: TextLine, dots: number) => Promise<Raster>;

/** Breaks a text where its script allows, by the widest that its letters get. */
function rowsOf(text: string, most: number): string[] {
  const parts = isArabic(text) ? text.split(/(?<= )/) : Array.from(text);
  const rows = [''];
  for (const part of parts) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && (row + part).trimEnd().length > most) rows.push(part);
    else rows[rows.length - 1] = row + part;
  }
  return rows.map((row) => row.trim());
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** An Arabic row is laid out from right to left, figures and signs in their places too. */
const directed = (row: string, isRight: boolean): string =>
  isRight ? `\u202b${escaped(row)}\u202c` : escaped(row);

function drawing({ text, size }: TextLine, dots: number): { svg: string; font: typeof ARABIC } {
  const font = isArabic(text) ? ARABIC : CHINESE;
  const letter = LETTER * size;
  const rows = rowsOf(text, Math.floor(dots / (letter * font.em)));
  const height = rows.length * ROW * size;
  const drawn = rows.map(
    (row, at) =>
      `<text x="${dots / 2}" y="${(at + 0.75) * ROW * size}">${directed(row, isArabic(text))}</text>`,
  );
  const style = `font-family="${font.family}" font-size="${letter}" text-anchor="middle"`;
  const box = `width="${dots}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect ${box} fill="#fff"/><g ${style}>${drawn.join('')}</g></svg>`;
  return { svg, font };
}

/** Pixels (red, green, blue, opacity) as dots of paper. */
function dotsOf(pixels: Uint8Array, width: number, height: number): Raster {
  const bits = new Uint8Array((width * height) / 8);
  for (let at = 0; at < width * height; at++) {
    if ((pixels[at * 4 + 1] ?? 255) < DARK)
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (128 >> (at & 7));
  }
  return { width, height, bits };
}

/** Drawn in a thread of its own: nobody waits for letters but this ticket. */
async function load(): Promise<Painter | null> {
  const library = await import('@resvg/resvg-js').catch(() => null);
  if (!library) return null;
  return async (line, dots) => {
    const { svg, font } = drawing(line, dots);
    const { pixels, width, height } = await library.renderAsync(svg, {
      font: { fontFiles: [font.file], loadSystemFonts: false, defaultFontFamily: font.family },
    });
    return dotsOf(pixels, width, height);
  };
}

let loaded: Promise<Painter | null> | null = null;

/** The painter of this machine; null where its library can't be loaded. */
export const findPainter = (): Promise<Painter | null> => (loaded ??= load());
