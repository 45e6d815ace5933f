import { type Box, decorate, type Element, inside, say, type Setting } from './box';
import type { KeyFigure, Trend } from './content';
import { baselineIn, INKS } from './look';
import type { Line, TextStyle } from './pen';

interface Written {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly height: number;
}

interface Tile {
  readonly parent: Element;
  readonly figure: KeyFigure;
  readonly label: Written;
  readonly value: Written;
  readonly below: Written;
  /** Without its label. */
  readonly height: number;
}

const PAD = 7;
const GUTTER = 6;

const inkOf = ({ good }: Trend): string =>
  good === null ? INKS.soft : good ? INKS.good : INKS.bad;

/** A triangle up or down, or a bar: an arrow needs no letter of a typeface. */
function arrow(doc: PDFKit.PDFDocument, trend: Trend, x: number, y: number, size: number): void {
  const up = trend.direction === 'up' ? 1 : -1;
  if (trend.direction === 'same') doc.rect(x, y - size * 0.12, size, size * 0.24);
  else {
    const half = (size / 2) * up;
    doc.polygon([x, y + half], [x + size, y + half], [x + size / 2, y - half]);
  }
  doc.fill(inkOf(trend));
}

function written(setting: Setting, text: string, style: TextStyle, width: number): Written {
  const lines = text === '' ? [] : setting.pen.lines(text, style, width);
  return { lines, style, height: lines.length * style.size * setting.look.leading };
}

/** What stands under the value: how it changed, and on what it rests. */
const notesOf = ({ trend, note }: KeyFigure): string =>
  [trend?.text, note].filter((text) => text !== undefined && text !== '').join('\n');

function tileOf(setting: Setting, list: Element, figure: KeyFigure, width: number): Tile {
  const { look } = setting;
  const inner = width - 2 * PAD;
  const label = written(setting, figure.label, { size: look.small, ink: INKS.soft }, inner);
  const style = { size: look.figure, bold: true, ink: INKS.ink };
  const value = written(setting, figure.value, style, inner);
  const below = written(setting, notesOf(figure), { size: look.small, ink: INKS.soft }, inner);
  const parent = inside(setting, inside(setting, list, 'LI'), 'LBody');
  const height = value.height + below.height + 2 * PAD;
  return { parent, figure, label, value, below, height };
}

function drawTile(setting: Setting, tile: Tile, labels: number, x: number, y: number): void {
  const { doc, pen, look } = setting;
  let at = y + PAD;
  const put = ({ lines, style }: Written, indent = 0): void => {
    const height = style.size * look.leading;
    lines.forEach((line, i) => {
      const element = inside(setting, tile.parent, 'P');
      const left = x + PAD + (i === 0 ? indent : 0);
      const baseline = at + baselineIn(style, height);
      say(doc, element, () => pen.write(line, style, left, baseline));
      at += height;
    });
  };
  put(tile.label);
  at = y + PAD + labels;
  put(tile.value);
  const { trend } = tile.figure;
  if (!trend) return put(tile.below);
  const size = look.small * 0.75;
  const middle = at + (look.small * look.leading) / 2;
  decorate(doc, () => arrow(doc, trend, x + PAD, middle, size));
  put(tile.below, size + 3);
}

/** Key figures as tiles beside each other; to a reader of the structure, a list. */
export function setFigures(setting: Setting, figures: readonly KeyFigure[]): Box[] {
  const { doc, width } = setting;
  const list = inside(setting, setting.parent, 'L');
  const each = (width - GUTTER * (figures.length - 1)) / figures.length;
  const tiles = figures.map((figure) => tileOf(setting, list, figure, each));
  // Values stand on one line, however long their labels are.
  const labels = Math.max(0, ...tiles.map(({ label }) => label.height));
  const height = labels + Math.max(0, ...tiles.map((tile) => tile.height));
  const draw = (x: number, y: number): void =>
    tiles.forEach((tile, i) => {
      const left = x + i * (each + GUTTER);
      decorate(doc, () => {
        doc.roundedRect(left, y, each, height, 3).fill(INKS.ground);
        doc.rect(left, y + 4, 1.6, height - 8).fill(INKS.primary);
      });
      drawTile(setting, tile, labels, left, y);
    });
  return [{ height, gap: setting.look.gap * 1.2, draw }];
}
