import { type Box, decorate, type Element, inside, say, type Setting } from './box';
import { columnWidths } from './column-widths';
import type { Column, Table } from './content';
import { baselineIn, INKS } from './look';
import type { Line, TextStyle } from './pen';
import { textBoxes } from './set-text';

interface Cell {
  readonly element: Element;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

type Place = Pick<Cell, 'x' | 'width' | 'right'>;

function placesOf(columns: readonly Column[], widths: readonly number[]): Place[] {
  let x = 0;
  return columns.map(({ align }, i) => {
    const place = { x, width: widths[i] ?? 0, right: align === 'right' };
    x += place.width;
    return place;
  });
}

interface RowLook {
  readonly style: TextStyle;
  readonly ground: string | null;
}

/** One row as a box: as high as its highest cell, with a rule below. */
function rowBox(setting: Setting, cells: readonly Cell[], { style, ground }: RowLook): Box {
  const { doc, pen, look, width } = setting;
  const line = style.size * look.leading;
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const height = most * line + 2 * look.cell.y;
  const write = (cell: Cell, x: number, y: number): void =>
    cell.lines.forEach((one, i) => {
      const left = cell.right ? cell.width - look.cell.x - one.width : look.cell.x;
      const top = y + look.cell.y + i * line;
      pen.write(one, style, x + cell.x + left, top + baselineIn(style, line));
    });
  const draw = (x: number, y: number, copy = false): void => {
    decorate(doc, () => {
      if (ground) doc.rect(x, y, width, height).fill(ground);
      doc.rect(x, y + height - 0.5, width, 0.5).fill(ground ? INKS.primary : INKS.line);
    });
    for (const cell of cells) {
      if (copy) decorate(doc, () => write(cell, x, y));
      else say(doc, cell.element, () => write(cell, x, y));
    }
  };
  return { height, gap: 0, draw };
}

function headBox(setting: Setting, table: Element, columns: readonly Column[], places: Place[]) {
  const style = { size: setting.look.small, bold: true, ink: INKS.primary };
  const row = inside(setting, inside(setting, table, 'THead'), 'TR');
  const cells = columns.map(({ title }, i) => {
    const place = places[i] ?? { x: 0, width: 0, right: false };
    const lines = setting.pen.lines(title, style, place.width - 2 * setting.look.cell.x);
    return { ...place, lines, element: inside(setting, row, 'TH', { scope: 'Column' }) };
  });
  return rowBox(setting, cells, { style, ground: INKS.ground });
}

function bodyBoxes(setting: Setting, table: Element, rows: Table['rows'], places: Place[]): Box[] {
  const style = { size: setting.look.small, ink: INKS.ink };
  const body = inside(setting, table, 'TBody');
  return rows.map((texts) => {
    const row = inside(setting, body, 'TR');
    const cells = places.map((place, i) => {
      const element =
        i === 0 ? inside(setting, row, 'TH', { scope: 'Row' }) : inside(setting, row, 'TD');
      const lines = setting.pen.lines(texts[i] ?? '', style, place.width - 2 * setting.look.cell.x);
      return { ...place, element, lines };
    });
    return rowBox(setting, cells, { style, ground: null });
  });
}

/** A table: its head comes again on every page, its first column names the rows. */
export function setTable(setting: Setting, { caption, columns, rows }: Table): Box[] {
  const { look, parent } = setting;
  const table = inside(setting, parent, 'Table');
  const bold = { size: look.small, bold: true, ink: INKS.ink };
  const above =
    caption === undefined
      ? []
      : textBoxes(setting, inside(setting, table, 'Caption'), caption, bold, look.gap);
  const places = placesOf(columns, columnWidths(setting, columns, rows));
  const gap = caption === undefined ? look.gap : look.gap / 3;
  const head = { ...headBox(setting, table, columns, places), gap, keep: true };
  const body = bodyBoxes(setting, table, rows, places).map((box) => ({ ...box, again: head }));
  return [...above.map((box) => ({ ...box, keep: true })), head, ...body];
}
