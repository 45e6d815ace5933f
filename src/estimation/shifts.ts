import type { Fact } from '../core/facts';
import { counterOf } from '../core/definition';
import type { CounterId } from '../core/ids';
import { plannedOn } from '../core/plan';
import type { Site } from '../core/site';
import { elapsedS, type Instant, type Moment } from '../core/time';
import type { Learned } from './learned';

/** Who goes so long before a break that is planned takes that break, minutes. */
const EARLY = 15;

/** Since when counters are open, and since when those that closed today are closed. */
export interface SavedShifts {
  readonly openSince: readonly (readonly [CounterId, Instant])[];
  readonly closedSince: readonly (readonly [CounterId, Instant])[];
  /** Counters in a break that their plan knows. */
  readonly onBreak: readonly CounterId[];
}

/** Whether a counter that pauses now does what its plan says, as lunch: the plan closes it then. */
function isPlanned(site: Site, id: CounterId, { day, minute }: Moment): boolean {
  const counter = counterOf(site.definition, id);
  const planned = counter ? plannedOn(site.definition, counter, day) : null;
  return planned?.every(({ from, to }) => minute < from || minute >= to - EARLY) ?? false;
}

/** Reads when counters open, pause and close, and teaches it. */
export class Shifts {
  private openSince = new Map<CounterId, Instant>();
  private closedSince = new Map<CounterId, Instant>();
  private onBreak = new Set<CounterId>();

  constructor(private readonly learned: Learned) {}

  /** `site`: as it is just before the fact. */
  observe(site: Site, fact: Fact, moment: Moment): void {
    const { at } = moment;
    switch (fact.type) {
      case 'counter-opened':
        this.learned.presence.teach(fact.counter).opened(moment);
        return this.opened(fact.counter, at);
      case 'counter-resumed':
        this.learned.presence.teach(fact.counter).opened(moment);
        return this.resumed(site, fact.counter, at);
      case 'counter-paused':
        this.learned.presence.teach(fact.counter).stopped(moment);
        return this.paused(site, fact.counter, moment);
      case 'counter-closed':
        this.learned.presence.teach(fact.counter).stopped(moment);
        this.stopped(fact.counter, 'closed', at);
        this.closedSince.set(fact.counter, at);
        return;
      case 'ticket-called':
        if (fact.counter !== null) this.called(site, fact.counter, moment);
        return;
      default:
    }
  }

  /** Whoever is closed in the morning did not close for a while. */
  endDay(): void {
    this.closedSince.clear();
    this.onBreak.clear();
  }

  save(): SavedShifts {
    return {
      openSince: [...this.openSince],
      closedSince: [...this.closedSince],
      onBreak: [...this.onBreak],
    };
  }

  restore({ openSince, closedSince, onBreak }: SavedShifts): void {
    this.openSince = new Map(openSince);
    this.closedSince = new Map(closedSince);
    this.onBreak = new Set(onBreak);
  }

  /** A counter that calls is open still: what it has been so far counts. */
  private called(site: Site, counter: CounterId, moment: Moment): void {
    this.learned.presence.teach(counter).opened(moment);
    if (site.counters.get(counter)?.status !== 'open') return;
    this.stopped(counter, 'still', moment.at);
    this.openSince.set(counter, moment.at);
  }

  private opened(counter: CounterId, at: Instant): void {
    const closed = this.closedSince.get(counter);
    if (closed !== undefined) this.learned.staffing.closed(elapsedS(closed, at));
    this.closedSince.delete(counter);
    this.openSince.set(counter, at);
  }

  private resumed(site: Site, counter: CounterId, at: Instant): void {
    const before = site.counters.get(counter);
    const planned = this.onBreak.delete(counter);
    if (before?.status === 'paused' && !planned) {
      this.learned.staffing.paused(elapsedS(before.since, at));
    }
    this.openSince.set(counter, at);
  }

  /** What the plan closes anyway must not be learned as a pause too: it would be lost twice. */
  private paused(site: Site, counter: CounterId, moment: Moment): void {
    const planned = isPlanned(site, counter, moment);
    if (planned) this.onBreak.add(counter);
    this.stopped(counter, planned ? 'still' : 'paused', moment.at);
  }

  private stopped(counter: CounterId, then: 'still' | 'paused' | 'closed', at: Instant): void {
    const since = this.openSince.get(counter);
    this.openSince.delete(counter);
    if (since !== undefined) this.learned.staffing.open(elapsedS(since, at), then);
  }
}
