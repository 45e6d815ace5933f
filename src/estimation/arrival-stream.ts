import { factor } from './draws';
import { chanceKey, exponentialOf, keyOf, mix } from './random';
import type { Arriving } from './start';

/**
 * The people who come in one forward run, kind by kind, one after the other: Poisson processes
 * whose rates are constant in each slot. Each kind is only followed as far as somebody asks, for
 * who stands behind others of their line and rank is seen by no counter. Chances are drawn by slot,
 * so that the same people come at the same time however far the present slot has gone.
 */
export class ArrivalStream {
  /** How many kinds there are: line × ranks + rank. */
  readonly kinds: number;
  /** Seconds from now of the next arrival, by kind; Infinity when nobody comes any more. */
  readonly at: Float64Array;
  /** Identity of that arrival, for the random numbers, by kind. */
  readonly key: Int32Array;
  /** Mean seconds between arrivals, by slot × kinds + kind; Infinity: nobody comes. */
  private readonly gaps: Float64Array;
  private readonly slot: Int32Array;
  private readonly slotKey: Int32Array;
  private readonly nth: Int32Array;
  /** By how much this day's gaps are shorter or longer than expected. */
  private readonly less = new Float64Array(1);
  private run = 0;

  constructor(private readonly arriving: Arriving) {
    const { slots, rate } = arriving;
    this.kinds = slots === 0 ? 0 : rate.length / slots;
    this.at = new Float64Array(this.kinds);
    this.key = new Int32Array(this.kinds);
    this.gaps = rate.map((one) => 1 / one);
    this.slot = new Int32Array(this.kinds);
    this.slotKey = new Int32Array(this.kinds);
    this.nth = new Int32Array(this.kinds);
  }

  /** Arrivals expected in all. */
  get expected(): number {
    return this.arriving.slotS * this.arriving.rate.reduce((sum, one) => sum + one, 0);
  }

  begin(run: number): void {
    this.run = mix(run + 0x51ed);
    this.less[0] = 1 / factor(this.arriving.spread, keyOf(this.run, 7));
    for (let kind = 0; kind < this.kinds; kind += 1) {
      this.enter(kind, 0);
      do this.advance(kind);
      while ((this.at[kind] as number) < 0);
    }
  }

  /** Goes to the next arrival of a kind. */
  advance(kind: number): void {
    const { startsIn, slotS, slots } = this.arriving;
    for (let slot = this.slot[kind] as number; slot < slots; slot += 1, this.enter(kind, slot)) {
      const nth = (this.nth[kind] as number) + 1;
      const bits = chanceKey(this.slotKey[kind] as number, nth);
      const gap = (this.gaps[slot * this.kinds + kind] as number) * (this.less[0] as number);
      const at = (this.at[kind] as number) + exponentialOf(bits) * gap;
      if (at >= startsIn + (slot + 1) * slotS) continue;
      this.nth[kind] = nth;
      this.at[kind] = at;
      this.key[kind] = mix(bits ^ 0x2545f491);
      return;
    }
    this.at[kind] = Infinity;
  }

  private enter(kind: number, slot: number): void {
    const { startsIn, slotS, key } = this.arriving;
    this.slot[kind] = slot;
    this.at[kind] = startsIn + slot * slotS;
    this.nth[kind] = 0;
    this.slotKey[kind] = chanceKey(keyOf(key + slot, this.run), ~kind);
  }
}
