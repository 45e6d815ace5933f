import type { Setting } from './box';
import type { Column, Table } from './content';

/** So many rows are measured; more would not change much. */
const MEASURED_ROWS = 200;

/** The widest text and the widest word of a column, with the space around them. */
function needs({ pen, look }: Setting, title: string, texts: readonly string[]) {
  const bold = { size: look.small, bold: true, ink: '' };
  const plain = { size: look.small, ink: '' };
  const around = 2 * look.cell.x;
  const widest = (parts: readonly string[], style: typeof plain): number =>
    Math.max(0, ...parts.map((part) => pen.widthOf(part, style)));
  const words = (text: string): string[] => text.split(/[ \n]/);
  return {
    whole: Math.max(widest([title], bold), widest(texts, plain)) + around,
    word: Math.max(widest(words(title), bold), widest(texts.flatMap(words), plain)) + around,
  };
}

/**
 * How wide the columns are, points: by their weights where there are some; otherwise each as wide as
 * its texts when they all fit, and else no narrower than its longest word, the rest by length.
 */
export function columnWidths(
  setting: Setting,
  columns: readonly Column[],
  rows: Table['rows'],
): number[] {
  const { width } = setting;
  if (columns.every(({ weight }) => weight !== undefined)) {
    const all = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
    return columns.map(({ weight = 1 }) => (width * weight) / all);
  }
  const measured = columns.map(({ title }, i) =>
    needs(
      setting,
      title,
      rows.slice(0, MEASURED_ROWS).map((row) => row[i] ?? ''),
    ),
  );
  const sum = (of: (need: { whole: number; word: number }) => number): number =>
    measured.reduce((total, need) => total + of(need), 0);
  const free = width - sum(({ whole }) => whole);
  if (free >= 0) return measured.map(({ whole }) => whole + (free * whole) / (width - free || 1));
  const least = sum(({ word }) => word);
  if (least >= width) return measured.map(({ word }) => (word * width) / least);
  const beyond = sum(({ whole, word }) => whole - word);
  return measured.map(({ whole, word }) => word + ((whole - word) * (width - least)) / beyond);
}
