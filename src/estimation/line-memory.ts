import { type Day, elapsedS, type Instant } from '../core/time';

/** Gaps between calls that a mean is taken of. */
const GAPS = 10;
/** With fewer gaps the mean of all days is taken instead. */
const FEWEST = 3;
/** A longer gap was a break, seconds. */
const BREAK_S = 1800;

/** What the classical predictors remember of one line, of today and of all days. */
export interface LineMemory {
  day: Day | null;
  /** Null before anybody was called today. */
  last: number | null;
  sumToday: number;
  countToday: number;
  gaps: number[];
  busy: number[];
  lastCall: Instant | null;
  sum: number;
  count: number;
  gapSum: number;
  gapCount: number;
  /** By number of people found: sum of waits and their count. */
  found: Map<number, readonly [number, number]>;
}

/** The same as plain data. */
export interface SavedLine extends Omit<LineMemory, 'found'> {
  found: (readonly [number, readonly [number, number]])[];
}

/** A line of which nothing is known. */
export const emptyMemory = (): LineMemory => ({
  day: null,
  last: null,
  sumToday: 0,
  countToday: 0,
  gaps: [],
  busy: [],
  lastCall: null,
  sum: 0,
  count: 0,
  gapSum: 0,
  gapCount: 0,
  found: new Map(),
});

/** A line as it is remembered on a day: what was of another day is forgotten. */
export function onDay(memory: LineMemory, day: Day): LineMemory {
  if (memory.day === day) return memory;
  const { sum, count, gapSum, gapCount, found } = memory;
  return { ...emptyMemory(), day, sum, count, gapSum, gapCount, found };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

function keep(values: number[], value: number): void {
  values.push(value);
  if (values.length > GAPS) values.shift();
}

/** Somebody was called after a wait; `found`: how many stood before them when they came. */
export function learnWait(memory: LineMemory, waitedS: number, found: number | undefined): void {
  memory.last = waitedS;
  memory.sumToday += waitedS;
  memory.countToday += 1;
  memory.sum += waitedS;
  memory.count += 1;
  if (found === undefined) return;
  const [sum, count] = memory.found.get(found) ?? [0, 0];
  memory.found.set(found, [sum + waitedS, count + 1]);
}

/** Somebody was called: how long after the one before. */
export function learnGap(memory: LineMemory, takenAt: Instant, at: Instant): void {
  const { lastCall } = memory;
  memory.lastCall = at;
  if (lastCall === null) return;
  const gap = elapsedS(lastCall, at);
  keep(memory.gaps, gap);
  if (gap < BREAK_S) {
    memory.gapSum += gap;
    memory.gapCount += 1;
  }
  if (takenAt <= lastCall) keep(memory.busy, gap);
}

/** Mean gap between calls while people waited, seconds; NaN when there was none. */
export function gapOf({ gaps, busy, gapSum, gapCount }: LineMemory): number {
  if (busy.length >= FEWEST) return mean(busy);
  if (gaps.length >= FEWEST) return mean(gaps);
  return gapCount > 0 ? gapSum / gapCount : NaN;
}

/** Mean wait of all days, of today and the last one, each in place of the next when unknown. */
export function waitsOf({ count, sum, countToday, sumToday, last }: LineMemory): {
  readonly typical: number;
  readonly meanToday: number;
  readonly last: number;
} {
  const typical = count > 0 ? sum / count : NaN;
  const meanToday = countToday > 0 ? sumToday / countToday : typical;
  return { typical, meanToday, last: last ?? typical };
}

/** A line as plain data that shares nothing with it. */
export function savedLine(memory: LineMemory): SavedLine {
  const { gaps, busy, found } = memory;
  return { ...memory, gaps: [...gaps], busy: [...busy], found: [...found] };
}

/** The line that was put away. */
export function restoredLine(saved: SavedLine): LineMemory {
  const { gaps, busy, found } = saved;
  return { ...saved, gaps: [...gaps], busy: [...busy], found: new Map(found) };
}
