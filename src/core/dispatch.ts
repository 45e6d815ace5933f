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
 * compiled code is fast where it meets one kind of array.
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
  let chosen = NOBODY;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as number;
    if (line === GROUP_END || heads.priority[line] === EMPTY) continue;
    if ((heads.overtaken[line] as number) < bound) continue;
    const older =
      chosen === NOBODY || (heads.oldest[line] as number) < (heads.oldest[chosen] as number);
    if (older) chosen = line;
  }
  return chosen;
}

/** Whether the first person of a line comes before the first of another. */
function comesBefore(heads: Heads, line: number, other: number): boolean {
  const difference = (heads.priority[line] as number) - (heads.priority[other] as number);
  return (
    difference > 0 ||
    (difference === 0 && (heads.age[line] as number) < (heads.age[other] as number))
  );
}

/**
 * Whom a counter calls next, or {@link NOBODY}. `lines`: what it serves, in groups of equal
 * preference, each ended by {@link GROUP_END}.
 */
export function next(heads: Heads, lines: ArrayLike<number>, bound: number): Choice {
  const owed = owedLine(heads, lines, bound);
  if (owed !== NOBODY) return owed * 2 + 1;
  let chosen = NOBODY;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as number;
    if (line === GROUP_END) {
      if (chosen !== NOBODY) break;
    } else if (heads.priority[line] !== EMPTY) {
      if (chosen === NOBODY || comesBefore(heads, line, chosen)) chosen = line;
    }
  }
  return chosen === NOBODY ? NOBODY : chosen * 2;
}

/** Whether a call of that age at a counter that serves the line goes past its oldest visit. */
export function overtakes(heads: Heads, line: number, age: number): boolean {
  return heads.priority[line] !== EMPTY && (heads.oldest[line] as number) < age;
}
