import { PATIENCE_BOUNDS } from './start';

/** Before anything was measured: one person in ten hours of waiting gives up. */
const PRIOR_EVENTS = 0.5;
const PRIOR_EXPOSURE_S = 18_000;
/** Departures after which a stretch of waiting counts more than the whole. */
const SHRINK = 5;

export interface SavedPatience {
  readonly events: readonly number[];
  readonly exposure: readonly number[];
}

/**
 * How readily people of one service give up, by how long they have waited: departures over
 * person-seconds of waiting (the rate that makes what was seen likeliest, those who were called
 * counting as not having left yet), each stretch shrunk to the rate of the whole.
 */
export class Patience {
  private readonly events = new Float64Array(PATIENCE_BOUNDS.length);
  private readonly exposure = new Float64Array(PATIENCE_BOUNDS.length);

  /** Somebody waited so long, and then left or was called. */
  learn(waitedS: number, left: boolean): void {
    PATIENCE_BOUNDS.forEach((from, i) => {
      const to = PATIENCE_BOUNDS[i + 1] ?? Infinity;
      const spent = Math.min(waitedS, to) - from;
      if (spent < 0) return;
      this.exposure[i] = (this.exposure[i] as number) + spent;
      if (left && waitedS < to) this.events[i] = (this.events[i] as number) + 1;
    });
  }

  /** Rates a second by stretch of {@link PATIENCE_BOUNDS}. */
  rates(): number[] {
    const events = sum(this.events) + PRIOR_EVENTS;
    const whole = events / (sum(this.exposure) + PRIOR_EXPOSURE_S);
    return PATIENCE_BOUNDS.map((_, i) => {
      const own = (this.events[i] as number) + SHRINK;
      return own / ((this.exposure[i] as number) + SHRINK / whole);
    });
  }

  save(): SavedPatience {
    return { events: [...this.events], exposure: [...this.exposure] };
  }

  restore({ events, exposure }: SavedPatience): void {
    this.events.set(events);
    this.exposure.set(exposure);
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, one) => total + one, 0);
}
