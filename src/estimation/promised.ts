import type { Fact, RecordedFact } from '../core/facts';
import type { ServiceId, TicketId } from '../core/ids';
import type { Site, Ticket } from '../core/site';
import { type Day, elapsedS, type Instant, type Moment } from '../core/time';

/** Somebody who left before being called. */
interface Leaver<Told> {
  readonly service: ServiceId;
  readonly takenAt: Instant;
  readonly priority: number;
  readonly age: number;
  readonly told: Told;
}

/** A wait that is known at last. */
export interface Outcome<Told> {
  readonly service: ServiceId;
  readonly told: Told;
  readonly waitedS: number;
  /** They left: it is how long they would have waited. */
  readonly left: boolean;
}

export interface SavedPromised<Told> {
  readonly day: Day | null;
  readonly told: readonly (readonly [TicketId, Told])[];
  readonly leavers: readonly Leaver<Told>[];
}

/**
 * Who was told what, until it is known how long they waited. Whoever leaves would have waited until
 * somebody from behind their place is called: without them, the long waits that make people leave
 * would teach nothing.
 */
export class Promised<Told> {
  private told = new Map<TicketId, Told>();
  private leavers: Leaver<Told>[] = [];
  private day: Day | null = null;

  remember(ticket: TicketId, told: Told): void {
    this.told.set(ticket, told);
  }

  /** The waits that a fact makes known; `site` as it is just before it. */
  outcomes(site: Site, { fact, at }: RecordedFact, { day }: Moment): Outcome<Told>[] {
    // Who left yesterday is not passed by those who are called today.
    if (day !== this.day && this.leavers.length > 0) this.leavers = [];
    this.day = day;
    if (fact.type === 'ticket-called') return this.called(site.tickets.get(fact.ticket), at);
    if (ENDS.includes(fact.type) && 'ticket' in fact) this.gone(site, fact.ticket, fact);
    return [];
  }

  save(): SavedPromised<Told> {
    return { day: this.day, told: [...this.told], leavers: [...this.leavers] };
  }

  restore({ day, told, leavers }: SavedPromised<Told>): void {
    this.day = day;
    this.told = new Map(told);
    this.leavers = [...leavers];
  }

  private called(ticket: Ticket | undefined, at: Instant): Outcome<Told>[] {
    if (ticket?.status !== 'waiting') return [];
    const { service, takenAt, priority, age } = ticket;
    const passed = this.leavers.filter(
      (one) =>
        one.service === service &&
        (one.priority > priority || (one.priority === priority && one.age < age)),
    );
    if (passed.length > 0) this.leavers = this.leavers.filter((one) => !passed.includes(one));
    const outcomes = passed.map((one) => ({
      service,
      told: one.told,
      waitedS: elapsedS(one.takenAt, at),
      left: true,
    }));
    const told = this.told.get(ticket.id);
    this.told.delete(ticket.id);
    if (told) outcomes.push({ service, told, waitedS: elapsedS(takenAt, at), left: false });
    return outcomes;
  }

  private gone(site: Site, id: TicketId, fact: Fact): void {
    const told = this.told.get(id);
    const ticket = site.tickets.get(id);
    this.told.delete(id);
    if (fact.type !== 'ticket-left' || !told || ticket?.status !== 'waiting') return;
    const { service, takenAt, priority, age } = ticket;
    this.leavers.push({ service, takenAt, priority, age, told });
  }
}

/** After these a ticket is waited for no more, or not measured from its taking. */
const ENDS: readonly Fact['type'][] = ['ticket-left', 'ticket-closed', 'ticket-transferred'];
