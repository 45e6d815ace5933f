import { printable, type Typeface, TYPEFACES } from './typefaces';

/** How a text is written; points. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  /** `#rrggbb`. */
  readonly ink: string;
}

interface Run {
  readonly face: Typeface;
  readonly text: string;
  readonly width: number;
}

/** One line of text, measured. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Figures of one width, so that they stand under each other. */
const FEATURES: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum', 'kern'];

/** What fontkit knows of the letters of the typeface in use; pdfkit does not say it openly. */
interface Inside {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
}

/** The common letter of a raised or otherwise dressed one: « ᵉ » is « e ». */
const simpler = (sign: string): string[] => Array.from(sign.normalize('NFKD')).slice(0, 1);

/**
 * Writes text with the first of our typefaces that has its letters. Lines are broken here, at plain
 * spaces only: numbers and their units stay together.
 */
export class Pen {
  private readonly known = new Map<string, Typeface>();
  private readonly widths = new Map<string, number>();

  constructor(readonly doc: PDFKit.PDFDocument) {}

  /** The lines of a text, none wider than `width` points. */
  lines(text: string, style: TextStyle, width: number): Line[] {
    return printable(text)
      .split('\n')
      .flatMap((paragraph) => this.broken(paragraph, style, width));
  }

  /** The same text in letters of the first typeface of a weight: for what is drawn in one. */
  plain(text: string, style: TextStyle): string {
    const main = this.main(style);
    return Array.from(printable(text), (sign) => {
      const known = [sign, ...simpler(sign)].find((one) => this.faceOf(one, style) === main);
      return known ?? '?';
    }).join('');
  }

  /** Width of a text on one line, points. */
  widthOf(text: string, style: TextStyle): number {
    return this.measured(printable(text), style).width;
  }

  /** Writes a line with its letters standing on `baseline`. */
  write({ runs }: Line, style: TextStyle, x: number, baseline: number): void {
    let at = x;
    for (const { face, text, width } of runs) {
      this.take(face, style).fillColor(style.ink);
      this.doc.text(text, at, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: FEATURES,
      });
      at += width;
    }
  }

  private broken(paragraph: string, style: TextStyle, width: number): Line[] {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap((one) => this.fitting(one, style, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.measured(longer, style).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line].map((one) => this.measured(one, style));
  }

  /** A word in pieces of which each fits: an address without spaces must not leave its column. */
  private fitting(word: string, style: TextStyle, width: number): string[] {
    if (this.measured(word, style).width <= width) return [word];
    const pieces = [''];
    for (const sign of word) {
      const longer = (pieces.at(-1) ?? '') + sign;
      if (longer.length > 1 && this.measured(longer, style).width > width) pieces.push(sign);
      else pieces[pieces.length - 1] = longer;
    }
    return pieces;
  }

  private measured(text: string, style: TextStyle): Line {
    const runs = this.parted(text, style).map(({ face, text }) => {
      return { face, text, width: this.widthIn(face, text) * style.size };
    });
    return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
  }

  /** Width of a text in ems. Words are measured once: shaping letters is what takes the time. */
  private widthIn(face: Typeface, text: string): number {
    return text.split(/( )/).reduce((sum, word) => {
      const key = `${face.name} ${word}`;
      const known = this.widths.get(key);
      const width =
        known ?? this.doc.font(face.file, 1).widthOfString(word, { features: FEATURES });
      if (known === undefined) this.widths.set(key, width);
      return sum + width;
    }, 0);
  }

  /** A text by typeface; a letter that none has is written as a question mark. */
  private parted(text: string, style: TextStyle): { face: Typeface; text: string }[] {
    const runs: { face: Typeface; text: string }[] = [];
    for (const sign of text) {
      const shown = [sign, ...simpler(sign)].find((one) => this.faceOf(one, style)) ?? '?';
      const face = this.faceOf(shown, style);
      const last = runs.at(-1);
      const wanted = face ?? this.main(style);
      if (last && last.face === wanted) last.text += shown;
      else runs.push({ face: wanted, text: shown });
    }
    return runs;
  }

  private main(style: TextStyle): Typeface {
    const [first] = TYPEFACES[style.bold ? 'bold' : 'regular'];
    if (!first) throw new Error('no typeface');
    return first;
  }

  private faceOf(sign: string, style: TextStyle): Typeface | undefined {
    const key = `${style.bold ? 'bold' : 'regular'} ${sign}`;
    const known = this.known.get(key);
    if (known) return known;
    const code = sign.codePointAt(0) ?? 0;
    const face = TYPEFACES[style.bold ? 'bold' : 'regular'].find((one) => {
      this.take(one, style);
      return (this.doc as unknown as Inside)._font.font.hasGlyphForCodePoint(code);
    });
    if (face) this.known.set(key, face);
    return face;
  }

  private take(face: Typeface, style: TextStyle): PDFKit.PDFDocument {
    return this.doc.font(face.file, style.size);
  }
}
