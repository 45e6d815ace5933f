import { EMPTY, GROUP_END, isOldest, LineHeads, lineOf, overtakes } from '../core/dispatch';

const NONE = -1;
/** Arrays are read where something stands; all of one kind, which keeps the compiled code small. */
const at = (values: Int32Array, i: number): number => values[i] as number;

/** The lines of a forward run as the rule sees them: the first of each line and rank. */
export class LineBook {
  readonly heads: LineHeads;
  /** How many lines have somebody who must not be overtaken any more. */
  owing = 0;
  /** By person: the age, and how often overtaken. */
  readonly ages: Float64Array;
  readonly passed: Int32Array;
  /** By kind (line × ranks + rank): who stands first; -1 when nobody does. */
  private readonly fronts: Int32Array;
  /** By line: the kinds of the first and of the oldest. */
  private readonly first: Int32Array;
  private readonly eldest: Int32Array;

  /** `people`: how many the book can tell apart. */
  constructor(
    lines: number,
    private readonly ranks: number,
    private readonly bound: number,
    people: number,
  ) {
    this.heads = new LineHeads(lines);
    this.ages = new Float64Array(people);
    this.passed = new Int32Array(people);
    this.fronts = new Int32Array(lines * ranks).fill(NONE);
    this.first = new Int32Array(lines);
    this.eldest = new Int32Array(lines);
  }

  /** Who stands first of a kind; -1: nobody. */
  front(kind: number): number {
    return at(this.fronts, kind);
  }

  /** Somebody, or nobody (-1), now stands first of a kind. */
  put(line: number, kind: number, person: number): void {
    this.fronts[kind] = person;
    this.look(line);
  }

  /** The kind of whom the rule chose. */
  kindOf(choice: number): number {
    return at(isOldest(choice) ? this.eldest : this.first, lineOf(choice));
  }

  /** Whoever is oldest in one of some lines, and older than somebody called, was overtaken. */
  pass(lines: Int32Array, called: number): void {
    const age = this.ages[called] as number;
    for (let i = 0; i < lines.length; i += 1) {
      const line = at(lines, i);
      if (line === GROUP_END || !overtakes(this.heads, line, age)) continue;
      const person = at(this.fronts, at(this.eldest, line));
      const times = at(this.passed, person) + 1;
      this.passed[person] = times;
      this.heads.overtaken[line] = times;
      if (times === this.bound) this.owing += 1;
    }
  }

  /** Reads the heads of a line again. */
  private look(line: number): void {
    const { fronts, ages, heads, ranks } = this;
    const last = (line + 1) * ranks - 1;
    let first = NONE;
    let eldest = NONE;
    let oldest = Infinity;
    for (let kind = last; kind > last - ranks; kind -= 1) {
      const person = at(fronts, kind);
      if (person === NONE) continue;
      first = kind;
      const age = ages[person] as number;
      heads.age[line] = age;
      if (age > oldest) continue;
      eldest = kind;
      oldest = age;
    }
    this.first[line] = first;
    this.eldest[line] = eldest;
    heads.priority[line] = first === NONE ? EMPTY : last - first;
    heads.oldest[line] = oldest;
    this.count(line, eldest === NONE ? 0 : at(this.passed, at(fronts, eldest)));
  }

  private count(line: number, times: number): void {
    const { overtaken } = this.heads;
    if (at(overtaken, line) === times) return;
    this.owing += (times >= this.bound ? 1 : 0) - (at(overtaken, line) >= this.bound ? 1 : 0);
    overtaken[line] = times;
  }
}
