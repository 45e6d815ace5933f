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

/** A call holds the field at least this long when another one is waiting. */
export const HOLD_MS = 5_000;

export const EMPTY_STAGE: Stage = { shown: null, shownAt: -HOLD_MS, next: [] };

/** Lets newly announced calls wait their turn; a repeated call doesn't stand twice. */
export function enqueue(stage: Stage, calls: readonly CallView[]): Stage {
  const kept = stage.next.filter((one) => !calls.some((call) => sameCall(one, call)));
  return { ...stage, next: [...kept, ...calls] };
}

/** The next call takes the field once the present one has had its time. */
export function advance(stage: Stage, now: number): Stage {
  const [first, ...rest] = stage.next;
  if (!first || now - stage.shownAt < HOLD_MS) return stage;
  return { shown: first, shownAt: now, next: rest };
}

/** The calls under the big field: neither on it nor still to be announced. */
export function earlier(calls: readonly CallView[], stage: Stage): CallView[] {
  const elsewhere = stage.shown ? [stage.shown, ...stage.next] : [...stage.next];
  return calls.filter((call) => !elsewhere.some((one) => sameCall(one, call))).slice(0, 4);
}
