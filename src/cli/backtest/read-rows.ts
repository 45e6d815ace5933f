import type { Instant } from '../../core/time';
import { LocalTimes } from '../import/local-times';
import { type Read, readTable } from '../import/table-file';
import { Progress } from '../progress';

/** The histories of this format know no zone: their times are a plain line. */
const times = new LocalTimes('UTC');

/** An instant of a cell; null when it is blank or none. */
export const instantOf = (text: string): Instant | null => (text === '' ? null : times.read(text));

/** Reads a table row by row, with progress on stderr. */
export async function* rowsOf<Column extends string>(
  file: string,
  columns: readonly Column[],
): AsyncGenerator<Read<Column>> {
  const progress = new Progress(`reading ${file} (bytes)`, null);
  yield* readTable(file, columns, progress);
  progress.end();
}
