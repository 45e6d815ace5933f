import type { FactLine } from './fact-line';

/** Told as a dossier is made. */
export interface Watch {
  /** A line, counted from 1, that is not linked to the one before. */
  broken(line: FactLine, number: number): void;
  progress(facts: number): void;
}
