import type { Leg } from '../affluence/leg';
import { record } from '../affluence/record';
import type { SlotDelta } from '../affluence/slot';
import { serviceOf } from '../core/definition';
import type { Alert } from '../core/alert';
import { evolve } from '../core/evolve';
import type { RecordedFact } from '../core/facts';
import { emptySite, type Site } from '../core/site';
import { planOfDefinition } from '../estimation/counter-plan';
import { Forecaster, type SavedForecaster } from '../estimation/forecaster';
import { Calendar } from './calendar';
import type { Lessons, LocalSlotDelta, SiteHistory } from './journal-port';
import { Tally } from './tally';

/** What a fact leaves behind for the read models. */
export interface Trace {
  readonly legs: readonly Leg[];
  readonly slots: readonly SlotDelta[];
  readonly alerts: readonly Alert[];
}

/** A visit is believed to last so long when the definition does not know its service, seconds. */
const PRIOR_S = 600;

/** Everything that is folded from one site's facts: the queue, what was learned, today's figures. */
export class SiteState {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly estimator: Forecaster;
  readonly tally = new Tally();
  private atDaybreak: Lessons | null = null;

  /** `lessons`: what the facts before this history taught; null: nothing, or there were none. */
  constructor(history: SiteHistory, lessons: SavedForecaster | null) {
    this.site = emptySite(history.definition);
    this.calendar = new Calendar(history.definition.zone);
    const priorS = (service: string): number =>
      serviceOf(this.site.definition, service)?.priorServiceS ?? PRIOR_S;
    this.estimator = new Forecaster(priorS, planOfDefinition);
    this.configure(history);
    if (lessons) this.estimator.restore(lessons);
    for (const recorded of history.facts) this.evolve(recorded);
  }

  /** Today's figures, from the slots that are kept of it. */
  remember(today: readonly LocalSlotDelta[]): void {
    for (const slot of today) if (slot.day === this.site.day) this.tally.add(slot);
  }

  /** Carries everything over one new fact, and tells what the read models must keep of it. */
  apply(recorded: RecordedFact): Trace {
    const trace = record(this.site, recorded);
    if (recorded.fact.type === 'day-started') this.beginDay();
    for (const slot of trace.slots) this.tally.add(slot);
    this.evolve(recorded);
    return trace;
  }

  /** Carries the queue and what is learned over a fact of the past. */
  relive(recorded: RecordedFact): void {
    this.evolve(recorded);
  }

  /** What had been learned when the day began, once; null when that is kept already. */
  takeLessons(): Lessons | null {
    const lessons = this.atDaybreak;
    this.atDaybreak = null;
    return lessons;
  }

  private beginDay(): void {
    this.tally.clear();
    this.atDaybreak = { seq: this.site.seq, saved: this.estimator.save() };
  }

  private evolve(recorded: RecordedFact): void {
    this.estimator.observe(this.site, recorded, this.calendar.moment(recorded.at));
    evolve(this.site, recorded);
  }

  /** The definition in force before the first fact of the history, which is not one of them. */
  private configure({ definition, after, facts }: SiteHistory): void {
    const at = facts[0]?.at ?? (0 as RecordedFact['at']);
    const day = facts[0]?.day ?? ('1970-01-01' as RecordedFact['day']);
    evolve(this.site, { seq: 1, at, day, fact: { type: 'site-configured', definition } });
    this.site.seq = after;
  }
}
