import type { SlotDelta, SlotFigures } from '../affluence/slot';
import { accumulate, NO_FIGURES, type RunningFigures, runningFigures } from '../affluence/slot-sum';

/** Today's figures by service, kept in memory for the supervisor's board. */
export class Tally {
  private readonly figures = new Map<string, RunningFigures>();

  add(delta: SlotDelta): void {
    let figures = this.figures.get(delta.service);
    if (!figures) this.figures.set(delta.service, (figures = runningFigures()));
    accumulate(figures, delta.figures);
  }

  /** The figures so far: they go on counting, so that whoever keeps them must copy them. */
  of(service: string): SlotFigures {
    return this.figures.get(service) ?? NO_FIGURES;
  }

  clear(): void {
    this.figures.clear();
  }
}
