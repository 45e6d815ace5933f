import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SiteDefinition } from '../../core/definition';
import type { Day } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { Doors } from './doors';
import type { FastClock } from './fast-clock';

/** The stage that visitors and agents act on: a site, its doors, and simulated time. */
export class Play {
  private readonly stopping = new AbortController();

  constructor(
    readonly site: SiteDefinition,
    readonly day: Day,
    readonly doors: Doors,
    private readonly clock: FastClock,
    private readonly calendar: Calendar,
  ) {
    // Everybody on the stage listens for its end.
    setMaxListeners(0, this.stopping.signal);
  }

  /** Minutes since local midnight, with a fraction. */
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

  /** Waits until a minute of the day; not at all when it is over. */
  until(minute: number): Promise<void> {
    return this.pass((minute - this.minute) * 60);
  }

  /** Waits simulated seconds, and real milliseconds at least. */
  async pass(seconds: number, leastMs = 0): Promise<void> {
    const ms = Math.max((seconds * 1000) / this.clock.speed, leastMs, 0);
    await sleep(ms, undefined, { signal: this.stopping.signal });
  }
}
