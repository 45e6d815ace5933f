import { setImmediate as settle } from 'node:timers/promises';
import { type Instant, instant } from '../../core/time';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A time that passes only when nobody has anything left to do: it then jumps to whoever sleeps the
 * shortest. Of those who wake at the same instant the first who fell asleep comes first, so that
 * the same people always do the same things in the same order.
 */
export class TurnedTime {
  /** The next to wake comes last. */
  private readonly sleepers: Sleeper[] = [];

  constructor(private at: number) {}

  now(): Instant {
    return instant(this.at);
  }

  /** Sleeps until an instant; not at all when it is over. */
  until(at: number): Promise<void> {
    const whole = Math.floor(at);
    if (whole <= this.at) return Promise.resolve();
    return new Promise((wake) => this.lieDown({ at: whole, wake }));
  }

  /** Lets time pass until an instant. Whoever would sleep longer is forgotten. */
  async runUntil(end: Instant): Promise<void> {
    await settle();
    for (let next = this.sleepers.pop(); next && next.at < end; next = this.sleepers.pop()) {
      this.at = next.at;
      next.wake();
      await settle();
    }
    this.sleepers.length = 0;
    this.at = end;
  }

  private lieDown(sleeper: Sleeper): void {
    let low = 0;
    let high = this.sleepers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sleepers[middle] as Sleeper).at <= sleeper.at) high = middle;
      else low = middle + 1;
    }
    this.sleepers.splice(low, 0, sleeper);
  }
}
