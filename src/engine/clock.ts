import { map, type Observable, timer } from 'rxjs';
import { type Instant, instant } from '../core/time';

/** Where the engine's time comes from; tests turn one by hand. */
export abstract class Clock {
  abstract now(): Instant;
  /** The instant, every so many milliseconds. */
  abstract every(ms: number): Observable<Instant>;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Instant {
    return instant(Date.now());
  }

  every(ms: number): Observable<Instant> {
    return timer(ms, ms).pipe(map(() => this.now()));
  }
}
