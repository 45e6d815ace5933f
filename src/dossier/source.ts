import type { FactLine } from './fact-line';
import type { FiguresLine } from './figures';

/** A place in the chain of a site. */
export interface Link {
  /** 0: before the first fact. */
  readonly seq: number;
  readonly hash: string;
}

/** All that a dossier depends on beside its facts. */
export interface Subject {
  readonly site: string;
  readonly year: number;
  /** Version of the program that writes it. */
  readonly generator: string;
  /** What the first fact of the unbroken part is linked to. */
  readonly anchor: Link;
  /** The definition that was in force there comes first, out of the row; null: it is in the row. */
  readonly definition: { readonly seq: number; readonly previous: string } | null;
  /** Whether the year was over when the dossier was made; null: the facts will show. */
  readonly complete: boolean | null;
  /** Link of the last fact up to the end of the year: nobody can choose it, and all that is drawn is drawn by it. */
  readonly seed: string;
}

/** Where a dossier is made from: a journal, or another dossier. */
export interface Source {
  readonly subject: Subject;
  /** The facts in order; the definition first, when it stands apart. */
  chunks(): AsyncIterable<readonly FactLine[]>;
  /** Figures of the year before, for the comparison: none when it left none. */
  yearBefore(): Promise<readonly FiguresLine[]>;
  /** The document as it was drawn already, when it would prove nothing to draw it again; else null. */
  drawn(): Promise<Uint8Array | null>;
}

/** First day of a year, and of the next one. */
export const firstDay = (year: number): string => `${String(year).padStart(4, '0')}-01-01`;
