import { chanceKey, factor } from './draws';
import { keyOf, mix, uniform } from './random';
import type { Arriving } from './start';

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
  private readonly totals: Float64Array;
  private readonly kinds: number;
  private slot = 0;
  private clock = 0;
  private nth = 0;
  private slotKey = 0;
  private run = 0;
  private more = 1;

  constructor(private readonly arriving: Arriving) {
    const { slots, rate } = arriving;
    this.kinds = slots === 0 ? 0 : rate.length / slots;
    this.totals = new Float64Array(slots);
    for (let slot = 0; slot < slots; slot += 1) {
      for (let kind = 0; kind < this.kinds; kind += 1) {
        this.totals[slot] = (this.totals[slot] as number) + this.rateOf(slot, kind);
      }
    }
  }

  begin(run: number): void {
    this.run = mix(run + 0x51ed);
    this.more = factor(this.arriving.spread, keyOf(this.run, 7));
    this.enter(0);
    do this.advance();
    while (this.at < 0);
  }

  /** Goes to the next arrival. */
  advance(): void {
    for (;;) {
      if (this.slot >= this.arriving.slots) break;
      const rate = (this.totals[this.slot] as number) * this.more;
      if (rate > 0) {
        this.nth += 1;
        const gapKey = chanceKey(this.slotKey, this.nth);
        this.clock -= Math.log(uniform(gapKey)) / rate;
        if (this.clock < this.end()) {
          this.arrive(gapKey);
          return;
        }
      }
      this.enter(this.slot + 1);
    }
    this.at = Infinity;
  }

  private arrive(key: number): void {
    this.at = this.clock;
    this.key = key;
    let left = uniform(key ^ 0x2545f491) * (this.totals[this.slot] as number);
    let kind = 0;
    while (kind < this.kinds - 1 && left >= this.rateOf(this.slot, kind)) {
      left -= this.rateOf(this.slot, kind);
      kind += 1;
    }
    this.kind = kind;
  }

  private enter(slot: number): void {
    this.slot = slot;
    this.clock = this.arriving.startsIn + slot * this.arriving.slotS;
    this.nth = 0;
    this.slotKey = keyOf(this.arriving.key + slot, this.run);
  }

  private end(): number {
    return this.arriving.startsIn + (this.slot + 1) * this.arriving.slotS;
  }

  private rateOf(slot: number, kind: number): number {
    return this.arriving.rate[slot * this.kinds + kind] as number;
  }
}
