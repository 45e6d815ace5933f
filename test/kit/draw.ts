/** Choices made one after the other from one large whole number. */
export class Draw {
  constructor(private rest: number) {}

  below(count: number): number {
    const chosen = this.rest % count;
    this.rest = Math.floor(this.rest / count);
    return chosen;
  }

  oneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  of<T>(list: readonly T[]): T | undefined {
    return list.length > 0 ? list[this.below(list.length)] : undefined;
  }
}
