import { drawn, factor } from './draws';
import { Hazard } from './hazard';
import { chanceKey, exponentialOf, keyOf, mix, share } from './random';
import type { Laws, Start } from './start';

/** The purposes of a person's chances; the bits of one serve two purposes. */
const COMES_AND_BEFORE = 1;
const STAYS = 2;
const PAUSE_LENGTH = 3;
/** The purposes of a run's chances: after it the lines'. */
const SPREAD = 9;

const HALF = 65_536;
const LOW_BITS = 1_048_576;

/** What chance does with the people of one forward run. */
export class PersonDraws {
  private readonly laws: Laws;
  private readonly hazard: Hazard;
  /** Length of a visit relative to the service's: desk × lines + line. */
  private readonly effects: Float64Array;
  /** The same in this run, in which some services last longer than believed. */
  private readonly scales: Float64Array;
  private run = 0;

  constructor(private readonly start: Start) {
    const { laws, desks, lines } = start;
    this.laws = laws;
    this.hazard = new Hazard(laws.leaving);
    this.effects = new Float64Array(desks.length * lines);
    this.scales = new Float64Array(desks.length * lines);
    desks.forEach(({ effect }, desk) => this.effects.set(effect, desk * lines));
  }

  begin(run: number): void {
    this.run = keyOf(this.start.key, run + 1);
    const { lines } = this.start;
    for (let line = 0; line < lines; line += 1) {
      const longer = factor(this.laws.visitSpread[line] as number, keyOf(this.run, SPREAD + line));
      for (let i = line; i < this.scales.length; i += lines)
        this.scales[i] = longer * (this.effects[i] as number);
    }
  }

  /** How much longer visits of a line last in this run, at a desk, than its pool says. */
  scaleOf(desk: number, line: number): number {
    return this.scales[desk * this.start.lines + line] as number;
  }

  /** What makes up a bearer's luck in this run: a person by key, a desk by ~index. */
  luckOf(bearer: number): number {
    return mix(bearer ^ this.run);
  }

  /** How much of giving up is behind somebody who has waited so long. */
  spentBy(line: number, waitedS: number): number {
    return this.hazard.by(line, waitedS);
  }

  /** How much giving up somebody outlasts, see {@link spentBy}. */
  patienceOf(luck: number): number {
    return exponentialOf(chanceKey(luck, STAYS));
  }

  /** Seconds that a person takes a desk, until it can call again. */
  taken(luck: number, desk: number, line: number): number {
    const { laws } = this;
    const both = chanceKey(luck, COMES_AND_BEFORE);
    const before = drawn(laws.turnaround, (both & (HALF - 1)) / HALF);
    if ((both >>> 16) / HALF < (laws.noShow[line] as number)) {
      return drawn(laws.holds, share(luck)) + before;
    }
    const visit = drawn(laws.visits[line] as Float64Array, share(luck)) * this.scaleOf(desk, line);
    return visit + before + this.pause(luck, visit);
  }

  /** Seconds between the end of what a bearer does and the next call. */
  before(luck: number): number {
    const both = chanceKey(luck, COMES_AND_BEFORE);
    return drawn(this.laws.turnaround, (both & (HALF - 1)) / HALF);
  }

  /** Seconds of an unplanned pause after so much work: as likely as the work is long. */
  pause(luck: number, workS: number): number {
    const { pauseRate, pauses } = this.laws;
    const due = pauseRate * workS;
    // A visit is chosen by the top bits of luck, a pause by the low ones.
    const chance = (luck & (LOW_BITS - 1)) / LOW_BITS;
    // 1 − e^−x is below x, so that most people need no exponential.
    if (chance >= due || chance >= 1 - Math.exp(-due)) return 0;
    return drawn(pauses, share(chanceKey(luck, PAUSE_LENGTH)));
  }
}
