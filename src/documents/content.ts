/** A heading of a part; the title of the document is the only one of level 1. */
interface HeadingBlock {
  readonly heading: string;
  /** 2 for a chapter, 3 for a part of it, 4 for a part of that. */
  readonly level: 2 | 3 | 4;
}

/** What the document is, on top of its first page. */
interface TitleBlock {
  readonly title: string;
  readonly subtitle?: string;
}

/** Running text; `\n` begins a new line. `soft` for notes and sources. */
interface ParagraphBlock {
  readonly paragraph: string;
  readonly tone?: 'plain' | 'soft' | 'strong';
}

/** A list with bullets, one sentence or so each. */
interface ListBlock {
  readonly list: readonly string[];
}

/** How a figure has changed; `good` decides the colour, null for neither good nor bad. */
export interface Trend {
  readonly direction: 'up' | 'down' | 'same';
  readonly good: boolean | null;
  /** Said beside the arrow, which is drawn and not read: « + 12 % sur 4 semaines ». */
  readonly text: string;
}

/** One key figure: what, how much, and on what it rests. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly trend?: Trend;
}

/** Key figures side by side. */
interface FiguresBlock {
  readonly figures: readonly KeyFigure[];
}

/** A column of a table; numbers stand right, so that their digits stand under each other. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Part of the width that it gets beside the other columns; from its texts when left out. */
  readonly weight?: number;
}

/** Rows of text; the first cell of a row names it. Empty text is an empty cell. */
export interface Table {
  /** Printed above, and read first. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

interface TableBlock {
  readonly table: Table;
}

/** A drawing: `title` and `description` are read to whoever does not see it, and are not printed. */
export interface Picture {
  /** SVG with a `viewBox` or a width and a height, as the charts of the reports are. */
  readonly svg: string;
  readonly title: string;
  readonly description: string;
}

interface PictureBlock {
  readonly figure: Picture;
}

/** Blocks beside each other, read column by column; never broken over two pages. */
interface ColumnsBlock {
  readonly columns: readonly {
    /** Part of the width; 1 when left out. */
    readonly weight?: number;
    readonly blocks: readonly Block[];
  }[];
}

/** What follows begins on a new page. */
interface PageBreakBlock {
  readonly pageBreak: true;
}

/** One part of a document, top to bottom. */
export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FiguresBlock
  | TableBlock
  | PictureBlock
  | ColumnsBlock
  | PageBreakBlock;

/** A whole document, from top to bottom. */
export type DocumentContent = readonly Block[];
