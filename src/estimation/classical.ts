import type { RecordedFact } from '../core/facts';
import type { ServiceId, TicketId } from '../core/ids';
import { aheadOf, length, oldest } from '../core/line';
import type { Site } from '../core/site';
import { type Day, elapsedS, type Instant, type Moment } from '../core/time';
import { openFor } from './open-counters';

/** Gaps between calls that a mean is taken of. */
const GAPS = 10;
/** With fewer gaps the mean of all days is taken instead. */
const FEWEST = 3;
/** A longer gap was a break, seconds. */
const BREAK_S = 1800;

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

/** What the classical predictors remember of one line. */
interface LineMemory {
  day: Day | null;
  last: number;
  sumToday: number;
  countToday: number;
  sum: number;
  count: number;
  gaps: number[];
  busy: number[];
  lastCall: Instant | null;
  gapSum: number;
  gapCount: number;
  /** By number of people found: sum of waits and their count. */
  found: [number, [number, number]][];
}

export interface SavedClassical {
  readonly lines: readonly (readonly [ServiceId, LineMemory])[];
  readonly found: readonly (readonly [TicketId, number])[];
}

interface Memory extends Omit<LineMemory, 'found'> {
  found: Map<number, [number, number]>;
}

const emptyMemory = (): Memory => ({
  day: null,
  last: NaN,
  sumToday: 0,
  countToday: 0,
  sum: 0,
  count: 0,
  gaps: [],
  busy: [],
  lastCall: null,
  gapSum: 0,
  gapCount: 0,
  found: new Map(),
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

function keep(values: number[], value: number): void {
  values.push(value);
  if (values.length > GAPS) values.shift();
}

/** Mean wait of all days, of today and the last one, each in place of the next when unknown. */
function told({ count, sum, countToday, sumToday, last }: Memory): {
  readonly typical: number;
  readonly meanToday: number;
  readonly last: number;
} {
  const typical = count > 0 ? sum / count : NaN;
  const meanToday = countToday > 0 ? sumToday / countToday : typical;
  return { typical, meanToday, last: Number.isNaN(last) ? typical : last };
}

/**
 * The predictors against which a wait must show that it is worth more (definitions: Ibrahim and
 * Whitt 2009; Thiongane, Chan and L'Ecuyer 2016 for AvgC-LES).
 */
export class Classical {
  private lines = new Map<ServiceId, Memory>();
  /** How many people each person who still waits found before them. */
  private found = new Map<TicketId, number>();

  /** `site`: as it is just before the fact. */
  observe(site: Site, { fact, at }: RecordedFact, { day }: Moment): void {
    if (fact.type === 'ticket-taken') {
      const line = site.lines.get(fact.service);
      this.found.set(fact.ticket, line ? aheadOf(line, fact.priority, Infinity) : 0);
    } else if (fact.type === 'ticket-called') {
      const ticket = site.tickets.get(fact.ticket);
      if (ticket?.status !== 'waiting') return;
      const waitedS = elapsedS(ticket.takenAt, at);
      const memory = this.memoryOf(ticket.service, day);
      this.lines.set(ticket.service, memory);
      this.learn(memory, waitedS, this.found.get(fact.ticket));
      this.learnGap(memory, ticket.takenAt, at);
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
    const { typical, meanToday, last } = told(memory);
    const head = line ? oldest(line) : null;
    const first = head ? site.tickets.get(head.ticket) : undefined;
    const gap = this.gapOf(memory);
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
    const lines = sorted.map(([service, memory]) => {
      const kept: LineMemory = { ...memory, found: [...memory.found] };
      return [service, structuredCloned(kept)] as const;
    });
    return { lines, found: [...this.found] };
  }

  restore(saved: SavedClassical): void {
    this.lines = new Map(
      saved.lines.map(([service, memory]) => {
        const last = memory.last ?? NaN;
        const own = structuredCloned(memory);
        return [service, { ...own, last, found: new Map(own.found) }];
      }),
    );
    this.found = new Map(saved.found);
  }

  private learn(memory: Memory, waitedS: number, found: number | undefined): void {
    memory.last = waitedS;
    memory.sumToday += waitedS;
    memory.countToday += 1;
    memory.sum += waitedS;
    memory.count += 1;
    if (found === undefined) return;
    const same = memory.found.get(found) ?? [0, 0];
    memory.found.set(found, [same[0] + waitedS, same[1] + 1]);
  }

  private learnGap(memory: Memory, takenAt: Instant, at: Instant): void {
    const { lastCall } = memory;
    if (lastCall !== null) {
      const gap = elapsedS(lastCall, at);
      keep(memory.gaps, gap);
      if (gap < BREAK_S) {
        memory.gapSum += gap;
        memory.gapCount += 1;
      }
      if (takenAt <= lastCall) keep(memory.busy, gap);
    }
    memory.lastCall = at;
  }

  private gapOf({ gaps, busy, gapSum, gapCount }: Memory): number {
    if (busy.length >= FEWEST) return mean(busy);
    if (gaps.length >= FEWEST) return mean(gaps);
    return gapCount > 0 ? gapSum / gapCount : NaN;
  }

  /** One's own place and the share of the other lines that competes for the same counters. */
  private workS(
    site: Site,
    service: ServiceId,
    ahead: number,
    meanS: (service: ServiceId) => number,
  ): number {
    const mine = new Set(openFor(site, service).map(({ id }) => id));
    let work = (ahead + 1) * meanS(service);
    for (const [other, line] of site.lines) {
      if (other === service) continue;
      const people = length(line);
      if (people === 0) continue;
      const theirs = openFor(site, other);
      const shared = theirs.filter(({ id }) => mine.has(id)).length;
      if (shared > 0) work += (people * meanS(other) * shared) / theirs.length;
    }
    return work;
  }

  /** What is remembered of a line on a day; what was of another day is forgotten. */
  private memoryOf(service: ServiceId, day: Day): Memory {
    const known = this.lines.get(service) ?? emptyMemory();
    if (known.day === day) return known;
    return { ...emptyMemory(), ...ofAllDays(known), day };
  }
}

/** What is remembered of all days. */
function ofAllDays({ sum, count, gapSum, gapCount, found }: Memory): Partial<Memory> {
  return { sum, count, gapSum, gapCount, found };
}

/** A copy that shares nothing. */
function structuredCloned<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
