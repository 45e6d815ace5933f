import type { PaperState, PrintFailure } from '../contract/printing';

/** What a printer may be asked in real time: DLE EOT n, n = 1–4. */
export type Question = 1 | 2 | 3 | 4;
export const QUESTIONS: readonly Question[] = [1, 2, 3, 4];

/** The bytes of a question: answered at once, also while the printer is offline. */
export const asked = (question: Question): Uint8Array => Uint8Array.of(0x10, 0x04, question);

/** Asks for the paper sensor in the order of printing: answered once all before it is on paper. */
export const ASK_WHEN_PRINTED = Uint8Array.of(0x1d, 0x72, 0x01);

/** Whether a byte can be the answer to DLE EOT: bits 0 and 7 are 0, 1 and 4 are 1. */
export const isStateAnswer = (byte: number): boolean => (byte & 0x93) === 0x12;

/** Whether a byte can be the answer to {@link ASK_WHEN_PRINTED}: bits 4 and 7 are 0. */
export const isPrintedAnswer = (byte: number): boolean => (byte & 0x90) === 0;

/** What was answered, question by question; one that was not is absent. */
export type Answers = Partial<Record<Question, number>>;

const bit = (byte: number | undefined, mask: number): boolean => ((byte ?? 0) & mask) !== 0;

/** Paper runs low under the first sensor, has run out under the second. */
function paperIn(paper: number | undefined): PaperState | null {
  if (bit(paper, 0x60)) return 'no-paper';
  return bit(paper, 0x0c) ? 'near-end' : null;
}

/**
 * The state that the answers tell, the worst for a ticket first. Without all four answers nothing
 * good is concluded, while trouble that was told is trouble.
 */
export function paperState(answers: Answers): PaperState {
  if (bit(answers[2], 0x04)) return 'cover-open';
  const paper = paperIn(answers[4]);
  if (paper === 'no-paper' || bit(answers[2], 0x20)) return 'no-paper';
  if (bit(answers[1], 0x08) || bit(answers[3], 0x68)) return 'offline';
  if (QUESTIONS.some((question) => answers[question] === undefined)) return 'unknown';
  return paper ?? 'ok';
}

/** Why nothing can be printed in a state; null when it may be tried. */
export function failureIn(state: PaperState): PrintFailure | null {
  return state === 'no-paper' || state === 'cover-open' || state === 'offline' ? state : null;
}
