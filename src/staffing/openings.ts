import type { Leg } from '../affluence/leg';
import type { RecordedFact } from '../core/facts';
import type { CounterId } from '../core/ids';
import type { Instant } from '../core/time';
import type { Stretch } from '../estimation/start';
import { joined } from './post';

/** A counter that calls nobody for longer is taken for closed when nobody said that it was, seconds. */
const QUIET_S = 1_200;

type ByCounter = ReadonlyMap<CounterId, readonly Stretch[]>;

/** Stretches by counter, being written down. */
class Openings {
  private readonly since = new Map<CounterId, number>();
  private readonly found = new Map<CounterId, Stretch[]>();

  opens(counter: CounterId, at: number): void {
    if (!this.since.has(counter)) this.since.set(counter, at);
  }

  closes(counter: CounterId, at: number): void {
    const from = this.since.get(counter);
    this.since.delete(counter);
    if (from === undefined) return;
    this.found.set(counter, [...(this.found.get(counter) ?? []), { from, to: at }]);
  }

  /** Who forgot to close was open until the last fact of the day. */
  until(last: number): ByCounter {
    for (const counter of this.since.keys()) this.closes(counter, last);
    return new Map([...this.found].map(([counter, some]) => [counter, joined(some)]));
  }
}

/** When each counter was open on a day, pauses left out, by what was recorded; seconds since it began. */
export function openingsOf(facts: readonly RecordedFact[], begins: Instant): ByCounter {
  const openings = new Openings();
  let at = 0;
  for (const { fact, at: instant } of facts) {
    at = Math.max(0, (instant - begins) / 1000);
    if (fact.type === 'counter-opened' || fact.type === 'counter-resumed')
      openings.opens(fact.counter, at);
    else if (fact.type === 'counter-paused' || fact.type === 'counter-closed')
      openings.closes(fact.counter, at);
  }
  return openings.until(at);
}

/** The same of a history that never says when counters open: from its calls. */
export function openingsOfLegs(legs: readonly Leg[], begins: Instant): Map<CounterId, Stretch[]> {
  const found = new Map<CounterId, Stretch[]>();
  for (const { counter, calledAt, endedAt } of legs) {
    if (counter === null || calledAt === null) continue;
    const from = (calledAt - begins) / 1000;
    const to = ((endedAt ?? calledAt) - begins) / 1000 + QUIET_S;
    found.set(counter, [...(found.get(counter) ?? []), { from, to }]);
  }
  const shorter = ({ from, to }: Stretch): Stretch => ({ from, to: Math.max(from, to - QUIET_S) });
  return new Map([...found].map(([counter, some]) => [counter, joined(some).map(shorter)]));
}
