import type { RecordedFact } from '../core/facts';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import type { Instant, Moment } from '../core/time';
import { Blend, type SavedBlend } from './blend';
import { Classical, type ClassicalWaits, type SavedClassical } from './classical';
import { Conformal, type Range, type SavedConformal } from './conformal';
import { Keyed, type SavedKeyed } from './keyed';
import { Pool, type SavedPool } from './pool';
import { type Outcome, Promised, type SavedPromised } from './promised';
import { type SavedVotes, Votes } from './votes';

/** What each expert is believed to be worth at first; the forward runs come first. */
const PRIORS = [0.8, 0.08, 0.04, 0.04, 0.02, 0.02];
/** The blend's first weights: forward runs, same queue, oldest, busy gap, and a constant. */
const BELIEVED = [0.4, 0.4, 0.1, 0.1, 0];
const CONSTANT_S = 300;
/** A service's own votes count like those of the whole site after this many waits. */
const SHARED = 50;
/** Below this the forward runs say "at once", seconds. */
const AT_ONCE_S = 1;
/** Waits of people told "at once" that are kept, and that are needed to tell them otherwise. */
const AT_ONCE_KEPT = 200;
const AT_ONCE_ENOUGH = 20;
/** An agent with nobody calls within so many seconds, as long as nothing is known. */
const AT_ONCE_BELIEVED_S = 60;

/** People for whom the same predictors are right: with a priority or not, behind others or first. */
type Kind = `${'plain' | 'priority'} ${'behind' | 'first'}`;
/** A service and a kind of people. */
type Seat = `${Kind} ${ServiceId}`;

/** What was told to somebody, and what each expert said. */
interface Told {
  readonly kind: Kind;
  /** Key of the ranges. */
  readonly ranges: string;
  readonly experts: readonly number[];
  readonly inputs: readonly number[];
  readonly bare: Range;
  readonly range: Range;
  /** The forward runs said "at once". */
  readonly atOnce: boolean;
}

export interface SavedCouncil {
  readonly classical: SavedClassical;
  readonly votes: SavedKeyed<SavedVotes>;
  readonly common: SavedKeyed<SavedVotes>;
  readonly blends: SavedKeyed<SavedBlend>;
  readonly ranges: SavedKeyed<SavedConformal>;
  readonly atOnce: SavedKeyed<SavedPool>;
  readonly promised: SavedPromised<Told>;
}

/**
 * The council of predictors: the forward runs, the classical predictors and their blends, each
 * heard as much as it has been right, so that where little is known of a lobby the wait told is
 * never much worse than the best of them. What it learns comes from facts alone.
 */
export class Council {
  readonly classical = new Classical();
  private readonly votes = new Keyed<Seat, Votes, SavedVotes>(() => new Votes(PRIORS));
  private readonly common = new Keyed<Kind, Votes, SavedVotes>(() => new Votes(PRIORS));
  private readonly blends = new Keyed<Kind, Blend, SavedBlend>(() => new Blend(BELIEVED));
  /** By service, with and without priority. */
  private readonly ranges = new Keyed<string, Conformal, SavedConformal>(() => new Conformal());
  private readonly atOnce = new Keyed<Seat, Pool, SavedPool>(() => new Pool(AT_ONCE_KEPT));
  private readonly promised = new Promised<Told>();
  /** What was last told: the fact of the taking follows at once, and need not be heard again. */
  private heard: { forward: Range; seq: number; told: Told } | null = null;

  /** `meanS`: the mean length of a visit by service, seconds. */
  constructor(private readonly meanS: (service: ServiceId) => number) {}

  /** What is told to a newcomer for whom the forward runs give a range. */
  range(site: Site, service: ServiceId, priority: number, now: Moment, forward: Range): Range {
    const told = this.hear(site, service, priority, now, forward);
    this.heard = { forward, seq: site.seq, told };
    return told.range;
  }

  /** The range of somebody who waits already, for whom the forward runs give one. */
  corrected(service: ServiceId, priority: number, forward: Range): Range {
    if (forward.expectedS < AT_ONCE_S) return forward;
    return this.ranges.of(rangeKey(service, priority)).corrected(forward);
  }

  /** When somebody was last called for a service; null when nobody was. */
  lastCall(service: ServiceId): Instant | null {
    return this.classical.lastCall(service);
  }

  /** `site`: as it is just before the fact. */
  observe(site: Site, recorded: RecordedFact, moment: Moment): void {
    const { fact } = recorded;
    if (fact.type === 'ticket-taken' && fact.forward) {
      const { heard } = this;
      const same = heard?.forward === fact.forward && heard.seq === site.seq;
      const told = same
        ? heard.told
        : this.hear(site, fact.service, fact.priority, moment, fact.forward);
      this.promised.remember(fact.ticket, told);
    }
    for (const outcome of this.promised.outcomes(site, recorded, moment)) this.learn(outcome);
    this.classical.observe(site, recorded, moment);
  }

  save(): SavedCouncil {
    return {
      classical: this.classical.save(),
      votes: this.votes.save(),
      common: this.common.save(),
      blends: this.blends.save(),
      ranges: this.ranges.save(),
      atOnce: this.atOnce.save(),
      promised: this.promised.save(),
    };
  }

  restore(saved: SavedCouncil): void {
    this.classical.restore(saved.classical);
    this.votes.restore(saved.votes);
    this.common.restore(saved.common);
    this.blends.restore(saved.blends);
    this.ranges.restore(saved.ranges);
    this.atOnce.restore(saved.atOnce);
    this.promised.restore(saved.promised);
    this.heard = null;
  }

  private hear(
    site: Site,
    service: ServiceId,
    priority: number,
    now: Moment,
    forward: Range,
  ): Told {
    const classical = this.classical.waits(site, service, priority, now, this.meanS);
    const kind = kindOf(priority, classical.ahead);
    const seat = seatOf(service, kind);
    const ranges = rangeKey(service, priority);
    const inputs = inputsOf(forward, classical);
    const experts = this.experts(kind, forward, classical, inputs);
    const atOnce = forward.expectedS < AT_ONCE_S;
    if (atOnce) {
      const known = this.atOnce.of(seat);
      const range = known.count < AT_ONCE_ENOUGH ? soon(forward) : usual(known);
      return { kind, ranges, experts, inputs, bare: forward, range, atOnce };
    }
    const bare = around(this.weighed(seat, kind, experts), forward);
    const range = this.ranges.of(ranges).corrected(bare);
    return { kind, ranges, experts, inputs, bare, range, atOnce };
  }

  private experts(
    kind: Kind,
    { expectedS }: Range,
    { shared }: ClassicalWaits,
    inputs: readonly number[],
  ): number[] {
    const [, same = 0, oldest = 0, busy = 0] = inputs;
    return [
      expectedS,
      (expectedS + same) / 2,
      (expectedS + same + oldest + busy) / 4,
      this.blends.of(kind).wait(inputs),
      same,
      Number.isNaN(shared) ? expectedS : shared,
    ];
  }

  private weighed(seat: Seat, kind: Kind, experts: readonly number[]): number {
    const votes = this.votes.of(seat);
    const own = votes.weights();
    const common = this.common.of(kind).weights();
    const trust = votes.count / (votes.count + SHARED);
    return experts.reduce(
      (sum, wait, i) => sum + wait * (trust * (own[i] ?? 0) + (1 - trust) * (common[i] ?? 0)),
      0,
    );
  }

  /** Those who left widen the ranges; the experts are judged by waits that were really ended. */
  private learn({ service, told, waitedS, left }: Outcome<Told>): void {
    const { kind, experts, inputs, bare, range } = told;
    const seat = seatOf(service, kind);
    if (told.atOnce) {
      this.atOnce.teach(seat).add(waitedS);
      return;
    }
    this.ranges.teach(told.ranges).learn(bare, range, waitedS);
    if (left) return;
    this.votes.teach(seat).learn(experts, bare.expectedS, waitedS);
    this.common.teach(kind).learn(experts, bare.expectedS, waitedS);
    this.blends.teach(kind).learn(inputs, waitedS);
  }
}

const kindOf = (priority: number, ahead: number): Kind =>
  `${priority > 0 ? 'priority' : 'plain'} ${ahead > 0 ? 'behind' : 'first'}`;

const rangeKey = (service: ServiceId, priority: number): string =>
  `${priority > 0 ? 'priority' : 'plain'} ${service}`;

const seatOf = (service: ServiceId, kind: Kind): Seat => `${kind} ${service}`;

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

/** Nobody is called in no time: what is believed before it was seen how long "at once" lasts. */
const soon = (forward: Range): Range => ({
  ...forward,
  highS: Math.max(forward.highS, AT_ONCE_BELIEVED_S),
});

/** What waits told "at once" usually are. */
function usual(pool: Pool): Range {
  const expectedS = pool.sum / pool.count;
  return {
    lowS: Math.min(expectedS, pool.quantile(0.05)),
    expectedS,
    highS: Math.max(expectedS, pool.quantile(0.95)),
  };
}
