/** The last `size` numbers seen, with their mean and quantiles. */
export class Ring {
  private readonly values: number[] = [];
  private position = 0;
  private total = 0;
  private sorted: number[] | null = null;
  /** `sums[i]` is the sum of the sorted numbers from the i-th on. */
  private sums: number[] | null = null;

  constructor(private readonly size: number) {}

  add(value: number): void {
    this.total += value - (this.values[this.position] ?? 0);
    this.values[this.position] = value;
    this.position = (this.position + 1) % this.size;
    this.sorted = null;
    this.sums = null;
  }

  get count(): number {
    return this.values.length;
  }

  get sum(): number {
    return this.total;
  }

  /** How many numbers are larger than `threshold`, and their sum. */
  over(threshold: number): { readonly count: number; readonly sum: number } {
    const sorted = this.inOrder();
    this.sums ??= suffixSums(sorted);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) > threshold) high = middle;
      else low = middle + 1;
    }
    return { count: sorted.length - low, sum: this.sums[low] ?? 0 };
  }

  /** Nearest-rank quantile; NaN when nothing was seen. */
  quantile(share: number): number {
    const sorted = this.inOrder();
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  }

  private inOrder(): readonly number[] {
    return (this.sorted ??= [...this.values].sort((a, b) => a - b));
  }
}

function suffixSums(sorted: readonly number[]): number[] {
  const sums = Array.from<number>({ length: sorted.length + 1 }).fill(0);
  for (let i = sorted.length - 1; i >= 0; i -= 1) sums[i] = (sums[i + 1] ?? 0) + (sorted[i] ?? 0);
  return sums;
}
