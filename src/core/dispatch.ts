/**
 * The dispatch rule: who is next at a counter. Published in docs/dispatch.md.
 *
 * 1. Owed: somebody who is the oldest visit of their line, and past whom younger people were
 *    called `bound` times in a row, comes first; of several, the oldest visit.
 * 2. Otherwise the counter looks at its first group of services with somebody waiting, and there
 *    takes the most urgent priority, then the oldest visit.
 *
 * Hence whoever stands at rank r of a line is overtaken at most (r + 1) × bound times.
 *
 * It sees lines by number and only their heads, in plain arrays, so that the forecast can run the
 * very same function millions of times a second. Lines are numbered without holes, so that what is
 * asked for is there; each array is read where it is needed, and not by one function for all, for
 * compiled code is fast where it meets one kind of array. For the same reason the keys and the
 * forecast both hand in {@link LineHeads} and typed lists of lines.
 */

/** What the rule sees of the lines: each array is indexed by line. */
export interface Heads {
  /** Priority of the first person of the most urgent rank; {@link EMPTY} when nobody waits. */
  readonly priority: ArrayLike<number>;
  /** Age of that person's visit: the smaller, the older. */
  readonly age: ArrayLike<number>;
  /** Age of the oldest visit of the line, whatever its priority. */
  readonly oldest: ArrayLike<number>;
  /** Times in a row that younger people were called past that oldest visit. */
  readonly overtaken: ArrayLike<number>;
}

/** The priority of a line in which nobody waits. */
export const EMPTY = -1;

/** Nobody waits for this counter. */
export const NOBODY = -1;

/** The heads of so many lines in which nobody waits. */
export class LineHeads implements Heads {
  readonly priority: Int32Array;
  /** Ages are counted in facts of a site, or finer: more than 32 bits hold. */
  readonly age: Float64Array;
  readonly oldest: Float64Array;
  readonly overtaken: Int32Array;

  constructor(lines: number) {
    this.priority = new Int32Array(lines).fill(EMPTY);
    this.age = new Float64Array(lines);
    this.oldest = new Float64Array(lines);
    this.overtaken = new Int32Array(lines);
  }
}

/** Ends a group in the list of a counter's lines. */
export const GROUP_END = -1;

/** Whom the rule chose: the line's number doubled, plus one when it is the line's oldest visit. */
export type Choice = number;

/** The line of a choice. */
export const lineOf = (choice: Choice): number => choice >> 1;

/** Whether the line's oldest visit was chosen, because it is owed; else its first person. */
export const isOldest = (choice: Choice): boolean => (choice & 1) === 1;

/** The line whose oldest visit must not be overtaken any more; {@link NOBODY} when none. */
function owedLine(heads: Heads, lines: ArrayLike<number>, bound: number): number {
  const { priority, oldest, overtaken } = heads;
  let chosen = NOBODY;
  if (bound === Infinity) return chosen;
  let age = Infinity;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as number;
    if (line === GROUP_END || (overtaken[line] as number) < bound) continue;
    if (priority[line] === EMPTY || (oldest[line] as number) >= age) continue;
    chosen = line;
    age = oldest[line] as number;
  }
  return chosen;
}

/** The line of the first group with somebody whose first person comes before all; else {@link NOBODY}. */
function firstLine({ priority, age }: Heads, lines: ArrayLike<number>): number {
  let chosen = NOBODY;
  let urgency = EMPTY;
  // A line in which nobody waits is as urgent as none, and never older.
  let oldest = -Infinity;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as number;
    if (line === GROUP_END) {
      if (chosen !== NOBODY) break;
      continue;
    }
    const urgent = priority[line] as number;
    if (urgent < urgency || (urgent === urgency && (age[line] as number) >= oldest)) continue;
    chosen = line;
    urgency = urgent;
    oldest = age[line] as number;
  }
  return chosen;
}

/**
 * Whom a counter calls next, or {@link NOBODY}. `lines`: what it serves, in groups of equal
 * preference, each ended by {@link GROUP_END}.
 */
export function next(heads: Heads, lines: ArrayLike<number>, bound: number): Choice {
  const owed = owedLine(heads, lines, bound);
  if (owed !== NOBODY) return owed * 2 + 1;
  const first = firstLine(heads, lines);
  return first === NOBODY ? NOBODY : first * 2;
}

/** Whether a call of that age at a counter that serves the line goes past its oldest visit. */
export function overtakes(heads: Heads, line: number, age: number): boolean {
  return heads.priority[line] !== EMPTY && (heads.oldest[line] as number) < age;
}
