/** Nothing more can be taken on for now. */
export class TooBusy extends Error {}

/** Lets only so many tasks run at once; a few more wait their turn, first come, first served. */
export class Lanes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly longestLine: number,
  ) {}

  /** Runs a task when a lane is free. Rejects with {@link TooBusy} when too many wait already. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.running < this.width) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.longestLine) return Promise.reject(new TooBusy());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The lane goes to the next in line, or is free. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
