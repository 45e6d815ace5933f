import { factor } from './draws';
import { chanceKey, exponentialOf, keyOf, mix } from './random';
import type { Arriving } from './start';

const ALL_BITS = 2_147_483_648;

/**
 * The people who come in one forward run, one after the other: a Poisson process whose rate is
 * constant in each slot. Chances are drawn by slot, so that the same people come at the same time
 * however far the present slot has gone.
 */
export class ArrivalStream {
  /** Seconds from now of the next arrival; Infinity when nobody comes any more. */
  at = Infinity;
  /** Line × ranks + rank of the next arrival. */
  kind = 0;
  /** Identity of the next arrival, for the random numbers. */
  key = 0;
  /** Arrivals expected in all. */
  readonly expected: number;
  private readonly kinds: number;
  /** Mean seconds between arrivals, by slot; Infinity where nobody comes. */
  private readonly gaps: Float64Array;
  /** Shares of kinds 0 … k of a slot, of 2^31: slot × kinds. */
  private readonly shares: Int32Array;
  private slot = 0;
  private clock = 0;
  private ends = 0;
  private gap = Infinity;
  private nth = 0;
  private slotKey = 0;
  private run = 0;
  private less = 1;

  constructor(private readonly arriving: Arriving) {
    const { slots, slotS, rate } = arriving;
    this.kinds = slots === 0 ? 0 : rate.length / slots;
    this.gaps = new Float64Array(slots);
    this.shares = new Int32Array(rate.length);
    let expected = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const total = this.shareOut(slot * this.kinds);
      this.gaps[slot] = 1 / total;
      expected += total * slotS;
    }
    this.expected = expected;
  }

  begin(run: number): void {
    this.run = mix(run + 0x51ed);
    this.less = 1 / factor(this.arriving.spread, keyOf(this.run, 7));
    this.enter(0);
    do this.advance();
    while (this.at < 0);
  }

  /** Goes to the next arrival. */
  advance(): void {
    while (this.slot < this.arriving.slots) {
      this.nth += 1;
      const bits = chanceKey(this.slotKey, this.nth);
      this.clock += exponentialOf(bits) * this.gap;
      if (this.clock < this.ends) {
        this.at = this.clock;
        this.key = mix(bits ^ 0x2545f491);
        this.kind = this.kindOf(this.key >>> 1);
        return;
      }
      this.enter(this.slot + 1);
    }
    this.at = Infinity;
  }

  private kindOf(bits: number): number {
    const from = this.slot * this.kinds;
    const last = from + this.kinds - 1;
    let i = from;
    while (i < last && bits >= (this.shares[i] as number)) i += 1;
    return i - from;
  }

  private enter(slot: number): void {
    const { startsIn, slotS, slots, key } = this.arriving;
    this.slot = slot;
    if (slot >= slots) return;
    this.clock = startsIn + slot * slotS;
    this.ends = this.clock + slotS;
    this.gap = (this.gaps[slot] as number) * this.less;
    this.nth = 0;
    this.slotKey = keyOf(key + slot, this.run);
  }

  /** Writes the shares of the kinds of a slot; returns its whole rate. */
  private shareOut(from: number): number {
    const { rate } = this.arriving;
    let total = 0;
    for (let i = from; i < from + this.kinds; i += 1) total += rate[i] as number;
    let sum = 0;
    for (let i = from; i < from + this.kinds; i += 1) {
      sum += rate[i] as number;
      this.shares[i] = Math.min(ALL_BITS - 1, (sum / total) * ALL_BITS);
    }
    return total;
  }
}
