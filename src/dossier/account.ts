import type { Alert } from '../core/alert';
import type { Leg } from '../affluence/leg';
import type { SiteDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import { addDays, type Day, day } from '../core/time';
import type { Calendar } from '../engine/calendar';
import { type Change, differences } from './changes';
import { type Case, Drawing } from './drawing';
import type { FactLine } from './fact-line';
import { type FiguresLine, YearFigures } from './figures';
import { type Holes, holesIn, type InForce } from './holes';
import type { PlacedSlot } from './orders';
import { type Seal, Seals } from './seals';
import { firstDay, type Link, type Subject } from './source';

/** What was counted, and what was left out of which figure. */
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

const COUNTED = [
  ...(['facts', 'factsOfTheYear', 'withheld', 'visits', 'late', 'undone'] as const),
  ...(['legs', 'inaccurate', 'endUnknown', 'closed', 'noServiceTime'] as const),
];

/** What was drawn by lot, of how many. */
export interface Drawn {
  readonly of: number;
  readonly cases: readonly Case[];
}

/** All that the facts of a year come to beside their tables. */
export interface Account {
  readonly definition: SiteDefinition;
  readonly counts: Counts;
  readonly lines: readonly FiguresLine[];
  readonly seals: readonly Seal[];
  readonly seal: string;
  readonly changes: readonly Change[];
  readonly holes: Holes;
  readonly alerts: readonly Alert[];
  readonly visits: Drawn;
  readonly regulation: Drawn;
  readonly first: Link;
  readonly last: Link;
  /** When the last fact happened, ISO 8601: what the dossier knows of. */
  readonly until: string;
  /** The same, ms since 1970. */
  readonly untilMs: number;
  /** Whether the facts go on after the year, so that it is told whole. */
  readonly complete: boolean;
  /** Link of the last fact up to the end of the year. */
  readonly seed: string;
}

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
    for (const { status, inaccurate, serviceS } of legs) {
      if (status === 'undone') continue;
      this.counts.legs += 1;
      if (inaccurate) this.counts.inaccurate += 1;
      if (status === 'unknown') this.counts.endUnknown += 1;
      if (status === 'closed') this.counts.closed += 1;
      if (status === 'finished' && serviceS === null) this.counts.noServiceTime += 1;
    }
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
