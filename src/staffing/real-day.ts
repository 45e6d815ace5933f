import type { DayOutcome, Waited } from './outcome';
import { OutcomeBook } from './outcome';
import type { PastPerson } from './past-people';
import type { Day } from './what-if';
import { peopleOf } from './day-people';

/** How long somebody of a past day would have stayed, as far as it was seen, seconds. */
export const stayedS = ({ leg, waited }: PastPerson): number =>
  waited === null && leg.status === 'left' && leg.endedAt !== null
    ? (leg.endedAt - leg.queuedAt) / 1000
    : Infinity;

/** What really became of a past day. */
export function realOf(
  day: Pick<Day, 'targets' | 'starts'>,
  people: readonly PastPerson[],
): DayOutcome {
  const book = new OutcomeBook(day.targets, day.starts);
  const some = peopleOf(people.map((one) => ({ ...one, takesS: 0, staysS: stayedS(one) })));
  const waits = Float64Array.from(people, ({ waited }) => waited ?? Infinity);
  book.add({ people: some, waits }, Number.MAX_VALUE);
  return book.outcome();
}

/**
 * By how much a replay misses the mean waits of the half-hours, seconds: the mean of the differences,
 * each counting as many times as people came; null when nobody was called.
 */
export function replayErrorS(real: DayOutcome, replay: DayOutcome): number | null {
  let error = 0;
  let people = 0;
  real.halves.forEach((half: Waited, i) => {
    const other = replay.halves[i]?.meanWaitS ?? null;
    if (half.meanWaitS === null || other === null) return;
    error += half.people * Math.abs(half.meanWaitS - other);
    people += half.people;
  });
  return people > 0 ? error / people : null;
}
