import { countUpTo } from './draws';

/** A pool, as it is kept between two starts. */
export interface SavedPool {
  readonly values: readonly number[];
  readonly position: number;
}

/** The last `size` numbers seen, kept in order of size too: lengths are drawn from them. */
export class Pool {
  private values: number[] = [];
  private position = 0;
  private ordered: Float64Array;
  private filled = 0;
  private total = 0;

  constructor(private readonly size: number) {
    this.ordered = new Float64Array(Math.min(size, 64));
  }

  get count(): number {
    return this.filled;
  }

  get sum(): number {
    return this.total;
  }

  add(value: number): void {
    const oldest = this.values[this.position];
    if (oldest !== undefined) this.takeOut(oldest);
    this.values[this.position] = value;
    this.position = (this.position + 1) % this.size;
    this.putIn(value);
  }

  /** The numbers, ascending. Not to be changed, and good only until the next one is added. */
  ascending(): Float64Array {
    return this.ordered.subarray(0, this.filled);
  }

  /** Nearest-rank quantile; NaN when nothing was seen. */
  quantile(share: number): number {
    if (this.filled === 0) return NaN;
    return this.ordered[Math.max(0, Math.ceil(share * this.filled) - 1)] as number;
  }

  save(): SavedPool {
    return { values: [...this.values], position: this.position };
  }

  restore({ values, position }: SavedPool): void {
    this.values = [];
    this.position = 0;
    this.filled = 0;
    this.total = 0;
    for (const value of values) this.add(value);
    this.position = position;
  }

  private putIn(value: number): void {
    if (this.filled === this.ordered.length) this.grow();
    const place = countUpTo(this.ascending(), value);
    this.ordered.copyWithin(place + 1, place, this.filled);
    this.ordered[place] = value;
    this.filled += 1;
    this.total += value;
  }

  private takeOut(value: number): void {
    const place = countUpTo(this.ascending(), value) - 1;
    this.ordered.copyWithin(place, place + 1, this.filled);
    this.filled -= 1;
    this.total -= value;
  }

  private grow(): void {
    const larger = new Float64Array(Math.min(this.size, this.ordered.length * 2));
    larger.set(this.ordered);
    this.ordered = larger;
  }
}
