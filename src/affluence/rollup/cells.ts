import type { Weekday } from '../../core/time';
import { type Cell, QUARTER } from '../tally';
import type { Histogram } from '../slot';
import { type RunningFigures, runningFigures } from '../slot-sum';
import { ByteReader, ByteWriter } from './bytes';

const COUNTS = [
  'taken',
  'joined',
  'called',
  'finished',
  'absent',
  'left',
  'closed',
  'judged',
  'withinTarget',
  'promised',
  'kept',
] as const;
const SECONDS = ['waitingS', 'openS', 'waitSumS', 'serviceSumS'] as const;
const HISTOGRAMS = ['waits', 'services'] as const;

/** Buckets in ascending order, each as its distance to the one before, with its count. */
function writeHistogram(writer: ByteWriter, histogram: Histogram): void {
  const buckets = Object.keys(histogram).map(Number);
  buckets.sort((a, b) => a - b);
  writer.natural(buckets.length);
  let last = -1;
  for (const bucket of buckets) {
    writer.natural(bucket - last);
    writer.whole(histogram[bucket] ?? 0);
    last = bucket;
  }
}

function readHistogram(reader: ByteReader): Record<string, number> {
  const histogram: Record<string, number> = {};
  let bucket = -1;
  for (let left = reader.natural(); left > 0; left -= 1) {
    bucket += reader.natural();
    histogram[bucket] = reader.whole();
  }
  return histogram;
}

function writeFigures(writer: ByteWriter, figures: RunningFigures, names: readonly string[]): void {
  for (const name of HISTOGRAMS) writeHistogram(writer, figures[name]);
  for (const name of COUNTS) writer.whole(figures[name]);
  for (const name of SECONDS) writer.real(figures[name]);
  for (const name of names) writer.real(figures.promises[name] ?? 0);
}

function readFigures(reader: ByteReader, names: readonly string[]): RunningFigures {
  const figures = runningFigures();
  for (const name of HISTOGRAMS) figures[name] = readHistogram(reader);
  for (const name of COUNTS) figures[name] = reader.whole();
  for (const name of SECONDS) figures[name] = reader.real();
  for (const name of names) {
    const sum = reader.real();
    if (sum !== 0) figures.promises[name] = sum;
  }
  return figures;
}

const byPlace = (a: Cell, b: Cell): number => a.weekday - b.weekday || a.minute - b.minute;

/**
 * The cells of one service in few bytes; the same cells give the same bytes. Terms are not among
 * them: a period keeps these as sums of its whole length only.
 */
export function packCells(cells: readonly Cell[]): Uint8Array {
  const names = [...new Set(cells.flatMap(({ figures }) => Object.keys(figures.promises)))].sort();
  const writer = new ByteWriter();
  writer.natural(names.length);
  for (const name of names) writer.text(name);
  for (const { weekday, minute, figures } of [...cells].sort(byPlace)) {
    writer.natural(weekday);
    writer.natural(minute / QUARTER);
    writeFigures(writer, figures, names);
  }
  return writer.written();
}

/** The cells that {@link packCells} packed, one at a time. */
export function* unpackCells(bytes: Uint8Array, service: string): Generator<Cell> {
  const reader = new ByteReader(bytes);
  const names = Array.from({ length: reader.natural() }, () => reader.text());
  while (!reader.isAtEnd) {
    const weekday = reader.natural() as Weekday;
    const minute = reader.natural() * QUARTER;
    yield { service, weekday, minute, figures: readFigures(reader, names) };
  }
}
