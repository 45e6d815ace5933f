import type { CallView } from '../../src/contract/boards';

/** The calls to announce, oldest first: those that are new, or repeated since the last board. */
export function announced(before: readonly CallView[], now: readonly CallView[]): CallView[] {
  const isOld = (call: CallView): boolean =>
    before.some((one) => sameCall(one, call) && one.calls >= call.calls);
  return now.filter((call) => !isOld(call)).reverse();
}

/** Whether two are the call of one ticket to one counter. */
export function sameCall(one: CallView, other: CallView): boolean {
  return one.number === other.number && one.counter === other.counter;
}

/** Who is on the big field now, and who comes after; each call keeps it for a while. */
export interface Stage {
  readonly shown: CallView | null;
  readonly shownAt: number;
  readonly next: readonly CallView[];
}

/** A call holds the field this long when another one is waiting; less, when several are. */
export const HOLD_MS = 5_000;
const SHORTEST_HOLD_MS = 1_500;

export const EMPTY_STAGE: Stage = { shown: null, shownAt: -HOLD_MS, next: [] };

/** More would be announced long after they were made; they stand in the list all the same. */
const LONGEST_LINE = 8;

/** Lets newly announced calls wait their turn; a repeated call doesn't stand twice. */
export function enqueue(stage: Stage, calls: readonly CallView[]): Stage {
  const kept = stage.next.filter((one) => !calls.some((call) => sameCall(one, call)));
  return { ...stage, next: [...kept, ...calls].slice(-LONGEST_LINE) };
}

/** The next call takes the field once the present one has had its time. */
export function advance(stage: Stage, now: number): Stage {
  const [first, ...rest] = stage.next;
  const holdMs = Math.max(SHORTEST_HOLD_MS, HOLD_MS / Math.max(1, stage.next.length));
  if (!first || now - stage.shownAt < holdMs) return stage;
  return { shown: first, shownAt: now, next: rest };
}

/** The calls under the big field; those still to be announced stand there at once. */
export function earlier(calls: readonly CallView[], { shown }: Stage): CallView[] {
  return calls.filter((call) => !shown || !sameCall(shown, call)).slice(0, 4);
}
