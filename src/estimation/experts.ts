import type { ServiceId } from '../core/ids';
import type { Instant } from '../core/time';
import { Blend, type SavedBlend } from './blend';
import type { ClassicalWaits } from './classical';
import type { Range } from './conformal';
import { Drift, type SavedDrift } from './drift';
import { Keyed, type SavedKeyed } from './keyed';
import { type SavedVotes, Votes } from './votes';

/** What each expert is believed to be worth at first; the forward runs come first. */
const PRIORS = [0.8, 0.08, 0.04, 0.04, 0.02, 0.01, 0.01];
/** The blend's first weights: forward runs, same queue, oldest, busy gap, and a constant. */
const BELIEVED = [0.4, 0.4, 0.1, 0.1, 0];
const CONSTANT_S = 300;
/** A service's own votes count like those of the whole site after this many waits. */
const SHARED = 50;

/** People for whom the same predictors are right: with a priority or not, behind others or first. */
type Kind = `${'plain' | 'priority'} ${'behind' | 'first'}`;
/** A service and a kind of people. */
export type Seat = `${Kind} ${ServiceId}`;

/** What each expert says of somebody's wait, in seconds. */
export interface Opinion {
  readonly kind: Kind;
  readonly seat: Seat;
  readonly experts: readonly number[];
  /** What the blend made its own of. */
  readonly inputs: readonly number[];
  /** What they come to, each heard as much as it has been right. */
  readonly expectedS: number;
}

export interface SavedExperts {
  readonly votes: SavedKeyed<SavedVotes>;
  readonly common: SavedKeyed<SavedVotes>;
  readonly blends: SavedKeyed<SavedBlend>;
  readonly drifts: SavedKeyed<SavedDrift>;
}

/** The forward runs, the classical predictors and their blends, with the weights of each. */
export class Experts {
  private readonly votes = new Keyed<Seat, Votes, SavedVotes>(() => new Votes(PRIORS));
  private readonly common = new Keyed<Kind, Votes, SavedVotes>(() => new Votes(PRIORS));
  private readonly blends = new Keyed<Kind, Blend, SavedBlend>(() => new Blend(BELIEVED));

  /** Of the mean of the forward runs and AvgC-LES. */
  private readonly drifts = new Keyed<Seat, Drift, SavedDrift>(() => new Drift());

  opinion(
    service: ServiceId,
    priority: number,
    forward: Range,
    classical: ClassicalWaits,
    at: Instant,
  ): Opinion {
    const line = classical.ahead > 0 ? 'behind' : 'first';
    const kind: Kind = `${priority > 0 ? 'priority' : 'plain'} ${line}`;
    const seat: Seat = `${kind} ${service}`;
    const inputs = inputsOf(forward, classical);
    const blended = this.blends.of(kind).wait(inputs);
    const drift = this.drifts.of(seat).errorS(at);
    const experts = expertsOf(inputs, classical, blended, drift);
    return { kind, seat, experts, inputs, expectedS: this.weighed(seat, kind, experts) };
  }

  learn({ kind, seat, experts, inputs, expectedS }: Opinion, waitedS: number, at: Instant): void {
    this.votes.teach(seat).learn(experts, expectedS, waitedS);
    this.common.teach(kind).learn(experts, expectedS, waitedS);
    this.blends.teach(kind).learn(inputs, waitedS);
    this.drifts.teach(seat).learn(waitedS - halfway(inputs), at);
  }

  save(): SavedExperts {
    return {
      votes: this.votes.save(),
      common: this.common.save(),
      blends: this.blends.save(),
      drifts: this.drifts.save(),
    };
  }

  restore({ votes, common, blends, drifts }: SavedExperts): void {
    this.votes.restore(votes);
    this.common.restore(common);
    this.blends.restore(blends);
    this.drifts.restore(drifts);
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
}

/** What the blend sees: predictors that can't be computed follow the forward runs. */
function inputsOf({ expectedS }: Range, { sameQueue, oldest, busyGap }: ClassicalWaits): number[] {
  const or = (value: number): number => (Number.isNaN(value) ? expectedS : value);
  // A gap of a slow minute times a long line is no wait that anybody should be told.
  const busy = Math.min(or(busyGap), 3 * expectedS + 1800);
  return [expectedS, or(sameQueue), or(oldest), busy, CONSTANT_S];
}

/** The mean of the forward runs and AvgC-LES. */
const halfway = ([forward = 0, same = 0]: readonly number[]): number => (forward + same) / 2;

function expertsOf(
  inputs: readonly number[],
  { shared }: ClassicalWaits,
  blended: number,
  drift: number,
): number[] {
  const [forward = 0, same = 0, oldest = 0, busy = 0] = inputs;
  return [
    forward,
    halfway(inputs),
    (forward + same + oldest + busy) / 4,
    blended,
    same,
    Number.isNaN(shared) ? forward : shared,
    // Half of what it was off lately: a trend is not half over yet when it is seen.
    Math.max(0, halfway(inputs) + drift / 2),
  ];
}
