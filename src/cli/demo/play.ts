import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SiteDefinition } from '../../core/definition';
import type { Day } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { FastClock } from './fast-clock';
import type { Stage, StageDoors } from './stage';

/** A stage on the machine's time, made faster. */
export class Play implements Stage {
  private readonly stopping = new AbortController();

  constructor(
    readonly site: SiteDefinition,
    readonly day: Day,
    readonly doors: StageDoors,
    private readonly clock: FastClock,
    private readonly calendar: Calendar,
  ) {
    // Everybody on the stage listens for its end.
    setMaxListeners(0, this.stopping.signal);
  }

  get minute(): number {
    return (this.clock.now() - this.calendar.startOf(this.day)) / 60_000;
  }

  get time(): string {
    return this.calendar.text(this.clock.now()).slice(11, 16);
  }

  get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Everybody stops what they are doing; whoever waits is woken with an error. */
  stop(): void {
    this.stopping.abort();
  }

  until(minute: number): Promise<void> {
    return this.pass((minute - this.minute) * 60);
  }

  async pass(seconds: number, leastMs = 0): Promise<void> {
    const ms = Math.max((seconds * 1000) / this.clock.speed, leastMs, 0);
    await sleep(ms, undefined, { signal: this.stopping.signal });
  }

  beside(work: Promise<unknown>): void {
    // The day may be over by then.
    work.catch(() => undefined);
  }
}
