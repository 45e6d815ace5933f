import type { Leg } from '../affluence/leg';
import { record } from '../affluence/record';
import type { SlotDelta } from '../affluence/slot';
import { evolve } from '../core/evolve';
import type { RecordedFact } from '../core/facts';
import { emptySite, type Site } from '../core/site';
import type { Estimator } from '../estimation/estimator';
import { priorsOf, QueueLengthEstimator } from '../estimation/queue-length';
import { Calendar } from './calendar';
import { experienceOf } from './experience';
import type { LocalSlotDelta, SiteHistory } from './journal-port';
import { Tally } from './tally';

/** What a fact leaves behind for the read models. */
export interface Trace {
  readonly legs: readonly Leg[];
  readonly slots: readonly SlotDelta[];
}

/** Everything that is folded from one site's facts: the queue, what was learned, today's figures. */
export class SiteState {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly estimator: Estimator;
  readonly tally = new Tally();

  constructor(history: SiteHistory) {
    this.site = emptySite(history.definition);
    this.calendar = new Calendar(history.definition.zone);
    this.estimator = new QueueLengthEstimator(priorsOf(() => this.site));
    this.configure(history);
    for (const recorded of history.facts) evolve(this.site, recorded);
  }

  /** Learns from what has been, oldest first: at start, before anything new happens. */
  remember(legs: readonly Leg[], today: readonly LocalSlotDelta[]): void {
    for (const leg of legs) this.learn(leg);
    for (const slot of today) if (slot.day === this.site.day) this.tally.add(slot);
  }

  /** Carries everything over one new fact, and tells what the read models must keep of it. */
  apply(recorded: RecordedFact): Trace {
    const trace = record(this.site, recorded);
    if (recorded.fact.type === 'day-started') this.tally.clear();
    for (const slot of trace.slots) this.tally.add(slot);
    for (const leg of trace.legs) this.learn(leg);
    evolve(this.site, recorded);
    return trace;
  }

  private learn(leg: Leg): void {
    const experience = experienceOf(leg);
    if (experience) this.estimator.learn(experience);
  }

  /** The definition in force before the first fact of the history, which is not one of them. */
  private configure({ definition, after, facts }: SiteHistory): void {
    const at = facts[0]?.at ?? (0 as RecordedFact['at']);
    const day = facts[0]?.day ?? ('1970-01-01' as RecordedFact['day']);
    evolve(this.site, { seq: 1, at, day, fact: { type: 'site-configured', definition } });
    this.site.seq = after;
  }
}
