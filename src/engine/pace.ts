/** Limits of a pace: in milliseconds, and the part of the time that the work may take. */
interface Limits {
  readonly shortestMs: number;
  readonly longestMs: number;
  /** One part in so many. */
  readonly share: number;
}

/** Screens hear of a change at once, and then at most once in 12 ms. */
export const DRAWING: Limits = { shortestMs: 12, longestMs: 250, share: 5 };
/** The lobby is run forward at once, and then at most four times a second. */
export const FORECASTING: Limits = { shortestMs: 250, longestMs: 5_000, share: 12 };

/** How often something is done again: as often as promised, unless it is costly. */
export class Pace {
  private costMs = 0;

  constructor(private readonly limits: Limits) {}

  get everyMs(): number {
    const { shortestMs, longestMs, share } = this.limits;
    return Math.min(longestMs, Math.max(shortestMs, this.costMs * share));
  }

  /** Does the work and remembers what it costs, smoothed. */
  measured<T>(work: () => T): T {
    const start = performance.now();
    const result = work();
    const cost = performance.now() - start;
    this.costMs = this.costMs === 0 ? cost : 0.7 * this.costMs + 0.3 * cost;
    return result;
  }
}
