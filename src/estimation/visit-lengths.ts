import type { CounterId } from '../core/ids';
import { Pool, type SavedPool } from './pool';

/** How many measured visits a service's length is learned from. */
const KEPT = 4_000;
/**
 * Pseudo-measures that stand for the manager's belief: a belief that may be wrong by 30 % knows as
 * much as about ten visits of usual spread. Each 20 real measures retire one.
 */
const PRIORS = 10;
const RETIRING = 20;
/** Spread (σ of the logarithm) of visits before any was measured: a coefficient of variation .7. */
const PRIOR_SIGMA = 0.63;
/** A key pressed twice is no visit of no length: shorter ones count as this, seconds. */
const SHORTEST_S = 1;
/** Measures after which a counter's own pace counts as much as everybody's. */
const SHRINK = 12;

/** Standard normal quantiles at (i + ½) / 10, i = 0 … 9. */
const QUANTILES = [-1.645, -1.036, -0.6745, -0.3853, -0.1257, 0.1257, 0.3853, 0.6745, 1.036, 1.645];

interface Pace {
  count: number;
  /** Seconds measured, and the same without the counter's effect. */
  sum: number;
  plain: number;
}

/** What is kept of a service's visits. */
export interface SavedLengths {
  readonly pool: SavedPool;
  readonly counters: readonly (readonly [CounterId, Pace])[];
}

/** How long visits for one service last, and how much faster or slower each counter is. */
export class VisitLengths {
  private readonly pool = new Pool(KEPT);
  private readonly paces = new Map<CounterId, Pace>();
  private mixed: Float64Array | null = null;

  constructor(private readonly priorS: number) {}

  learn(lastedS: number, counter: CounterId | null): void {
    const seconds = Math.max(SHORTEST_S, lastedS);
    const plain = counter === null ? seconds : seconds / this.effect(counter);
    this.pool.add(plain);
    this.mixed = null;
    if (counter === null) return;
    const pace = this.paces.get(counter) ?? { count: 0, sum: 0, plain: 0 };
    pace.count += 1;
    pace.sum += seconds;
    pace.plain += plain;
    this.paces.set(counter, pace);
  }

  get measures(): number {
    return this.pool.count;
  }

  /** Seconds, mean; the belief counts until it has retired. */
  get meanS(): number {
    const priors = this.priorsLeft();
    return (this.pool.sum + priors * this.priorS) / (this.pool.count + priors);
  }

  /** σ of the logarithm of the mean: how far the mean itself may be off. */
  get spread(): number {
    return Math.min(0.3, 0.7 / Math.sqrt(5 + this.pool.count));
  }

  /**
   * Length at a counter relative to the service's: mean measured there over the mean, shrunk
   * towards 1 by n / (n + 12), and rescaled so that the lengths measured so far come out right.
   */
  effect(counter: CounterId): number {
    const pace = this.paces.get(counter);
    if (!pace || this.pool.count === 0) return 1;
    return this.raw(pace) * this.scale();
  }

  /** Lengths to draw from, ascending, without counters' effects. Good until the next measure. */
  lengths(): Float64Array {
    const priors = this.priorsLeft();
    if (priors === 0) return this.pool.ascending();
    return (this.mixed ??= this.withPriors(priors));
  }

  save(): SavedLengths {
    const counters = [...this.paces].map(([id, pace]) => [id, { ...pace }] as const);
    return { pool: this.pool.save(), counters };
  }

  restore(saved: SavedLengths): void {
    this.pool.restore(saved.pool);
    this.paces.clear();
    for (const [id, pace] of saved.counters) this.paces.set(id, { ...pace });
    this.mixed = null;
  }

  private raw({ count, sum }: Pace): number {
    const mean = this.pool.sum / this.pool.count;
    return (sum + SHRINK * mean) / ((count + SHRINK) * mean);
  }

  private scale(): number {
    let measured = 0;
    let expected = 0;
    for (const pace of this.paces.values()) {
      measured += pace.sum;
      expected += this.raw(pace) * pace.plain;
    }
    return expected > 0 ? measured / expected : 1;
  }

  private priorsLeft(): number {
    return Math.max(0, PRIORS - Math.floor(this.pool.count / RETIRING));
  }

  /** The believed lengths that have not retired, spread evenly over their law. */
  private withPriors(left: number): Float64Array {
    const believed = QUANTILES.filter(
      (_, i) => Math.floor(((i + 1) * left) / PRIORS) > Math.floor((i * left) / PRIORS),
    );
    const weights = believed.map((z) => Math.exp(PRIOR_SIGMA * z));
    const mean = weights.reduce((sum, one) => sum + one, 0) / weights.length;
    const lengths = weights.map((one) => (this.priorS * one) / mean);
    return Float64Array.from([...this.pool.ascending(), ...lengths]).sort();
  }
}
