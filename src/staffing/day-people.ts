/** People of one possible course of a day, in the order of their coming; seconds since it began. */
export interface DayPeople {
  readonly count: number;
  readonly at: Float64Array;
  readonly line: Int32Array;
  /** 0 is the most urgent. */
  readonly rank: Int32Array;
  /** For how long each takes a counter once called, until it can call again. */
  readonly takesS: Float64Array;
  /** After how long each gives up; Infinity: never. */
  readonly staysS: Float64Array;
}

/** Somebody of a day. */
export interface OnePerson {
  readonly at: number;
  readonly line: number;
  readonly rank: number;
  readonly takesS: number;
  readonly staysS: number;
}

/** People in the order of their coming, whatever the order in which they are given. */
export function peopleOf(some: readonly OnePerson[]): DayPeople {
  const sorted = [...some].sort((a, b) => a.at - b.at);
  return {
    count: sorted.length,
    at: Float64Array.from(sorted, ({ at }) => at),
    line: Int32Array.from(sorted, ({ line }) => line),
    rank: Int32Array.from(sorted, ({ rank }) => rank),
    takesS: Float64Array.from(sorted, ({ takesS }) => takesS),
    staysS: Float64Array.from(sorted, ({ staysS }) => staysS),
  };
}

/** The first person who comes at a moment or after it. */
export function firstFrom({ at, count }: DayPeople, moment: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] as number) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same people, one by one. */
export const onesOf = ({ at, line, rank, takesS, staysS }: DayPeople): OnePerson[] =>
  Array.from(at, (moment, i) => ({
    at: moment,
    line: line[i] as number,
    rank: rank[i] as number,
    takesS: takesS[i] as number,
    staysS: staysS[i] as number,
  }));
