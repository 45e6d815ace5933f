import type { PaperState, PrintAnswer, PrintFailure } from '../contract/printing';

/** What became of the bytes of a ticket, and what the printer said of itself meanwhile. */
export interface Delivery {
  readonly outcome: PrintAnswer['outcome'];
  readonly reason: PrintFailure | null;
  readonly state: PaperState;
}

/** How long a printer may take, milliseconds. */
export interface Limits {
  readonly connectMs: number;
  /** For its state, all questions together. */
  readonly stateMs: number;
  /** From the taking of the paper to the word that it is printed. */
  readonly printMs: number;
  /** All of a job. */
  readonly wholeMs: number;
}

export const LIMITS: Limits = { connectMs: 2_000, stateMs: 500, printMs: 4_000, wholeMs: 8_000 };

export const delivered = (outcome: 'printed' | 'sent', state: PaperState): Delivery => ({
  outcome,
  reason: null,
  state,
});

export const failed = (reason: PrintFailure, state: PaperState): Delivery => ({
  outcome: 'failed',
  reason,
  state,
});
