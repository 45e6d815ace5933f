/** The last `size` numbers seen, with their mean and quantiles. */
export class Ring {
  private readonly values: number[] = [];
  private position = 0;
  private total = 0;
  private sorted: number[] | null = null;

  constructor(private readonly size: number) {}

  add(value: number): void {
    this.total += value - (this.values[this.position] ?? 0);
    this.values[this.position] = value;
    this.position = (this.position + 1) % this.size;
    this.sorted = null;
  }

  get count(): number {
    return this.values.length;
  }

  get sum(): number {
    return this.total;
  }

  /** The numbers that are larger than `threshold`. */
  over(threshold: number): number[] {
    return this.values.filter((value) => value > threshold);
  }

  /** Nearest-rank quantile; NaN when nothing was seen. */
  quantile(share: number): number {
    this.sorted ??= [...this.values].sort((a, b) => a - b);
    return this.sorted[Math.max(0, Math.ceil(share * this.sorted.length) - 1)] ?? NaN;
  }
}
