import { hash } from 'node:crypto';
import type { FactLine } from './fact-line';

/** How many are drawn. */
export const DRAWN = 10;

/** Something that may be drawn, and the facts about it. */
export interface Case {
  readonly id: string;
  readonly facts: FactLine[];
}

/**
 * Draws by lot what nobody could have chosen: the ten whose SHA-256 of « seed, line feed, id » is
 * the lowest. Each has the same chance; anyone draws them again with any tool, in any order.
 */
export class Drawing {
  private readonly held = new Map<string, { readonly lot: string; readonly facts: FactLine[] }>();
  /** How many could have been drawn. */
  private candidates = 0;

  constructor(private readonly seed: string) {}

  /** One more that may be drawn, said at its first fact. */
  enter(id: string): void {
    this.candidates += 1;
    this.held.set(id, { lot: hash('sha256', `${this.seed}\n${id}`, 'hex'), facts: [] });
    if (this.held.size <= DRAWN) return;
    const [last] = this.inOrder().slice(-1);
    if (last) this.held.delete(last[0]);
  }

  /** A fact about one that may have been drawn. */
  tell(id: string, line: FactLine): void {
    this.held.get(id)?.facts.push(line);
  }

  /** Those drawn, the lowest lot first. */
  drawn(): { readonly of: number; readonly cases: readonly Case[] } {
    const cases = this.inOrder().map(([id, { facts }]) => ({ id, facts }));
    return { of: this.candidates, cases };
  }

  private inOrder() {
    return [...this.held].sort(([, a], [, b]) => (a.lot < b.lot ? -1 : 1));
  }
}
