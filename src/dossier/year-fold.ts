import type { Alert } from '../core/alert';
import type { Leg } from '../affluence/leg';
import { record } from '../affluence/record';
import type { SlotDelta } from '../affluence/slot';
import { accumulate, type RunningFigures, runningFigures } from '../affluence/slot-sum';
import { evolve } from '../core/evolve';
import type { RecordedFact } from '../core/facts';
import { emptySite, type Site } from '../core/site';
import type { Day, Instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import { byPlace, bySlot, type PlacedSlot } from './orders';
import type { Subject } from './source';

type OpenSlot = PlacedSlot & { readonly figures: RunningFigures };

/** A quarter-hour is told once nothing is likely to reach back to it any more: after a week, ms. */
const SETTLED_MS = 7 * 86_400_000;
/** After so much of the next year, what is still not over is left out, ms. */
const LONGEST_TAIL_MS = 7 * 86_400_000;

/**
 * The facts of a year carried out once more, by the same functions as on the day itself. Legs and
 * quarter-hours come out as soon as nothing can change them, so that a year never stands in memory.
 */
export class YearFold {
  private site: Site | null = null;
  private ownCalendar: Calendar | null = null;
  private readonly legs = new Map<string, Leg>();
  private readonly slots = new Map<string, OpenSlot>();
  private readonly settled = {
    legs: [] as Leg[],
    slots: [] as PlacedSlot[],
    alerts: [] as Alert[],
  };
  /** Tickets and counters of the year that the next one found, until they are done with. */
  private tail: { readonly since: Instant; readonly tickets: Set<string> } | null = null;

  constructor(private readonly subject: Subject) {}

  /** The site as the facts so far have left it; null before it is configured. */
  get state(): Site | null {
    return this.site;
  }

  /** The site's clocks. Throws before the site is configured. */
  get calendar(): Calendar {
    if (!this.ownCalendar) throw new Error('nothing can happen before the site is configured');
    return this.ownCalendar;
  }

  /** Whether the year is told whole before this fact; asked of each fact in its turn. */
  isOverBefore({ fact, day, at }: RecordedFact): boolean {
    if (!this.site || this.yearOf(day) <= this.subject.year) return false;
    if (!this.tail && fact.type === 'day-started') {
      if (this.site.tickets.size === 0) return true;
      this.tail = { since: at, tickets: new Set(this.site.tickets.keys()) };
    }
    if (!this.tail) return false;
    return at > this.tail.since + LONGEST_TAIL_MS || this.isDone(this.site, this.tail);
  }

  /** Throws when the fact can't follow those before. */
  take(recorded: RecordedFact): void {
    const { fact, seq, at } = recorded;
    if (fact.type === 'site-configured') this.begin(recorded);
    if (!this.site) throw new Error('nothing can happen before the site is configured');
    if (fact.type === 'day-started') this.endDay(this.site, at);
    // What stands between the definition in force and the day that the dossier begins with is not there.
    if (seq === this.subject.anchor.seq + 1) this.site.seq = this.subject.anchor.seq;
    const entry = record(this.site, recorded);
    for (const leg of entry.legs) this.legs.set(`${leg.ticket} ${leg.leg}`, leg);
    for (const delta of entry.slots) this.add(delta);
    evolve(this.site, recorded);
  }

  end(): void {
    if (this.site) this.settled.alerts.push(...this.site.alerts.values());
    this.settle(Number.MAX_SAFE_INTEGER);
  }

  /** The alerts of the year that can't change any more, since this was last asked. */
  takeAlerts(): readonly Alert[] {
    const alerts = this.settled.alerts.splice(0);
    return alerts.filter(({ day }) => this.yearOf(day) === this.subject.year);
  }

  /** The legs of the year that can't change any more, since this was last asked. */
  takeLegs(): readonly Leg[] {
    const legs = this.settled.legs.splice(0);
    return legs.filter(({ day }) => this.yearOf(day) === this.subject.year);
  }

  /** The same of its quarter-hours. */
  takeSlots(): readonly PlacedSlot[] {
    const slots = this.settled.slots.splice(0);
    return slots.filter(({ day }) => this.yearOf(day) === this.subject.year);
  }

  private yearOf(day: Day): number {
    return Number(day.slice(0, 4));
  }

  private begin({ fact, seq }: RecordedFact): void {
    if (fact.type !== 'site-configured' || this.site) return;
    this.site = emptySite(fact.definition);
    this.site.seq = seq - 1;
    this.ownCalendar = new Calendar(fact.definition.zone);
  }

  /** The site forgets its alerts with the day; legs and quarter-hours only when nobody is left. */
  private endDay(site: Site, at: Instant): void {
    this.settled.alerts.push(...site.alerts.values());
    if (site.tickets.size === 0) this.settle(at - SETTLED_MS);
  }

  private isDone(site: Site, { since, tickets }: NonNullable<YearFold['tail']>): boolean {
    for (const ticket of tickets) if (site.tickets.has(ticket as never)) return false;
    const counters = [...site.counters.values()];
    return counters.every((counter) => counter.status !== 'open' || counter.since >= since);
  }

  private add({ service, startsAt, figures }: SlotDelta): void {
    const key = `${startsAt} ${service}`;
    let slot = this.slots.get(key);
    if (!slot) {
      const { day, minute } = this.calendar.moment(startsAt as Instant);
      this.slots.set(key, (slot = { service, startsAt, day, minute, figures: runningFigures() }));
    }
    accumulate(slot.figures, figures);
  }

  private settle(before: number): void {
    this.settled.legs.push(...[...this.legs.values()].sort(byPlace));
    this.legs.clear();
    // Whole days, so that each is summed up at once.
    const today = before > 8e15 ? '9999-99-99' : this.calendar.moment(before as Instant).day;
    const over = [...this.slots].filter(([, { day }]) => day < today);
    for (const [key] of over) this.slots.delete(key);
    this.settled.slots.push(...over.map(([, slot]) => slot).sort(bySlot));
  }
}
