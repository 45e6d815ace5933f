import type { SlotDelta, SlotFigures } from '../affluence/slot';
import { addFigures, NO_FIGURES } from '../affluence/slot-sum';

/** Today's figures by service, kept in memory for the supervisor's board. */
export class Tally {
  private readonly figures = new Map<string, SlotFigures>();

  add(delta: SlotDelta): void {
    this.figures.set(delta.service, addFigures(this.of(delta.service), delta.figures));
  }

  of(service: string): SlotFigures {
    return this.figures.get(service) ?? NO_FIGURES;
  }

  clear(): void {
    this.figures.clear();
  }
}
