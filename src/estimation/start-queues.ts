import type { People } from './start';

const NONE = -1;
const NEVER = Infinity;

/** The people of a start by kind (line × ranks + rank), in the order of their coming. */
export class StartQueues {
  /** When each came, seconds from now: zero for those who stand there. */
  readonly comes: Float64Array;
  private readonly list: Int32Array;
  /** Where each kind begins in the list. */
  private readonly from: Int32Array;
  /** Where those who stand there end; behind them are ghosts. */
  private readonly standing: Int32Array;
  /** Who of a kind is next. */
  private readonly next: Int32Array;

  constructor(people: People, kinds: number, ranks: number) {
    this.comes = people.comesIn.map((seconds) => Math.max(0, seconds));
    this.list = new Int32Array(people.count);
    this.from = new Int32Array(kinds + 1);
    this.standing = new Int32Array(kinds);
    this.next = new Int32Array(kinds);
    this.lineUp(people, ranks);
  }

  begin(): void {
    for (let kind = 0; kind < this.next.length; kind += 1)
      this.next[kind] = this.from[kind] as number;
  }

  /** The next of a kind of those who stand there; -1 when all were taken. */
  stands(kind: number): number {
    const place = this.next[kind] as number;
    if (place >= (this.standing[kind] as number)) return NONE;
    this.next[kind] = place + 1;
    return this.list[place] as number;
  }

  /** When the next of a kind comes; Infinity when all were taken. */
  at(kind: number): number {
    const place = this.next[kind] as number;
    if (place === this.from[kind + 1]) return NEVER;
    return this.comes[this.list[place] as number] as number;
  }

  /** The next of a kind. */
  take(kind: number): number {
    const place = this.next[kind] as number;
    this.next[kind] = place + 1;
    return this.list[place] as number;
  }

  private lineUp(people: People, ranks: number): void {
    const kinds = people.line.map((line, i) => line * ranks + (people.rank[i] as number));
    const { from, next, standing } = this;
    for (const kind of kinds) from[kind + 1] = (from[kind + 1] as number) + 1;
    for (let kind = 0; kind < next.length; kind += 1)
      from[kind + 1] = (from[kind + 1] as number) + (from[kind] as number);
    this.begin();
    standing.set(next);
    kinds.forEach((kind, i) => {
      const place = next[kind] as number;
      this.list[place] = i;
      next[kind] = place + 1;
      if (people.ghost[i] === 0) standing[kind] = place + 1;
    });
  }
}
