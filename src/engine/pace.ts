/** Screens hear of a change at once, and then at most once in this time. */
const SHORTEST_MS = 12;
const LONGEST_MS = 250;
/** Under a storm of facts drawing screens may take one part in this many of the time. */
const SHARE = 5;

/** How often the screens of a site are drawn: as often as promised, unless drawing is costly. */
export class Pace {
  private costMs = 0;

  get everyMs(): number {
    return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, this.costMs * SHARE));
  }

  /** Does the work and remembers what it costs, smoothed. */
  measured(work: () => void): void {
    const start = performance.now();
    work();
    const cost = performance.now() - start;
    this.costMs = this.costMs === 0 ? cost : 0.7 * this.costMs + 0.3 * cost;
  }
}
