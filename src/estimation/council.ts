import type { RecordedFact, TicketTaken } from '../core/facts';
import type { ServiceId, TicketId } from '../core/ids';
import type { Site, Ticket } from '../core/site';
import { elapsedS, type Instant, type Moment } from '../core/time';
import { Blend } from './blend';
import { Classical, type ClassicalWaits, type SavedClassical } from './classical';
import { Conformal, type Range, type SavedConformal } from './conformal';
import { Pool, type SavedPool } from './pool';
import { type SavedVotes, Votes } from './votes';

/** What the forward runs are believed to be worth at first, and what else has a say. */
const PRIORS = [0.5, 0.2, 0.1, 0.1, 0.05, 0.05];
/** The blend's first weights: forward runs, same queue, oldest, busy gap, and a constant. */
const BELIEVED = [0.4, 0.4, 0.1, 0.1, 0];
const CONSTANT_S = 300;
/** Votes of a service count like the site's after this many waits. */
const SHARED = 50;
/** Below this the forward runs say "at once", seconds. */
const AT_ONCE_S = 1;
/** Waits of people told "at once" that are needed to tell them otherwise. */
const ENOUGH = 20;

/** What was told to somebody, and what each expert said. */
interface Told {
  readonly experts: readonly number[];
  readonly inputs: readonly number[];
  readonly bare: Range;
  readonly told: Range;
  readonly atOnce: boolean;
}

/** Somebody who left: the next one called from behind their place shows how long they would have waited. */
interface Leaver {
  readonly takenAt: Instant;
  readonly priority: number;
  readonly age: number;
  readonly told: Told;
}

interface Seat {
  readonly votes: Votes;
  readonly conformal: Conformal;
  /** Waits of those whom the forward runs told "at once". */
  readonly atOnce: Pool;
}

interface SavedSeat {
  readonly votes: SavedVotes;
  readonly conformal: SavedConformal;
  readonly atOnce: SavedPool;
}

export interface SavedCouncil {
  readonly classical: SavedClassical;
  readonly seats: readonly (readonly [ServiceId, SavedSeat])[];
  readonly site: SavedVotes;
  readonly blend: ReturnType<Blend['save']>;
  readonly told: readonly (readonly [TicketId, Told])[];
  readonly leavers: readonly (readonly [ServiceId, readonly Leaver[]])[];
}

/**
 * The council of predictors: the forward runs, the classical predictors and their blends, each
 * heard as much as it has been right, so that where little is known of a lobby the wait told is
 * never much worse than the best of them. What it learns comes from facts alone.
 */
export class Council {
  readonly classical = new Classical();
  private seats = new Map<ServiceId, Seat>();
  private readonly site = new Votes(PRIORS);
  private readonly blend = new Blend(BELIEVED);
  private told = new Map<TicketId, Told>();
  private leavers = new Map<ServiceId, Leaver[]>();
  /** What was last told: the fact of the taking follows at once, and need not be heard again. */
  private heard: { forward: Range; seq: number; told: Told } | null = null;

  /** `meanS`: the mean length of a visit by service, seconds. */
  constructor(private readonly meanS: (service: ServiceId) => number) {}

  /** What is told to a newcomer for whom the forward runs give a range. */
  range(site: Site, service: ServiceId, priority: number, now: Moment, forward: Range): Range {
    const told = this.hear(site, service, priority, now, forward);
    this.heard = { forward, seq: site.seq, told };
    return told.told;
  }

  /** The range of somebody who waits, for whom the forward runs give one. */
  corrected(service: ServiceId, forward: Range): Range {
    return forward.expectedS < AT_ONCE_S
      ? forward
      : this.seatOf(service).conformal.corrected(forward);
  }

  /** When somebody was last called for a service; null when nobody was today. */
  lastCall(service: ServiceId): Instant | null {
    return this.classical.lastCall(service);
  }

  /** `site`: as it is just before the fact. */
  observe(site: Site, recorded: RecordedFact, moment: Moment): void {
    const { fact, at } = recorded;
    if (fact.type === 'ticket-taken') this.remember(site, fact, moment);
    else if (fact.type === 'ticket-called') this.called(site.tickets.get(fact.ticket), at);
    else if (fact.type === 'ticket-left') this.left(site.tickets.get(fact.ticket));
    else if (fact.type === 'ticket-closed') this.told.delete(fact.ticket);
    else if (fact.type === 'day-started') this.leavers.clear();
    this.classical.observe(site, recorded, moment);
  }

  save(): SavedCouncil {
    const seats = [...this.seats]
      .filter(([, { votes, atOnce }]) => votes.count + atOnce.count > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([service, seat]) => [service, savedSeat(seat)] as const);
    return {
      classical: this.classical.save(),
      seats,
      site: this.site.save(),
      blend: this.blend.save(),
      told: [...this.told],
      leavers: [...this.leavers],
    };
  }

  restore(saved: SavedCouncil): void {
    this.classical.restore(saved.classical);
    this.seats.clear();
    for (const [service, { votes, conformal, atOnce }] of saved.seats) {
      const seat = this.seatOf(service);
      seat.votes.restore(votes);
      seat.conformal.restore(conformal);
      seat.atOnce.restore(atOnce);
    }
    this.site.restore(saved.site);
    this.blend.restore(saved.blend);
    this.told = new Map(saved.told);
    this.leavers = new Map(saved.leavers.map(([service, all]) => [service, [...all]]));
  }

  private hear(
    site: Site,
    service: ServiceId,
    priority: number,
    now: Moment,
    forward: Range,
  ): Told {
    const classical = this.classical.waits(site, service, priority, now, this.meanS);
    const inputs = inputsOf(forward, classical);
    const experts = this.experts(forward, classical, inputs);
    const seat = this.seatOf(service);
    const atOnce = forward.expectedS < AT_ONCE_S;
    if (atOnce) {
      const told = seat.atOnce.count < ENOUGH ? forward : usual(seat.atOnce);
      return { experts, inputs, bare: forward, told, atOnce };
    }
    const bare = around(this.weighed(seat, experts), forward);
    return { experts, inputs, bare, told: seat.conformal.corrected(bare), atOnce };
  }

  private experts(
    { expectedS }: Range,
    classical: ClassicalWaits,
    inputs: readonly number[],
  ): number[] {
    const [, same = 0, oldest = 0, busy = 0] = inputs;
    const or = (value: number): number => (Number.isNaN(value) ? expectedS : value);
    return [
      expectedS,
      (expectedS + same) / 2,
      (expectedS + same + oldest + busy) / 4,
      this.blend.wait(inputs),
      same,
      or(classical.shared),
    ];
  }

  private weighed({ votes }: Seat, experts: readonly number[]): number {
    const own = votes.weights();
    const common = this.site.weights();
    const trust = votes.count / (votes.count + SHARED);
    return experts.reduce(
      (sum, wait, i) => sum + wait * (trust * (own[i] ?? 0) + (1 - trust) * (common[i] ?? 0)),
      0,
    );
  }

  private remember(site: Site, fact: TicketTaken, now: Moment): void {
    if (!fact.forward) return;
    const { heard } = this;
    const same = heard?.forward === fact.forward && heard.seq === site.seq;
    const told = same
      ? heard.told
      : this.hear(site, fact.service, fact.priority, now, fact.forward);
    this.told.set(fact.ticket, told);
  }

  private called(ticket: Ticket | undefined, at: Instant): void {
    if (ticket?.status !== 'waiting') return;
    const told = this.told.get(ticket.id);
    this.told.delete(ticket.id);
    if (told) this.learn(ticket.service, told, elapsedS(ticket.takenAt, at));
    this.resolve(ticket, at);
  }

  private left(ticket: Ticket | undefined): void {
    if (!ticket) return;
    const told = this.told.get(ticket.id);
    this.told.delete(ticket.id);
    if (!told || ticket.status !== 'waiting') return;
    const { takenAt, priority, age } = ticket;
    const leavers = this.leavers.get(ticket.service) ?? [];
    this.leavers.set(ticket.service, [...leavers, { takenAt, priority, age, told }]);
  }

  /** Whoever left from before the place of the person called would have been called by now. */
  private resolve({ service, priority, age }: Ticket, at: Instant): void {
    const leavers = this.leavers.get(service);
    if (!leavers || leavers.length === 0) return;
    const before = (one: Leaver): boolean =>
      one.priority > priority || (one.priority === priority && one.age < age);
    for (const one of leavers) {
      if (before(one)) this.learn(service, one.told, elapsedS(one.takenAt, at));
    }
    this.leavers.set(
      service,
      leavers.filter((one) => !before(one)),
    );
  }

  private learn(service: ServiceId, told: Told, waitedS: number): void {
    const seat = this.seatOf(service);
    if (told.atOnce) {
      seat.atOnce.add(waitedS);
      return;
    }
    const expected = told.bare.expectedS;
    seat.votes.learn(told.experts, expected, waitedS);
    this.site.learn(told.experts, expected, waitedS);
    this.blend.learn(told.inputs, waitedS);
    seat.conformal.learn(told.bare, told.told, waitedS);
  }

  private seatOf(service: ServiceId): Seat {
    let seat = this.seats.get(service);
    if (!seat) {
      seat = { votes: new Votes(PRIORS), conformal: new Conformal(), atOnce: new Pool(200) };
      this.seats.set(service, seat);
    }
    return seat;
  }
}

function savedSeat({ votes, conformal, atOnce }: Seat): SavedSeat {
  return { votes: votes.save(), conformal: conformal.save(), atOnce: atOnce.save() };
}

/** What the blend sees: predictors that can't be computed follow the forward runs. */
function inputsOf({ expectedS }: Range, { sameQueue, oldest, busyGap }: ClassicalWaits): number[] {
  const or = (value: number): number => (Number.isNaN(value) ? expectedS : value);
  // A gap of a slow minute times a long line is no wait that anybody should be told.
  const busy = Math.min(or(busyGap), 3 * expectedS + 1800);
  return [expectedS, or(sameQueue), or(oldest), busy, CONSTANT_S];
}

/** The forward runs' range around another expected wait, as wide in proportion. */
function around(expectedS: number, { lowS, expectedS: run, highS }: Range): Range {
  const ratio = (expectedS + 60) / (run + 60);
  const low = expectedS - ratio * (run - lowS);
  return { lowS: Math.max(0, low), expectedS, highS: expectedS + ratio * (highS - run) };
}

/** What waits told "at once" usually are. */
function usual(pool: Pool): Range {
  const expectedS = pool.sum / pool.count;
  return {
    lowS: Math.min(expectedS, pool.quantile(0.05)),
    expectedS,
    highS: Math.max(expectedS, pool.quantile(0.95)),
  };
}
