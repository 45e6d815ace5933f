import type { EntityManager } from 'typeorm';
import type { Leg } from '../affluence/leg';
import type { Entry } from '../affluence/record';
import type { SlotFigures } from '../affluence/slot';
import { accumulate, type RunningFigures, runningFigures } from '../affluence/slot-sum';
import type { Alert } from '../core/alert';
import { differing } from './difference';
import type { Earliest } from './earliest-later';
import type { Findings } from './finding';
import { slotKey } from './slot-rows';
import type { Tables } from './tables';
import { alertOf } from './tables/alert';
import { legOf } from './tables/leg';
import { slotOf } from './tables/slot';

/** A fact may add to slots of the stretch of time that it ends: no more than this long before, ms. */
const SETTLED_MS = 7 * 86_400_000;

/** Later than every day. */
const AFTER_ALL = '9999-99-99';

const legKey = ({ ticket, leg }: Leg): string => `${ticket} ${leg}`;

interface ExpectedSlot {
  readonly startsAt: number;
  readonly figures: RunningFigures;
}

/** The read models as the facts make them, compared with the stored ones as days are over. */
export class ExpectedModels {
  private legs = new Map<string, Leg>();
  private alerts = new Map<string, Alert>();
  private slots = new Map<string, ExpectedSlot>();
  private comparedDay = '';
  private comparedAt = Number.MIN_SAFE_INTEGER;

  constructor(
    private readonly manager: EntityManager,
    private readonly tables: Tables,
    private readonly site: string,
    private readonly findings: Findings,
  ) {}

  add(entry: Entry): void {
    for (const alert of entry.alerts) this.alerts.set(alert.id, alert);
    for (const leg of entry.legs) this.legs.set(legKey(leg), leg);
    for (const delta of entry.slots) {
      const key = slotKey(delta);
      let slot = this.slots.get(key);
      if (!slot) {
        slot = { startsAt: delta.startsAt, figures: runningFigures() };
        this.slots.set(key, slot);
      }
      accumulate(slot.figures, delta.figures);
    }
  }

  /** When a day starts, what no later fact reaches back to can't change any more. */
  async dayStarted(later: Earliest): Promise<void> {
    await this.compareAlerts(later.day);
    await this.compareLegs(later.day);
    await this.compareSlots(later.at - SETTLED_MS);
  }

  async end(): Promise<void> {
    await this.compareAlerts(AFTER_ALL);
    await this.compareLegs(AFTER_ALL, true);
    await this.compareSlots(Number.MAX_SAFE_INTEGER);
  }

  /** An alert is of the day of its raising, and ends with it. */
  private async compareAlerts(before: string): Promise<void> {
    const { site } = this;
    const [from, to] = [this.comparedDay, before];
    if (to <= from) return;
    const query = this.tables.alert
      .query(this.manager)
      .where('t.site = :site AND t.day >= :from AND t.day < :to', { site, from, to });
    const stored = (await this.tables.alert.rows(query)).map(alertOf).map(keyed(({ id }) => id));
    const due = [...this.alerts].filter(([, alert]) => alert.day < before);
    for (const [key] of due) this.alerts.delete(key);
    this.compare('alert', new Map<string, Alert>(due), new Map<string, Alert>(stored));
  }

  private async compareLegs(before: string, atEnd = false): Promise<void> {
    const [from, { site }] = [this.comparedDay, this];
    if (before <= from) return;
    const query = this.tables.leg
      .query(this.manager)
      .where('t.site = :site AND t.day >= :from AND t.day < :before', { site, from, before });
    const stored = new Map((await this.tables.leg.rows(query)).map(legOf).map(keyed(legKey)));
    // An imported visit may last over midnight, and its leg then moves to the next day.
    const isOver = (key: string, leg: Leg): boolean =>
      atEnd || leg.endedAt !== null || stored.has(key);
    const due = [...this.legs].filter(([key, leg]) => leg.day < before && isOver(key, leg));
    for (const [key] of due) this.legs.delete(key);
    this.compare('leg', new Map(due), stored);
    this.comparedDay = before;
  }

  private async compareSlots(before: number): Promise<void> {
    const [from, { site }] = [this.comparedAt, this];
    if (before <= from) return;
    const query = this.tables.slot
      .query(this.manager)
      .where('t.site = :site AND t.startsAt >= :from AND t.startsAt < :before', {
        site,
        from,
        before,
      });
    const rows = (await this.tables.slot.rows(query)).map(slotOf);
    const stored = new Map<string, SlotFigures>(rows.map((slot) => [slotKey(slot), slot.figures]));
    const due = [...this.slots].filter(([, { startsAt }]) => startsAt < before);
    for (const [key] of due) this.slots.delete(key);
    this.compare('slot', new Map(due.map(([key, { figures }]) => [key, figures])), stored);
    this.comparedAt = before;
  }

  private compare<T extends object>(
    what: string,
    expected: ReadonlyMap<string, T>,
    stored: ReadonlyMap<string, T>,
  ): void {
    for (const [key, one] of expected) {
      const other = stored.get(key);
      if (!other) this.findings.add(`${what} ${key} is missing`);
      else this.compareOne(`${what} ${key}`, one, other);
    }
    for (const key of stored.keys()) {
      if (!expected.has(key)) this.findings.add(`${what} ${key} comes from no fact`);
    }
  }

  private compareOne(what: string, expected: object, stored: object): void {
    // Only what is stored: a leg of the recorder may carry more than its type says.
    const named = Object.keys(stored).map((name) => [name, Reflect.get(expected, name)] as const);
    const names = differing(Object.fromEntries(named), stored);
    if (names.length > 0)
      this.findings.add(`${what} is not what the facts say: ${names.join(', ')}`);
  }
}

const keyed =
  <T>(key: (one: T) => string) =>
  (one: T): [string, T] => [key(one), one];
