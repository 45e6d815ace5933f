import { counterOf, serves } from '../../src/core/definition';
import type { Fact, RecordedFact } from '../../src/core/facts';
import type { TicketId } from '../../src/core/ids';
import type { Site, Ticket } from '../../src/core/site';

/** One stay in a line, and how often the rule called somebody younger past it. */
interface Stay {
  readonly number: string;
  /** While the oldest of the line. */
  asOldest: number;
  total: number;
  /** The rank at the beginning plus one, plus those who came in ahead since. */
  ranks: number;
}

const ENTRIES: readonly Fact['type'][] = [
  'ticket-taken',
  'ticket-returned',
  'ticket-requeued',
  'ticket-transferred',
];

const waitingOf = (site: Site, service: string): Ticket[] =>
  [...site.tickets.values()].filter(
    (ticket) => ticket.status === 'waiting' && ticket.service === service,
  );

/** Counts every overtaking anew from the facts, without the counts that the site itself keeps. */
export class Overtaking {
  private readonly stays = new Map<TicketId, Stay>();
  private readonly bySeq = new Map<number, { stay: Stay; oldest: boolean }[]>();

  /** The site as it was just before the fact. */
  before(site: Site, seq: number, fact: Fact): void {
    if (fact.type === 'ticket-called' && fact.by === 'rule') this.called(site, seq, fact);
    if (fact.type === 'action-undone') this.undone(fact.undoes);
  }

  /** The site as it is just after the fact. */
  after(site: Site, { fact }: RecordedFact, waited: ReadonlySet<TicketId>): void {
    for (const ticket of site.tickets.values()) {
      if (ticket.status !== 'waiting') continue;
      const entered = ENTRIES.includes(fact.type) && 'ticket' in fact && fact.ticket === ticket.id;
      if (entered || !waited.has(ticket.id)) this.enter(site, ticket, entered);
    }
  }

  /** Whoever was overtaken more often than the bound allows. */
  beyond(bound: number): Stay[] {
    return [...this.stays.values()].filter(
      (stay) => stay.asOldest > bound || stay.total > stay.ranks * bound,
    );
  }

  private enter(site: Site, entering: Ticket, anew: boolean): void {
    const others = waitingOf(site, entering.service);
    for (const other of others) {
      const stay = this.stays.get(other.id);
      if (stay && other.age > entering.age) stay.ranks += 1;
    }
    if (!anew) return;
    const ahead = others.filter((other) => other.age < entering.age).length;
    const { number } = entering;
    this.stays.set(entering.id, { number, asOldest: 0, total: 0, ranks: ahead + 1 });
  }

  private called(
    site: Site,
    seq: number,
    fact: { ticket: TicketId; counter: string | null },
  ): void {
    const called = site.tickets.get(fact.ticket);
    const counter = counterOf(site.definition, fact.counter ?? '');
    if (!called || !counter) return;
    const passed: { stay: Stay; oldest: boolean }[] = [];
    for (const ticket of site.tickets.values()) {
      const stay = this.stays.get(ticket.id);
      if (!stay || ticket.status !== 'waiting' || ticket.age >= called.age) continue;
      if (!serves(counter, ticket.service)) continue;
      const oldest = waitingOf(site, ticket.service).every((other) => other.age >= ticket.age);
      passed.push({ stay, oldest });
    }
    this.count(passed, 1);
    this.bySeq.set(seq, passed);
  }

  private undone(seq: number): void {
    this.count(this.bySeq.get(seq) ?? [], -1);
  }

  private count(passed: readonly { stay: Stay; oldest: boolean }[], by: 1 | -1): void {
    for (const { stay, oldest } of passed) {
      stay.total += by;
      if (oldest) stay.asOldest += by;
    }
  }
}
