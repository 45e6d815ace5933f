import type { PrintAnswer } from '../contract/printing';

/** A retry comes within seconds; an hour is more than anyone stands at a kiosk. */
const KEPT_MS = 3_600_000;
const KEPT = 2_000;

interface Kept {
  /** What was to be printed where: the same id may not mean something else. */
  readonly content: string;
  readonly at: number;
  readonly answer: Promise<PrintAnswer>;
}

/** What became of each print by its command id: asked again, it is told, and not printed again. */
export class KeptPrints {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly now: () => number = Date.now) {}

  /** The answer of the first time, `null` when there was none, `reused` when it was another print. */
  find(id: string, content: string): Promise<PrintAnswer> | 'reused' | null {
    const known = this.kept.get(id);
    if (!known || known.at < this.now() - KEPT_MS) return null;
    return known.content === content ? known.answer : 'reused';
  }

  /** Keeps an answer, before it is known; a print that was refused or broke is not kept. */
  keep(id: string, content: string, answer: Promise<PrintAnswer>): void {
    this.forgetOld();
    this.kept.delete(id);
    this.kept.set(id, { content, at: this.now(), answer });
    answer.catch(() => this.kept.delete(id));
  }

  /** The oldest are the first in a map. */
  private forgetOld(): void {
    for (const [id, { at }] of this.kept) {
      if (this.kept.size < KEPT && at >= this.now() - KEPT_MS) return;
      this.kept.delete(id);
    }
  }
}
