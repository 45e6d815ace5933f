import type { CounterDefinition, ServiceDefinition, SiteDefinition } from '../../core/definition';
import { evolve } from '../../core/evolve';
import type { Fact, RecordedFact } from '../../core/facts';
import {
  type CounterId,
  counterId,
  type ServiceId,
  type SiteId,
  ticketId,
  type TicketId,
} from '../../core/ids';
import { length } from '../../core/line';
import { emptySite, type Site } from '../../core/site';
import { elapsedS, type Instant, type Moment } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { Range } from '../../estimation/conformal';
import type { HistoryConfiguration } from '../import/read-files';
import type { StateRow, TicketRow } from './rows';

/** What learns from the facts: told of each just before the site takes it in. */
export interface Witness {
  observe(site: Site, recorded: RecordedFact, moment: Moment): void;
}

/** A counter that nobody announced is taken to be gone after so long without a call, ms. */
const SILENT_MS = 1_800_000;
/** Who has waited for so long is not waiting any more, ms. */
const FORGOTTEN_MS = 12 * 3_600_000;
/** A visit is believed to last so long when nothing says it, seconds. */
const PRIOR_S = 600;

/**
 * A site brought to life from the rows of a history: the facts that the product would have
 * written. What the rows do not say is inferred from what has been seen so far: counters that
 * nobody announced, visits that have no end.
 */
export class HistorySite {
  readonly site: Site;
  private readonly services: ServiceId[] = [];
  private readonly skills = new Map<CounterId, readonly string[]>();
  /** Counters known from calls alone, with their last sign of life. */
  private readonly inferred = new Map<CounterId, Instant>();
  private readonly tickets = new Map<TicketRow, TicketId>();
  /** The ticket at each counter whose end the rows have not told yet. */
  private readonly ends = new Map<TicketId, TicketRow>();
  private now: Moment;
  private serial = 0;
  private day: string | null = null;

  constructor(
    private readonly id: SiteId,
    private readonly configuration: HistoryConfiguration,
    /** Whether the history tells when counters are open. */
    private readonly announced: boolean,
    private readonly calendar: Calendar,
    private readonly witness: Witness,
  ) {
    this.now = calendar.moment(0 as Instant);
    this.site = emptySite(this.definition());
    this.happen({ type: 'site-configured', definition: this.definition() });
  }

  /** Time goes on: what is too old is forgotten. */
  advance(at: Instant): Moment {
    this.now = this.calendar.moment(at);
    for (const [counter, last] of this.inferred) {
      const there = this.site.counters.get(counter);
      const busy = there?.ticket && this.ends.has(there.ticket);
      if (there?.status === 'open' && !busy && at - last > SILENT_MS) this.close(counter);
    }
    if (this.day !== this.now.day) {
      this.day = this.now.day;
      this.forget(at);
    }
    return this.now;
  }

  /** The service's line exists from the first person on. */
  know(service: ServiceId): void {
    if (this.services.includes(service)) return;
    this.services.push(service);
    this.configure();
  }

  taken(row: TicketRow, forward: Range | null): void {
    const ticket = ticketId(`t${(this.serial += 1)}`);
    this.tickets.set(row, ticket);
    this.happen({
      type: 'ticket-taken',
      ticket,
      number: ticket,
      service: row.service,
      priority: row.priority,
      appointment: false,
      language: 'und',
      channel: 'import',
      ahead: 0,
      promise: { unknown: 'too-few-measures' },
      ...(forward ? { forward } : {}),
    });
  }

  called(row: TicketRow): void {
    const ticket = this.waiting(row);
    if (!ticket) return;
    const counter = this.counterFor(row);
    if (this.site.counters.get(counter)?.status !== 'open') this.open(counter);
    const present = this.site.counters.get(counter)?.ticket;
    if (present) this.finish(present, counter, this.inProgressWhile(row, present));
    if (this.inferred.has(counter)) this.inferred.set(counter, this.now.at);
    this.happen({ type: 'ticket-called', ticket, counter, by: 'rule', overtook: [] });
    if (row.endedAt !== null) this.ends.set(ticket, row);
  }

  ended(row: TicketRow): void {
    const ticket = this.tickets.get(row);
    const known = ticket ? this.site.tickets.get(ticket) : undefined;
    if (!ticket || !known) return;
    this.tickets.delete(row);
    this.ends.delete(ticket);
    if (known.status === 'waiting') {
      const left = row.outcome === 'abandoned' || row.calledAt === null;
      this.happen(
        left && row.outcome === 'abandoned'
          ? { type: 'ticket-left', ticket }
          : { type: 'ticket-closed', ticket, reason: 'unknown' },
      );
      return;
    }
    const { counter } = known;
    if (counter !== null && this.inferred.has(counter)) this.inferred.set(counter, this.now.at);
    if (row.outcome === 'noshow') {
      this.happen({ type: 'ticket-missed', ticket, counter });
      this.happen({ type: 'ticket-closed', ticket, reason: 'end-of-day' });
    } else
      this.happen({ type: 'ticket-finished', ticket, counter, delivered: [], inaccurate: false });
  }

  state({ counter, state, services }: StateRow): void {
    const before = this.skills.get(counter);
    for (const service of services) if (service !== '*') this.learnService(service as ServiceId);
    if (before?.join(';') !== services.join(';')) {
      this.skills.set(counter, services);
      this.configure();
    }
    const status = this.site.counters.get(counter)?.status ?? 'closed';
    if (status === state) return;
    if (state === 'closed') this.close(counter);
    else if (state === 'paused') {
      if (status === 'closed') this.open(counter);
      this.happen({ type: 'counter-paused', counter, reason: 'history' });
    } else if (status === 'paused') this.happen({ type: 'counter-resumed', counter });
    else this.open(counter);
  }

  private learnService(service: ServiceId): void {
    if (!this.services.includes(service)) this.services.push(service);
  }

  private waiting(row: TicketRow): TicketId | null {
    const ticket = this.tickets.get(row);
    const known = ticket ? this.site.tickets.get(ticket) : undefined;
    if (row.endedAt === null) this.tickets.delete(row);
    return ticket && known?.status === 'waiting' ? ticket : null;
  }

  /** The counter that calls: as told, or the one that is most likely free. */
  private counterFor({ counter, service }: TicketRow): CounterId {
    if (counter !== null) {
      this.meet(counter, service);
      return counter;
    }
    const serving = this.site.definition.counters.filter(
      ({ id, skills }) =>
        skills.some((group) => group.includes(service)) &&
        this.site.counters.get(id)?.status === 'open' &&
        !this.told(id),
    );
    const idle = serving.find(({ id }) => !this.site.counters.get(id)?.ticket);
    if (idle) return idle.id;
    if (serving.length > 0 && !this.canGrow(service)) return this.longest(serving);
    return this.newCounter(service);
  }

  /** Whether a counter is with somebody whose end the rows will tell. */
  private told(counter: CounterId): boolean {
    const present = this.site.counters.get(counter)?.ticket;
    return present ? this.ends.has(present) : false;
  }

  private canGrow(service: ServiceId): boolean {
    void service;
    return false;
  }

  private longest(serving: readonly CounterDefinition[]): CounterId {
    const since = (id: CounterId): number => this.site.counters.get(id)?.since ?? 0;
    return serving.reduce((best, one) => (since(one.id) < since(best.id) ? one : best)).id;
  }

  private newCounter(service: ServiceId): CounterId {
    for (let n = 1; ; n += 1) {
      const id = counterId(`${service}~${n}`);
      if (this.site.counters.get(id)?.status === 'open') continue;
      this.meet(id, service);
      return id;
    }
  }

  /** A counter is seen to serve a service. */
  private meet(counter: CounterId, service: ServiceId): void {
    if (!this.skills.has(counter)) {
      this.skills.set(counter, [service]);
      this.inferred.set(counter, this.now.at);
      this.configure();
      return;
    }
    const known = this.skills.get(counter) ?? [];
    if (!this.inferred.has(counter) || known.includes(service)) return;
    this.skills.set(counter, [...known, service]);
    this.configure();
  }

  /** Whether the end of who is at a counter was the moment at which the next one was called. */
  private inProgressWhile(row: TicketRow, present: TicketId): boolean {
    const calledAt = this.site.tickets.get(present)?.calledAt ?? null;
    return calledAt !== null && row.takenAt <= calledAt;
  }

  private finish(ticket: TicketId, counter: CounterId, measured: boolean): void {
    this.ends.delete(ticket);
    this.happen({ type: 'ticket-finished', ticket, counter, delivered: [], inaccurate: !measured });
  }

  private open(counter: CounterId): void {
    if (!this.skills.has(counter)) return;
    this.happen({ type: 'counter-opened', counter });
  }

  private close(counter: CounterId): void {
    const present = this.site.counters.get(counter)?.ticket;
    if (present && !this.ends.has(present)) this.finish(present, counter, false);
    this.happen({ type: 'counter-closed', counter });
  }

  private forget(at: Instant): void {
    for (const [row, ticket] of this.tickets) {
      const known = this.site.tickets.get(ticket);
      if (!known || (known.status === 'waiting' && at - known.takenAt > FORGOTTEN_MS)) {
        this.tickets.delete(row);
        if (known) this.happen({ type: 'ticket-closed', ticket, reason: 'end-of-day' });
      }
    }
  }

  private configure(): void {
    this.happen({ type: 'site-configured', definition: this.definition() });
  }

  private happen(fact: Fact): void {
    const recorded = { seq: this.site.seq + 1, at: this.now.at, day: this.now.day, fact };
    this.witness.observe(this.site, recorded, this.now);
    evolve(this.site, recorded);
  }

  private definition(): SiteDefinition {
    return {
      id: this.id,
      name: { fr: this.id },
      zone: 'UTC',
      services: this.services.map((id) => this.serviceDefinition(id)),
      counters: [...this.skills].map(([id, served]) => this.counterDefinition(id, served)),
      exceptions: [],
      holidays: [],
      outsideHours: 'accept',
      overtakingBound: Infinity,
      recallLimit: 3,
      origin: 'imported',
    };
  }

  private serviceDefinition(id: ServiceId): ServiceDefinition {
    return {
      id,
      prefix: id,
      name: { fr: id },
      place: { fr: '' },
      walkIn: true,
      appointments: false,
      hours: [],
      objectives: [],
      acts: [],
      priorServiceS: this.configuration.priors.get(id) ?? PRIOR_S,
    };
  }

  private counterDefinition(id: CounterId, served: readonly string[]): CounterDefinition {
    const all = served.includes('*')
      ? this.services
      : this.services.filter((one) => served.includes(one));
    const preferred = (this.configuration.preferences.get(id) ?? [])
      .map((group) => all.filter((one) => group.includes(one)))
      .filter((group) => group.length > 0);
    const rest = all.filter((one) => !preferred.flat().includes(one));
    return {
      id,
      name: id,
      place: { fr: '' },
      accessible: false,
      skills: rest.length > 0 ? [...preferred, rest] : preferred,
    };
  }
}
void length;
void elapsedS;
