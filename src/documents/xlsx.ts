import writeXlsx from 'write-excel-file/node';

/** A cell: text, number, yes or no; null is empty. */
export type XlsxCell = string | number | boolean | null;

/** One table on a sheet of its own. */
export interface XlsxSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

/** Excel refuses these in the name of a sheet, and more than 31 signs. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** A text that a spreadsheet could run once it is copied elsewhere is kept from it by an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(value: XlsxCell) {
  if (value === null) return null;
  return { value: typeof value === 'string' ? harmless(value) : value };
}

const WIDEST = 40;

function widthOf({ columns, rows }: XlsxSheet, index: number): number {
  const lengths = rows.slice(0, 200).map((row) => String(row[index] ?? '').length);
  return Math.min(WIDEST, Math.max(columns[index]?.length ?? 0, ...lengths) + 2);
}

/** Tables as a spreadsheet: cells of their own type, the heads bold and always in sight. */
export function xlsxOf(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const written = sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map((_, i) => ({ width: widthOf(sheet, i) })),
    stickyRowsCount: 1,
    data: [
      sheet.columns.map((title) => ({ value: harmless(title), fontWeight: 'bold' as const })),
      ...sheet.rows.map((row) => row.map(cell)),
    ],
  }));
  return writeXlsx(written).toBuffer();
}
