import type { AppendOutcome, Batch, KeptAnswer } from '../engine/journal-port';

/** What the two databases do differently. */
export interface Writer {
  /** Writes a batch in one durable transaction, or nothing of it. */
  append(batch: Batch): Promise<AppendOutcome>;
  /** The kept answers among these command ids. */
  answers(site: string, ids: readonly string[]): Promise<readonly KeptAnswer[]>;
}
