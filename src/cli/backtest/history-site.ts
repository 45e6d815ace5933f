import type { CounterDefinition } from '../../core/definition';
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
import { type Counter, emptySite, type Site, type Ticket } from '../../core/site';
import { type Instant, instant, type Moment } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { Range } from '../../estimation/conformal';
import type { HistoryOutcome } from '../import/history-row';
import type { HistoryConfiguration } from '../import/read-files';
import { Evidence } from './evidence';
import { Presence } from './presence';
import type { StateRow, TicketRow } from './rows';
import { SiteShape } from './site-shape';

/** What learns from the facts: told of each just before the site takes it in. */
export interface Witness {
  observe(site: Site, recorded: RecordedFact, moment: Moment): void;
}

/** Who has waited for so long is not waiting any more, ms. */
const FORGOTTEN_MS = 12 * 3_600_000;

/**
 * A site brought to life from the rows of a history: the facts that the product would have
 * written. What the rows do not say is inferred from what has been seen so far: counters that
 * nobody announced, visits that have no end. Of a row nothing is read before its instant.
 */
export class HistorySite {
  readonly site: Site;
  private readonly shape: SiteShape;
  private readonly evidence = new Evidence();
  private readonly presence = new Presence();
  private readonly tickets = new Map<TicketRow, TicketId>();
  private now: Moment;
  private serial = 0;

  constructor(
    id: SiteId,
    configuration: HistoryConfiguration,
    private readonly calendar: Calendar,
    private readonly witness: Witness,
  ) {
    this.now = calendar.moment(instant(0));
    this.shape = new SiteShape(id, configuration);
    this.site = emptySite(this.shape.definition());
    this.configure();
  }

  /** Time goes on: what is too old is forgotten. */
  advance(at: Instant): Moment {
    const { day } = this.now;
    this.now = this.calendar.moment(at);
    for (const counter of this.presence.gone(this.site, at, this.evidence.tellsEnds)) {
      this.close(counter);
    }
    if (day !== this.now.day) this.forget(at);
    return this.now;
  }

  /** The service's line exists from the first person on. */
  know(service: ServiceId): void {
    if (this.shape.learn(service)) this.configure();
  }

  /** A ticket is taken; `forward`: what the forward runs said of its wait. */
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

  /** A ticket is called, if it still waits. */
  called(row: TicketRow): void {
    const ticket = this.tickets.get(row);
    if (!ticket || this.site.tickets.get(ticket)?.status !== 'waiting') return;
    this.evidence.called(row);
    const counter = this.counterFor(row);
    if (this.shape.see(counter, row.service)) this.configure();
    this.free(counter, row);
    this.presence.sign(counter, this.now.at);
    this.happen({ type: 'ticket-called', ticket, counter, by: 'rule', overtook: [] });
    // Nobody came, and nobody wrote for how long the counter waited for them.
    if (row.endedAt === null && row.outcome === 'noshow') this.lost(ticket);
  }

  /** What became of a ticket is known. */
  ended(row: TicketRow): void {
    const { at } = this.now;
    const wasCalled = row.calledAt !== null && row.calledAt <= at;
    if (wasCalled) this.evidence.told();
    const ticket = this.tickets.get(row);
    const known = ticket ? this.site.tickets.get(ticket) : undefined;
    this.tickets.delete(row);
    if (!ticket || !known) return;
    if (known.counter !== null) this.presence.sign(known.counter, at);
    this.leave(known, row.outcome);
  }

  /** What a counter does is announced. */
  state({ counter, state, services }: StateRow): void {
    if (this.shape.announce(counter, services)) this.configure();
    this.presence.forget(counter);
    const status = this.site.counters.get(counter)?.status ?? 'closed';
    if (status === state) return;
    if (state === 'closed') this.close(counter);
    else if (state === 'open') this.open(counter);
    else {
      if (status === 'closed') this.open(counter);
      this.happen({ type: 'counter-paused', counter, reason: 'history' });
    }
  }

  /** Somebody is neither waiting nor at a counter any more. */
  private leave({ id: ticket, status, counter }: Ticket, outcome: HistoryOutcome): void {
    const waited = status === 'waiting';
    if (waited && outcome === 'abandoned') this.happen({ type: 'ticket-left', ticket });
    else if (waited || outcome === 'abandoned') this.lost(ticket);
    else if (outcome === 'noshow') {
      this.happen({ type: 'ticket-missed', ticket, counter });
      this.lost(ticket);
    } else
      this.happen({ type: 'ticket-finished', ticket, counter, delivered: [], inaccurate: false });
  }

  /** The counter that calls: as told, or the one that is most likely free. */
  private counterFor({ counter, service }: TicketRow): CounterId {
    if (counter !== null) return counter;
    if (!this.evidence.tellsCounters) {
      const serving = this.site.definition.counters.filter(
        ({ id, skills }) =>
          this.site.counters.get(id)?.status === 'open' && skills.flat().includes(service),
      );
      const idle = serving.find(({ id }) => this.site.counters.get(id)?.ticket === null);
      if (idle) return idle.id;
      if (serving.length > 0 && !this.evidence.tellsEnds) return this.longest(serving);
    }
    return this.unknown(service);
  }

  private longest(serving: readonly CounterDefinition[]): CounterId {
    const since = (id: CounterId): number => this.site.counters.get(id)?.since ?? 0;
    return serving.reduce((best, one) => (since(one.id) < since(best.id) ? one : best)).id;
  }

  /** The first counter without a name that has nobody. */
  private unknown(service: ServiceId): CounterId {
    for (let n = 1; ; n += 1) {
      const id = counterId(`${service}~${n}`);
      if ((this.site.counters.get(id)?.ticket ?? null) === null) return id;
    }
  }

  /** Makes a counter able to call somebody, whatever it was doing. */
  private free(id: CounterId, next: TicketRow): void {
    const counter = this.site.counters.get(id);
    if (counter?.status === 'closed') this.presence.presume(id, this.now.at);
    if (counter?.status !== 'open') this.open(id);
    if (counter?.ticket) {
      const measured = !this.evidence.tellsEnds && this.wasExpected(counter, next);
      this.evidence.untold();
      this.finish(counter.ticket, id, measured);
    }
  }

  /** Whether the next person waited already when the one who is there was called. */
  private wasExpected({ ticket }: Counter, next: TicketRow): boolean {
    const calledAt = ticket ? this.site.tickets.get(ticket)?.calledAt : null;
    return calledAt !== null && calledAt !== undefined && next.takenAt <= calledAt;
  }

  private finish(ticket: TicketId, counter: CounterId, measured: boolean): void {
    this.happen({ type: 'ticket-finished', ticket, counter, delivered: [], inaccurate: !measured });
  }

  /** A ticket is nowhere any more, and teaches nothing. */
  private lost(ticket: TicketId): void {
    this.happen({ type: 'ticket-closed', ticket, reason: 'unknown' });
  }

  private open(counter: CounterId): void {
    const isPaused = this.site.counters.get(counter)?.status === 'paused';
    this.happen({ type: isPaused ? 'counter-resumed' : 'counter-opened', counter });
  }

  private close(counter: CounterId): void {
    this.presence.forget(counter);
    const present = this.site.counters.get(counter)?.ticket;
    if (present) {
      this.evidence.untold();
      this.finish(present, counter, false);
    }
    this.happen({ type: 'counter-closed', counter });
  }

  private forget(at: Instant): void {
    for (const [row, id] of this.tickets) {
      const ticket = this.site.tickets.get(id);
      const isOver = !ticket || (ticket.status === 'waiting' && at - ticket.takenAt > FORGOTTEN_MS);
      if (!isOver) continue;
      if (ticket) this.lost(id);
      this.tickets.delete(row);
    }
  }

  private configure(): void {
    this.happen({ type: 'site-configured', definition: this.shape.definition() });
  }

  private happen(fact: Fact): void {
    const recorded = { seq: this.site.seq + 1, at: this.now.at, day: this.now.day, fact };
    this.witness.observe(this.site, recorded, this.now);
    evolve(this.site, recorded);
  }
}
