import type { UnknownReason } from '../core/estimate';

/** What a ledger adds up; seconds are to 1/1024, so that sums are exact and can be taken back. */
export type LedgerEntry =
  /** Ranges told at the taking, and the sum of their widths (upper − lower bound). */
  | 'made'
  | 'widthS'
  /** Blanks told at the taking, by their reason. */
  | `blank:${UnknownReason}`
  /** Of the ranges told: those whose first wait ended with a call, and can be compared with it. */
  | 'judged'
  /** Of those judged: called before the lower bound, called after the upper one. */
  | 'below'
  | 'above'
  /** Over those judged: seconds waited, and error = mean told − seconds waited. */
  | 'waitS'
  | 'errorS'
  | 'absoluteErrorS'
  | 'squaredErrorS2'
  /** Left before being called; and of these, when the upper bound had already passed. */
  | 'left'
  | 'leftLate'
  /** Gave their turn away, or were still in line when the day closed: nothing to compare with. */
  | 'postponed'
  | 'closed';

/** Promises and what became of them, as sums by {@link LedgerEntry}; what is not there is zero. */
export type Ledger = Readonly<Record<string, number>>;

/** An entry in the making: the names are checked. */
export type LedgerParts = { readonly [E in LedgerEntry]?: number };

/** One sum of a ledger. */
export function sumIn(ledger: Ledger, entry: LedgerEntry): number {
  return ledger[entry] ?? 0;
}

/** How many blanks were told, by reason. */
export function blanksIn(ledger: Ledger): { readonly [reason: string]: number } {
  const blanks = Object.entries(ledger).filter(([entry]) => entry.startsWith('blank:'));
  return Object.fromEntries(blanks.map(([entry, count]) => [entry.slice('blank:'.length), count]));
}

/**
 * Promises kept, of those that were kept or broken: called by the upper bound at the latest. Who
 * left after it, not called, saw theirs broken too; who left before it tells nothing.
 */
export function keptIn(ledger: Ledger): { readonly kept: number; readonly of: number } {
  const judged = sumIn(ledger, 'judged');
  return { kept: judged - sumIn(ledger, 'above'), of: judged + sumIn(ledger, 'leftLate') };
}
