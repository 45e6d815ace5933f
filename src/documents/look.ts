import type { TextStyle } from './pen';

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** The day's tokens of the pages, on white paper; see docs/design.md. */
export const INKS = {
  ink: '#14262a',
  soft: '#435358',
  line: '#c4cdcd',
  primary: '#0d5459',
  ground: '#eef4f3',
  good: '#1b6238',
  bad: '#9c1519',
} as const;

/** Sizes of a document in points: to be read at length, or to fit much on a page. */
export interface Look {
  readonly text: number;
  readonly small: number;
  readonly title: number;
  /** Of the headings of level 2, 3 and 4. */
  readonly headings: readonly [number, number, number];
  readonly figure: number;
  /** Height of a line in sizes of its text. */
  readonly leading: number;
  /** Space between blocks. */
  readonly gap: number;
  /** Around the text of a table's cell. */
  readonly cell: { readonly x: number; readonly y: number };
  /** Of the page. */
  readonly margin: number;
}

/** How dense a document is. */
export const LOOKS: Readonly<Record<'roomy' | 'dense', Look>> = {
  roomy: {
    text: 10,
    small: 8.5,
    title: 22,
    headings: [15, 12, 10.5],
    figure: 20,
    leading: 1.38,
    gap: 9,
    cell: { x: 5, y: 3.2 },
    margin: mm(20),
  },
  dense: {
    text: 8.4,
    small: 7.2,
    title: 17,
    headings: [10.5, 9, 8.4],
    figure: 17,
    leading: 1.28,
    gap: 5,
    cell: { x: 3.5, y: 1.7 },
    margin: mm(13),
  },
};

/** Distance from the top of a line to where its letters stand, for a line of so many points. */
export const baselineIn = (style: TextStyle, height: number): number =>
  height / 2 + style.size * 0.34;
