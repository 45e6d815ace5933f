/** Widths in ems, as common sans-serif faces have them on average. */
const LETTER_EM = 0.6;
const SPACE_EM = 0.3;
const WIDE_EM = 1;

const MARK = /\p{M}/u;
const SPACE = /\p{Zs}/u;
const WIDE = /\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u;

function widthOf(sign: string): number {
  if (MARK.test(sign)) return 0;
  if (SPACE.test(sign)) return SPACE_EM;
  return WIDE.test(sign) ? WIDE_EM : LETTER_EM;
}

/**
 * About how wide a text is, in pixels, in a font as CSS writes it (`600 20px …`). Without a browser
 * there are no letters to measure, and the drawing library takes every letter that is not Latin for a
 * wide one: Arabic and Cyrillic keys would be spread over two rows.
 */
export function textWidth(text: string, font: string): number {
  const px = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
  return Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0) * px;
}
