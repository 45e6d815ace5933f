import { Ring } from './ring';

/** How many finished visits a service's length is learned from. */
const KEPT = 400;
/** How many measures the manager's belief is worth until real ones outweigh it. */
const PRIOR_WEIGHT = 20;
/** With fewer measured visits longer than the present one, the tail is taken as memoryless. */
const TAIL_MEASURES = 5;

/** How long visits for one service last, in seconds. */
export class Durations {
  private readonly measured = new Ring(KEPT);

  constructor(private readonly priorS: number) {}

  learn(seconds: number): void {
    this.measured.add(seconds);
  }

  /** Mean with the prior as pseudo-observations. */
  get meanS(): number {
    const weight = PRIOR_WEIGHT + this.measured.count;
    return (PRIOR_WEIGHT * this.priorS + this.measured.sum) / weight;
  }

  /** How much longer a visit lasts that has lasted `elapsedS`: mean excess of the longer ones. */
  remainingS(elapsedS: number): number {
    const longer = this.measured.over(elapsedS);
    if (longer.count < TAIL_MEASURES) return Math.max(this.meanS - elapsedS, this.meanS / 2);
    return longer.sum / longer.count - elapsedS;
  }
}
