import { hash } from 'node:crypto';
import type { FactLine } from './fact-line';
import type { Link } from './source';

/** What stands for a month: whoever noted it can tell later that nothing was changed since. */
export interface Seal {
  /** `YYYY-MM`; the whole dossier's has none. */
  readonly month: string;
  readonly facts: number;
  readonly last: Link;
  readonly seal: string;
}

const sha256 = (parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'hex');

interface Open {
  facts: number;
  last: Link;
  /** What vouches for the lines that the chain can't be recomputed from. */
  readonly shown: string[];
}

/**
 * Seals of the months: SHA-256 of lines: the month, the link of its last fact, and what vouches for
 * each line with something withheld. The chain holds the rest.
 */
export class Seals {
  private readonly months = new Map<string, Open>();

  constructor(private readonly anchor: Link) {}

  add({ day, seq, hash: link, shown }: FactLine): void {
    const month = day.slice(0, 7);
    let open = this.months.get(month);
    if (!open) this.months.set(month, (open = { facts: 0, last: { seq, hash: link }, shown: [] }));
    open.facts += 1;
    open.last = { seq, hash: link };
    if (shown !== undefined) open.shown.push(shown);
  }

  list(): Seal[] {
    return [...this.months].map(([month, { facts, last, shown }]) => ({
      month,
      facts,
      last,
      seal: sha256([month, last.hash, ...shown]),
    }));
  }

  /** One for all that the dossier is made of. */
  whole(): string {
    return sha256([this.anchor.hash, ...this.list().map(({ seal }) => seal)]);
  }
}
