import type { Fact, RecordedFact } from '../core/facts';
import type { CounterId, ServiceId } from '../core/ids';
import type { Site, Ticket } from '../core/site';
import { type Day, elapsedS, type Instant, type Moment, weekdayOf } from '../core/time';
import { slotOf } from './arrivals';
import type { Learned } from './learned';

/** Longer than this between two visits, a counter was not in a hurry: it teaches nothing. */
const LONGEST_TURNAROUND_S = 600;
/** Days of a service before one of them can be compared with what was expected. */
const LEAST_DAYS = 2;

/** What the end of a visit teaches, once it can't be undone any more. */
type Lesson =
  | { readonly kind: 'visit'; readonly service: ServiceId; readonly seconds: number }
  | { readonly kind: 'missed'; readonly service: ServiceId; readonly seconds: number }
  | { readonly kind: 'came'; readonly service: ServiceId };

/** What the observer itself must remember of today. */
export interface SavedObserver {
  readonly lessons: readonly (readonly [CounterId, Lesson])[];
  readonly openSince: readonly (readonly [CounterId, Instant])[];
  readonly closedSince: readonly (readonly [CounterId, Instant])[];
  readonly busyDay: Day | null;
}

/** Reads facts, one by one, and teaches what they say. */
export class Observer {
  private lessons = new Map<CounterId, Lesson>();
  private openSince = new Map<CounterId, Instant>();
  private closedSince = new Map<CounterId, Instant>();
  /** The day of the last ticket taken, while it is not folded into the profile of its weekday. */
  private busyDay: Day | null = null;

  constructor(private readonly learned: Learned) {}

  /** `site`: as it is just before the fact. */
  observe(site: Site, { fact, at }: RecordedFact, moment: Moment): void {
    if (this.busyDay !== null && moment.day !== this.busyDay) this.turnDay(this.busyDay);
    this.present(fact, moment);
    switch (fact.type) {
      case 'ticket-taken':
        this.busyDay = moment.day;
        this.learned.arrivals.teach(fact.service).learn(slotOf(moment), fact.priority);
        return;
      case 'ticket-called':
        return this.called(site, fact, at);
      case 'ticket-left':
        return this.left(site.tickets.get(fact.ticket), at);
      case 'ticket-finished':
        return this.ended(site, fact, fact.inaccurate, at);
      case 'ticket-transferred':
        return this.ended(site, fact, false, at);
      case 'ticket-missed':
        return this.missed(site, fact, at);
      default:
        this.counted(site, fact, at);
    }
  }

  save(): SavedObserver {
    return {
      lessons: [...this.lessons],
      openSince: [...this.openSince],
      closedSince: [...this.closedSince],
      busyDay: this.busyDay,
    };
  }

  restore(saved: SavedObserver): void {
    this.lessons = new Map(saved.lessons);
    this.openSince = new Map(saved.openSince);
    this.closedSince = new Map(saved.closedSince);
    this.busyDay = saved.busyDay;
  }

  private turnDay(day: Day): void {
    this.compare(day);
    for (const counter of this.learned.presence.values()) counter.endDay(day);
    for (const arrivals of this.learned.arrivals.values()) arrivals.endDay(day);
    this.closedSince.clear();
    this.busyDay = null;
  }

  /** A day that ends, with what was expected of it. */
  private compare(day: Day): void {
    let seen = 0;
    let expected = 0;
    for (const arrivals of this.learned.arrivals.values()) {
      // Of a service that has only begun nothing was expected.
      if (arrivals.daysSeen < LEAST_DAYS) continue;
      const ofDay = arrivals.ofDay(weekdayOf(day));
      seen += ofDay.seen;
      expected += ofDay.expected;
    }
    this.learned.daySpread.learn(seen, expected);
  }

  /** A counter does something: its last visit is settled, and it is open or not. */
  private present(fact: Fact, moment: Moment): void {
    if ('counter' in fact && fact.counter !== null) this.settle(fact.counter, fact);
    switch (fact.type) {
      case 'counter-opened':
      case 'counter-resumed':
      case 'ticket-called':
        if (fact.counter !== null) this.learned.presence.teach(fact.counter).opened(moment);
        return;
      case 'counter-paused':
      case 'counter-closed':
        return this.learned.presence.teach(fact.counter).stopped(moment);
      default:
    }
  }

  /** The counter does something else: its last visit is not undone any more, or has just been. */
  private settle(counter: CounterId, fact: Fact): void {
    const lesson = this.lessons.get(counter);
    if (!lesson) return;
    this.lessons.delete(counter);
    if (fact.type === 'action-undone') return;
    this.learned.absences.teach(lesson.service).learn(lesson.kind !== 'missed');
    if (lesson.kind === 'visit') {
      this.learned.visits.teach(lesson.service).learn(lesson.seconds, counter);
    } else if (lesson.kind === 'missed') this.learned.holds.add(lesson.seconds);
  }

  private called(site: Site, fact: Extract<Fact, { type: 'ticket-called' }>, at: Instant): void {
    const ticket = site.tickets.get(fact.ticket);
    if (!ticket || ticket.status !== 'waiting') return;
    this.learned.patience.teach(ticket.service).learn(elapsedS(ticket.queuedAt, at), false);
    const counter = fact.counter === null ? undefined : site.counters.get(fact.counter);
    if (!counter || counter.status !== 'open') return;
    this.stopped(counter.id, 'still', at);
    this.openSince.set(counter.id, at);
    const since = Math.max(counter.since, ticket.queuedAt) as Instant;
    const seconds = elapsedS(since, at);
    if (seconds <= LONGEST_TURNAROUND_S) this.learned.turnaround.add(seconds);
  }

  private left(ticket: Ticket | undefined, at: Instant): void {
    if (ticket?.status !== 'waiting') return;
    this.learned.patience.teach(ticket.service).learn(elapsedS(ticket.queuedAt, at), true);
  }

  private ended(
    site: Site,
    { ticket: id, counter }: Extract<Fact, { type: 'ticket-finished' | 'ticket-transferred' }>,
    inaccurate: boolean,
    at: Instant,
  ): void {
    const ticket = site.tickets.get(id);
    // A visit that was set aside and taken up again was measured in pieces.
    if (!ticket || ticket.calledAt === null || ticket.servedS > 0) return;
    const { service, calledAt } = ticket;
    if (counter === null) return;
    const seconds = elapsedS(calledAt, at);
    this.learned.staffing.worked(seconds);
    const lesson: Lesson = inaccurate
      ? { kind: 'came', service }
      : { kind: 'visit', service, seconds };
    this.lessons.set(counter, lesson);
  }

  private missed(
    site: Site,
    { ticket: id, counter }: Extract<Fact, { type: 'ticket-missed' }>,
    at: Instant,
  ): void {
    const ticket = site.tickets.get(id);
    if (!ticket || ticket.calledAt === null || counter === null) return;
    const seconds = elapsedS(ticket.calledAt, at);
    this.learned.staffing.worked(seconds);
    this.lessons.set(counter, { kind: 'missed', service: ticket.service, seconds });
  }

  private counted(site: Site, fact: Fact, at: Instant): void {
    if (!('counter' in fact) || fact.counter === null) return;
    const { counter } = fact;
    const before = site.counters.get(counter);
    switch (fact.type) {
      case 'counter-opened':
        return this.opened(counter, at);
      case 'counter-resumed':
        if (before?.status === 'paused') {
          this.learned.staffing.paused(elapsedS(before.since, at));
        }
        this.openSince.set(counter, at);
        return;
      case 'counter-paused':
        return this.stopped(counter, 'paused', at);
      case 'counter-closed':
        this.stopped(counter, 'closed', at);
        this.closedSince.set(counter, at);
        return;
      default:
    }
  }

  private opened(counter: CounterId, at: Instant): void {
    const closed = this.closedSince.get(counter);
    if (closed !== undefined) this.learned.staffing.closed(elapsedS(closed, at));
    this.closedSince.delete(counter);
    this.openSince.set(counter, at);
  }

  private stopped(counter: CounterId, then: 'still' | 'paused' | 'closed', at: Instant): void {
    const since = this.openSince.get(counter);
    this.openSince.delete(counter);
    if (since !== undefined) this.learned.staffing.open(elapsedS(since, at), then);
  }
}
