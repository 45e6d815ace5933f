import type { Fact, RecordedFact, TicketTaken } from '../core/facts';
import type { CounterId, ServiceId } from '../core/ids';
import type { Site, Ticket } from '../core/site';
import { type Day, elapsedS, type Instant, type Moment } from '../core/time';
import { slotOf } from './arrivals';
import { endDay } from './end-day';
import type { Learned } from './learned';
import { type SavedShifts, Shifts } from './shifts';

/** Facts that name a counter and leave it doing what it does. */
const ASIDE: ReadonlySet<Fact['type']> = new Set([
  'alert-raised',
  'alert-acted',
  'counter-asked',
  'skills-set',
]);

/** Longer than this between two visits, a counter was not in a hurry: it teaches nothing. */
const LONGEST_TURNAROUND_S = 600;

/** What the end of a visit teaches, once it can't be undone any more. */
type Lesson =
  | { readonly kind: 'visit'; readonly service: ServiceId; readonly seconds: number }
  | { readonly kind: 'missed'; readonly service: ServiceId; readonly seconds: number }
  | { readonly kind: 'came'; readonly service: ServiceId };

/** What the observer itself must remember of today. */
export interface SavedObserver {
  readonly lessons: readonly (readonly [CounterId, Lesson])[];
  readonly shifts: SavedShifts;
  readonly busyDay: Day | null;
}

/** Reads facts, one by one, and teaches what they say. */
export class Observer {
  private lessons = new Map<CounterId, Lesson>();
  private readonly shifts: Shifts;
  /** The day of the last ticket taken, while it is not folded into the profile of its weekday. */
  private busyDay: Day | null = null;

  constructor(private readonly learned: Learned) {
    this.shifts = new Shifts(learned);
  }

  /** `site`: as it is just before the fact. */
  observe(site: Site, { fact, at }: RecordedFact, moment: Moment): void {
    this.begin(fact, moment);
    this.shifts.observe(site, fact, moment);
    switch (fact.type) {
      case 'ticket-taken':
        return this.came(fact, moment);
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
    }
  }

  save(): SavedObserver {
    return {
      lessons: [...this.lessons],
      shifts: this.shifts.save(),
      busyDay: this.busyDay,
    };
  }

  restore(saved: SavedObserver): void {
    this.lessons = new Map(saved.lessons);
    this.shifts.restore(saved.shifts);
    this.busyDay = saved.busyDay;
  }

  /** People are learned of where they came, also when it is told later: the day is the same. */
  private came({ service, priority, takenAt }: TicketTaken, moment: Moment): void {
    this.busyDay = moment.day;
    const ago = takenAt === undefined ? 0 : Math.round(elapsedS(takenAt, moment.at) / 60);
    const then = { ...moment, minute: Math.max(0, moment.minute - ago) };
    this.learned.arrivals.teach(service).learn(slotOf(then), priority);
  }

  private begin(fact: Fact, { day }: Moment): void {
    if (this.busyDay !== null && day !== this.busyDay) this.turnDay(this.busyDay);
    if (ASIDE.has(fact.type)) return;
    if ('counter' in fact && fact.counter !== null) this.settle(fact.counter, fact);
  }

  private turnDay(day: Day): void {
    endDay(this.learned, day);
    this.shifts.endDay();
    this.busyDay = null;
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
}
