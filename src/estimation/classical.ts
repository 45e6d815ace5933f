import type { CounterDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import type { ServiceId, TicketId } from '../core/ids';
import { aheadOf, length, oldest } from '../core/line';
import type { Site } from '../core/site';
import { type Day, elapsedS, type Instant, type Moment } from '../core/time';
import {
  emptyMemory,
  gapOf,
  learnGap,
  learnWait,
  type LineMemory,
  onDay,
  restoredLine,
  type SavedLine,
  savedLine,
  waitsOf,
} from './line-memory';
import { openFor } from './open-counters';

/** The predictors of the literature, in seconds; NaN where one can't be computed. */
export interface ClassicalWaits {
  /** People of the line whom the rule calls before. */
  readonly ahead: number;
  /** Mean wait of those called today. */
  readonly meanToday: number;
  /** Wait of the last person called: the last to enter service (LES). */
  readonly last: number;
  /** How long the oldest person in line has waited: the head of the line (HOL). */
  readonly oldest: number;
  /** Place × mean of the last ten gaps between calls while people waited. */
  readonly busyGap: number;
  /** Place × mean length of a visit ÷ open counters (QL of one line). */
  readonly position: number;
  /** The same with the work of the lines that compete for the same counters (QL). */
  readonly shared: number;
  /** Mean of past waits of those who found as many people before them (AvgC-LES). */
  readonly sameQueue: number;
}

export interface SavedClassical {
  readonly lines: readonly (readonly [ServiceId, SavedLine])[];
  readonly found: readonly (readonly [TicketId, number])[];
}

/**
 * The predictors against which a wait must show that it is worth more (definitions: Ibrahim and
 * Whitt 2009; Thiongane, Chan and L'Ecuyer 2016 for AvgC-LES).
 */
export class Classical {
  private lines = new Map<ServiceId, LineMemory>();
  /** How many people each person who still waits found before them. */
  private found = new Map<TicketId, number>();

  /** `site`: as it is just before the fact. */
  observe(site: Site, { fact, at }: RecordedFact, { day }: Moment): void {
    if (fact.type === 'ticket-taken') {
      // Nobody knows how many stood there when a kiosk that was cut off gave the number.
      if (fact.takenAt !== undefined) return;
      const line = site.lines.get(fact.service);
      this.found.set(fact.ticket, line ? aheadOf(line, fact.priority, Infinity) : 0);
    } else if (fact.type === 'ticket-called') {
      const ticket = site.tickets.get(fact.ticket);
      if (ticket?.status !== 'waiting') return;
      const waitedS = elapsedS(ticket.takenAt, at);
      const memory = this.memoryOf(ticket.service, day);
      this.lines.set(ticket.service, memory);
      learnWait(memory, waitedS, this.found.get(fact.ticket));
      learnGap(memory, ticket.takenAt, at);
      this.found.delete(fact.ticket);
    } else if (fact.type === 'ticket-left' || fact.type === 'ticket-closed') {
      this.found.delete(fact.ticket);
    }
  }

  /** `meanS`: the mean length of a visit by service, seconds. */
  waits(
    site: Site,
    service: ServiceId,
    priority: number,
    now: Moment,
    meanS: (service: ServiceId) => number,
  ): ClassicalWaits {
    const memory = this.memoryOf(service, now.day);
    const line = site.lines.get(service);
    const ahead = line ? aheadOf(line, priority, Infinity) : 0;
    const { typical, meanToday, last } = waitsOf(memory);
    const head = line ? oldest(line) : null;
    const first = head ? site.tickets.get(head.ticket) : undefined;
    const gap = gapOf(memory);
    const open = openFor(site, service).length;
    const same = memory.found.get(ahead);
    return {
      ahead,
      meanToday,
      last,
      oldest: first ? elapsedS(first.takenAt, now.at) : last,
      busyGap: Number.isNaN(gap) ? meanToday : (ahead + 1) * gap,
      position: ((ahead + 1) * meanS(service)) / Math.max(1, open),
      shared: open > 0 ? this.workS(site, service, ahead, meanS) / open : NaN,
      sameQueue: same ? same[0] / same[1] : typical,
    };
  }

  /** When somebody was last called for a service; null when nobody was today. */
  lastCall(service: ServiceId): Instant | null {
    return this.lines.get(service)?.lastCall ?? null;
  }

  save(): SavedClassical {
    const sorted = [...this.lines].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = sorted.map(([service, memory]) => [service, savedLine(memory)] as const);
    return { lines, found: [...this.found] };
  }

  restore({ lines, found }: SavedClassical): void {
    this.lines = new Map(lines.map(([service, saved]) => [service, restoredLine(saved)]));
    this.found = new Map(found);
  }

  /**
   * One's own place and the share of the other lines that competes for the same counters: at those
   * that like the other line less, nobody of it comes before.
   */
  private workS(
    site: Site,
    service: ServiceId,
    ahead: number,
    meanS: (service: ServiceId) => number,
  ): number {
    const mine = new Map(openFor(site, service).map((one) => [one.id, groupOf(one, service)]));
    let work = (ahead + 1) * meanS(service);
    for (const [other, line] of site.lines) {
      if (other === service) continue;
      const people = length(line);
      if (people === 0) continue;
      const theirs = openFor(site, other);
      const shared = theirs.filter((one) => groupOf(one, other) <= (mine.get(one.id) ?? -1)).length;
      if (shared > 0) work += (people * meanS(other) * shared) / theirs.length;
    }
    return work;
  }

  /** What is remembered of a line on a day; what was of another day is forgotten. */
  private memoryOf(service: ServiceId, day: Day): LineMemory {
    return onDay(this.lines.get(service) ?? emptyMemory(), day);
  }
}

/** How much a counter likes a service: 0 most. */
const groupOf = ({ skills }: CounterDefinition, service: ServiceId): number =>
  skills.findIndex((group) => group.includes(service));
