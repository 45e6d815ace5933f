import type { AppendOutcome, Batch } from '../engine/journal-port';

/** Writes a batch in one durable transaction, or nothing of it. */
export interface Writer {
  append(batch: Batch): Promise<AppendOutcome>;
}
