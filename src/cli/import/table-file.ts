import { parse } from 'csv-parse/sync';
import { closeSync, createReadStream, openSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { misused } from '../command-failure';
import type { Progress } from '../progress';

/** A row as text, by column; `line` counts from 1, the header included. */
export interface TextRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** A row that could not be used, and why. */
export interface RefusedRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** A line that is no row, with what its cells would be as far as they can be told. */
interface TornRow<Column extends string> extends RefusedRow {
  readonly torn: TextRow<Column>['cells'];
}

/** What is read of a file: a row, or why it can't be one. */
export type Read<Column extends string> = TextRow<Column> | TornRow<Column>;

/** The values of a line; null when its quotes can't be made sense of. */
function valuesIn(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line)[0] ?? null;
  } catch {
    // A stray quote spoils its own line and no other.
    return null;
  }
}

function indexes(file: string, header: string, columns: readonly string[]): number[] {
  const names = valuesIn(header)?.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw misused(`${file} has no column ${missing.join(', ')}`);
  const twice = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice.length > 0) throw misused(`${file} has two columns ${twice.join(', ')}`);
  return columns.map((column) => names.indexOf(column));
}

function sizeOf(file: string): number {
  try {
    closeSync(openSync(file, 'r'));
    const stat = statSync(file);
    if (!stat.isDirectory()) return stat.size;
  } catch {
    // Said below, as for a folder.
  }
  throw misused(`${file} can't be read`);
}

/**
 * Reads a table a line at a time: comma separated, UTF-8 with or without a byte order mark, any end
 * of line. Throws when columns are missing; other columns are ignored.
 */
export async function* readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
  progress: Progress,
): AsyncGenerator<Read<Column>> {
  const size = sizeOf(file);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let places: number[] | null = null;
  let width = 0;
  let line = 0;
  let bytes = 0;
  for await (const text of lines) {
    line += 1;
    bytes += text.length + 1;
    if (places === null) {
      const header = text.replace(/^\uFEFF/, '');
      places = indexes(file, header, columns);
      width = valuesIn(header)?.length ?? 0;
      continue;
    }
    if (text.trim() === '') continue;
    progress.update(Math.min(bytes, size), size);
    yield rowIn(text, { file, line, width, places, columns });
  }
  if (places === null) throw misused(`${file} is empty`);
}

interface Place<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly width: number;
  readonly places: readonly number[];
  readonly columns: readonly Column[];
}

function rowIn<Column extends string>(text: string, place: Place<Column>): Read<Column> {
  const { file, line, width, places, columns } = place;
  const values = valuesIn(text);
  const found = values ?? text.split(',');
  const cells = {} as Record<Column, string>;
  columns.forEach((column, n) => {
    cells[column] = (found[places[n] ?? 0] ?? '').trim();
  });
  if (!values) return { file, line, reason: 'its quotes are not closed', torn: cells };
  if (values.length !== width) {
    const reason = `has ${values.length} columns instead of ${width}`;
    return { file, line, reason, torn: cells };
  }
  return { line, cells };
}
