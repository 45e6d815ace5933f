import { EMPTY, type Heads, isOldest, lineOf } from '../core/dispatch';

const NONE = -1;
/** Arrays are read where something stands; all of one kind, which keeps the compiled code small. */
const at = (values: Int32Array, i: number): number => values[i] as number;

/** The lines of a forward run: linked lists by line and rank, and the heads that the rule reads. */
export class LineBook implements Heads {
  readonly priority: Int32Array;
  readonly age: Int32Array;
  readonly oldest: Int32Array;
  readonly overtaken: Int32Array;
  /** By person: the line, the rank (0 most urgent), the age and how often overtaken. */
  readonly line: Int32Array;
  readonly rank: Int32Array;
  readonly ages: Int32Array;
  readonly passed: Int32Array;
  private readonly following: Int32Array;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly eldest: Int32Array;
  /** Heads and tails, those who follow and how often each was overtaken, as a run begins. */
  private start: readonly Int32Array[] = [];

  constructor(
    private readonly lines: number,
    private readonly ranks: number,
    capacity: number,
  ) {
    this.priority = new Int32Array(lines).fill(EMPTY);
    this.age = new Int32Array(lines);
    this.oldest = new Int32Array(lines);
    this.overtaken = new Int32Array(lines);
    this.line = new Int32Array(capacity);
    this.rank = new Int32Array(capacity);
    this.ages = new Int32Array(capacity);
    this.passed = new Int32Array(capacity);
    this.following = new Int32Array(capacity).fill(NONE);
    this.head = new Int32Array(lines * ranks).fill(NONE);
    this.tail = new Int32Array(lines * ranks).fill(NONE);
    this.eldest = new Int32Array(lines).fill(NONE);
  }

  /** The first `people` stand as they do now: every run begins with them. */
  remember(people: number): void {
    const { head, tail, following, passed } = this;
    this.start = [head.slice(), tail.slice(), following.slice(0, people), passed.slice(0, people)];
  }

  /** As remembered. */
  reset(): void {
    const [head, tail, following, passed] = this.start;
    if (!head || !tail || !following || !passed) return;
    this.head.set(head);
    this.tail.set(tail);
    this.following.set(following);
    this.passed.set(passed);
    for (let line = 0; line < this.lines; line += 1) this.look(line);
  }

  /** A person at the end of their line and rank; they must be the youngest there. */
  push(person: number): void {
    const line = at(this.line, person);
    const queue = line * this.ranks + at(this.rank, person);
    this.following[person] = NONE;
    const last = at(this.tail, queue);
    this.tail[queue] = person;
    if (last !== NONE) this.following[last] = person;
    else {
      this.head[queue] = person;
      this.look(line);
    }
  }

  /** Takes out whom the rule chose. */
  pop(choice: number): number {
    const line = lineOf(choice);
    const person = isOldest(choice) ? at(this.eldest, line) : this.first(line);
    const queue = line * this.ranks + at(this.rank, person);
    const after = at(this.following, person);
    this.head[queue] = after;
    if (after === NONE) this.tail[queue] = NONE;
    this.look(line);
    return person;
  }

  /** One more younger person was called past the oldest of a line. */
  pass(line: number): void {
    const person = at(this.eldest, line);
    this.passed[person] = at(this.passed, person) + 1;
    this.overtaken[line] = at(this.passed, person);
  }

  private first(line: number): number {
    const base = line * this.ranks;
    let rank = 0;
    while (at(this.head, base + rank) === NONE) rank += 1;
    return at(this.head, base + rank);
  }

  /** Reads the heads of a line again. */
  private look(line: number): void {
    const base = line * this.ranks;
    let first = NONE;
    let eldest = NONE;
    for (let rank = 0; rank < this.ranks; rank += 1) {
      const person = at(this.head, base + rank);
      if (person === NONE) continue;
      if (first === NONE) {
        first = person;
        this.priority[line] = this.ranks - 1 - rank;
        this.age[line] = at(this.ages, person);
      }
      if (eldest === NONE || at(this.ages, person) < at(this.ages, eldest)) eldest = person;
    }
    this.eldest[line] = eldest;
    if (eldest === NONE) this.priority[line] = EMPTY;
    else {
      this.oldest[line] = at(this.ages, eldest);
      this.overtaken[line] = at(this.passed, eldest);
    }
  }
}
