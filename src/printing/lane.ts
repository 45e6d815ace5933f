/** Jobs that may wait for one printer, besides the one at work: no kiosk takes tickets faster. */
const WAITING = 8;

/** The jobs of one printer: one at a time, in their order, and never too many. */
export class Lane {
  private tail: Promise<unknown> = Promise.resolve();
  private jobs = 0;

  get isIdle(): boolean {
    return this.jobs === 0;
  }

  get isFull(): boolean {
    return this.jobs > WAITING;
  }

  /** Does a job when its turn comes; it is told how long it waited, milliseconds. */
  run<T>(job: (waitedMs: number) => Promise<T>): Promise<T> {
    const came = performance.now();
    this.jobs += 1;
    const done = this.tail
      .then(() => job(performance.now() - came))
      .finally(() => (this.jobs -= 1));
    this.tail = done.catch(() => undefined);
    return done;
  }
}
