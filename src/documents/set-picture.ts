import SvgToPdf = require('svg-to-pdfkit');
import { type Box, inside, say, type Setting } from './box';
import type { Picture } from './content';
import { INKS } from './look';
import type { Pen } from './pen';
import { printable, TYPEFACES } from './typefaces';

const PLAIN = { size: 10, ink: INKS.ink };

/** Texts that a chart wrote for a browser, in letters and weights that there are on paper. */
const forPaper = (svg: string, pen: Pen): string =>
  svg
    .replace(
      /(<text [^>]*>)([^<]*)/g,
      (_, head: string, text: string) => head + pen.plain(text, PLAIN),
    )
    .replace(/font-weight(:|=")(?:[6-9]00)/g, 'font-weight$1bold');

function sizeOf(svg: string): { width: number; height: number } {
  const [head = ''] = /<svg [^>]*>/.exec(svg) ?? [];
  const side = (name: string): number => Number(new RegExp(` ${name}="([\\d.]+)`).exec(head)?.[1]);
  const [, width, height] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(head) ?? [];
  const size = { width: Number(width ?? side('width')), height: Number(height ?? side('height')) };
  if (size.width > 0 && size.height > 0) return size;
  throw new Error('a picture without a size');
}

const fileOf = (weight: 'regular' | 'bold'): string => TYPEFACES[weight][0]?.file ?? '';

/** A drawing over the whole width, with the words that stand for it. */
export function setPicture(setting: Setting, { svg, title, description }: Picture): Box[] {
  const { doc, pen, width, look, parent } = setting;
  const size = sizeOf(svg);
  const height = (width * size.height) / size.width;
  const alt = printable(`${title}. ${description}`);
  const draw = (x: number, y: number): void => {
    const bbox: [number, number, number, number] = [x, y, x + width, y + height];
    const element = inside(setting, place, 'Figure', { alt, bbox, placement: 'Block' });
    say(doc, element, () => {
      doc.save();
      SvgToPdf(doc, forPaper(svg, pen), x, y, {
        width,
        height,
        assumePt: true,
        preserveAspectRatio: 'xMidYMid meet',
        fontCallback: (_family, bold) => fileOf(bold ? 'bold' : 'regular'),
        warningCallback: (warning) => {
          throw new Error(`a picture that can't be printed: ${warning}`);
        },
      });
      doc.restore();
    });
  };
  // The frame of the figure is known when it is drawn; its place in the order of reading is now.
  const place = inside(setting, parent, 'Div');
  return [{ height, gap: look.gap, draw }];
}
