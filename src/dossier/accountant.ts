import type { Alert } from '../core/alert';
import type { Leg } from '../affluence/leg';
import type { SiteDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import { addDays, type Day, day } from '../core/time';
import type { Calendar } from '../engine/calendar';
import { type Account, COUNTED, countLeg, type Counts } from './account';
import { type Change, differences } from './changes';
import { Drawing } from './drawing';
import type { FactLine } from './fact-line';
import { YearFigures } from './figures';
import { holesIn, type InForce } from './holes';
import type { PlacedSlot } from './orders';
import { Seals } from './seals';
import { firstDay, type Link, type Subject } from './source';

/** What shows that a site was open on a day. */
const ACTIVE = new Set(['ticket-taken', 'ticket-called', 'counter-opened']);

/** Counts as the facts, legs and quarter-hours of a year go by. */
export class Accountant {
  private readonly counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as {
    -readonly [N in keyof Counts]: number;
  };
  private readonly figures: YearFigures;
  /** The last day that was summed up. */
  private summed: Day | null = null;
  private readonly seals: Seals;
  private readonly visits: Drawing;
  private readonly regulation: Drawing;
  private readonly told: Alert[] = [];
  private readonly changes: Change[] = [];
  private readonly active = new Set<Day>();
  private readonly definitions: InForce[] = [];
  private first: Link | null = null;
  private last: { readonly link: Link; readonly at: RecordedFact['at'] } | null = null;
  private seed: string;

  constructor(private readonly subject: Subject) {
    this.figures = new YearFigures(String(subject.year));
    this.seals = new Seals(subject.anchor);
    this.visits = new Drawing(subject.seed);
    this.regulation = new Drawing(subject.seed);
    this.seed = subject.anchor.hash;
  }

  /** A fact, in its line, before the site evolves over it. */
  fact(line: FactLine, recorded: RecordedFact, calendar: () => Calendar): void {
    const { year, anchor } = this.subject;
    const isAfter = recorded.day >= firstDay(year + 1);
    this.counts.facts += 1;
    if (line.withheld) this.counts.withheld += 1;
    this.seals.add(line);
    this.last = { link: { seq: line.seq, hash: line.hash }, at: recorded.at };
    if (line.seq > anchor.seq) this.first ??= this.last.link;
    if (line.seq > anchor.seq && !isAfter) this.seed = line.hash;
    if (!isAfter && recorded.day >= firstDay(year)) this.ofYear(recorded);
    this.tellCase(line, recorded);
    this.configured(line, recorded, calendar);
  }

  legs(legs: readonly Leg[]): void {
    for (const leg of legs) countLeg(this.counts, leg);
  }

  alerts(alerts: readonly Alert[]): void {
    this.told.push(...alerts);
  }

  slots(slots: readonly PlacedSlot[]): void {
    const days = new Map<Day, PlacedSlot[]>();
    for (const slot of slots) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);
    for (const [date, rows] of days) this.sum(date, rows);
  }

  /** Once all is told. Throws when there was no definition at all. */
  result(calendar: Calendar, complete: boolean): Account {
    const { year } = this.subject;
    const definition = this.definitions.at(-1)?.definition;
    if (!definition || !this.last)
      throw new Error('nothing can be told of a site without a definition');
    const days = { first: day(firstDay(year)), last: addDays(day(firstDay(year + 1)), -1) };
    return {
      definition,
      counts: this.counts,
      lines: this.figures.lines(definition),
      seals: this.seals.list(),
      seal: this.seals.whole(),
      changes: this.changes,
      holes: holesIn(days, this.active, this.definitions),
      alerts: this.told,
      visits: this.visits.drawn(),
      regulation: this.regulation.drawn(),
      first: this.first ?? this.subject.anchor,
      last: this.last.link,
      until: calendar.text(this.last.at),
      untilMs: this.last.at,
      complete,
      seed: this.seed,
    };
  }

  /** A day with its quarter-hours; those without any since the last one are days too. */
  private sum(date: Day, rows: readonly PlacedSlot[]): void {
    if (this.summed) {
      for (let empty = addDays(this.summed, 1); empty < date; empty = addDays(empty, 1)) {
        this.figures.add(empty, [], this.inForce(empty));
      }
    }
    this.figures.add(date, rows, this.inForce(date));
    if (!this.summed || date > this.summed) this.summed = date;
  }

  private inForce(date: Day): SiteDefinition {
    const found = this.definitions.findLast(({ from }) => from <= date) ?? this.definitions[0];
    if (!found) throw new Error('nothing can be told of a site without a definition');
    return found.definition;
  }

  private ofYear({ fact, day: date }: RecordedFact): void {
    this.counts.factsOfTheYear += 1;
    if (ACTIVE.has(fact.type)) this.active.add(date);
    if (fact.type === 'action-undone') this.counts.undone += 1;
    if (fact.type === 'alert-raised') this.regulation.enter(fact.alert);
    if (fact.type !== 'ticket-taken') return;
    this.counts.visits += 1;
    if (fact.takenAt !== undefined) this.counts.late += 1;
    this.visits.enter(fact.ticket);
  }

  private tellCase(line: FactLine, { fact }: RecordedFact): void {
    if ('ticket' in fact) this.visits.tell(fact.ticket, line);
    if ('alert' in fact) this.regulation.tell(fact.alert, line);
  }

  private configured(
    line: FactLine,
    { fact, at, day: date }: RecordedFact,
    calendar: () => Calendar,
  ): void {
    if (fact.type !== 'site-configured') return;
    const before = this.definitions.at(-1)?.definition;
    this.definitions.push({ from: date, definition: fact.definition });
    if (!before || line.seq <= this.subject.anchor.seq) return;
    const told = { seq: line.seq, at: calendar().text(at), actor: line.actor };
    this.changes.push(...differences(before, fact.definition).map((one) => ({ ...told, ...one })));
  }
}
