import type { RecordedFact } from '../core/facts';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import type { Instant, Moment } from '../core/time';
import { Classical, type SavedClassical } from './classical';
import { Conformal, type Range, type SavedConformal } from './conformal';
import { Experts, type Opinion, type SavedExperts, type Seat } from './experts';
import { Keyed, type SavedKeyed } from './keyed';
import { Pool, type SavedPool } from './pool';
import { type Outcome, Promised, type SavedPromised } from './promised';
import { around, soon, usual } from './ranges';

/** Below this the forward runs say "at once", seconds. */
const AT_ONCE_S = 1;
/** Waits of people told "at once" that are kept, and that are needed to tell them otherwise. */
const AT_ONCE_KEPT = 200;
const AT_ONCE_ENOUGH = 20;

/** What was told to somebody, and what each expert said. */
interface Told {
  readonly opinion: Opinion;
  /** Key of the ranges. */
  readonly ranges: string;
  /** The range before it was corrected. */
  readonly bare: Range;
  readonly range: Range;
  /** The forward runs said "at once". */
  readonly atOnce: boolean;
}

export interface SavedCouncil {
  readonly classical: SavedClassical;
  readonly experts: SavedExperts;
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
  private readonly experts = new Experts();
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
    for (const outcome of this.promised.outcomes(site, recorded, moment)) {
      this.learn(outcome, recorded.at);
    }
    this.classical.observe(site, recorded, moment);
  }

  save(): SavedCouncil {
    return {
      classical: this.classical.save(),
      experts: this.experts.save(),
      ranges: this.ranges.save(),
      atOnce: this.atOnce.save(),
      promised: this.promised.save(),
    };
  }

  restore(saved: SavedCouncil): void {
    this.classical.restore(saved.classical);
    this.experts.restore(saved.experts);
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
    const opinion = this.experts.opinion(service, priority, forward, classical, now.at);
    const ranges = rangeKey(service, priority);
    const atOnce = forward.expectedS < AT_ONCE_S;
    if (atOnce) {
      const known = this.atOnce.of(opinion.seat);
      const range = known.count < AT_ONCE_ENOUGH ? soon(forward) : usual(known);
      return { opinion, ranges, bare: forward, range, atOnce };
    }
    const bare = around(opinion.expectedS, forward);
    const range = this.ranges.of(ranges).corrected(bare);
    return { opinion, ranges, bare, range, atOnce };
  }

  /** Those who left widen the ranges; the experts are judged by waits that were really ended. */
  private learn({ told, waitedS, left }: Outcome<Told>, at: Instant): void {
    const { opinion, ranges, bare, range, atOnce } = told;
    if (atOnce) {
      this.atOnce.teach(opinion.seat).add(waitedS);
      return;
    }
    this.ranges.teach(ranges).learn(bare, range, waitedS);
    if (!left) this.experts.learn(opinion, waitedS, at);
  }
}

const rangeKey = (service: ServiceId, priority: number): string =>
  `${priority > 0 ? 'priority' : 'plain'} ${service}`;
