import { type Instant, instant } from '../../core/time';
import { SystemClock } from '../../engine/clock';

/** A clock that runs faster than the machine's; what should happen every second still does. */
export class FastClock extends SystemClock {
  private readonly origin = performance.now();

  /** `speed`: simulated seconds a second. */
  constructor(
    private readonly start: Instant,
    readonly speed: number,
  ) {
    super();
  }

  override now(): Instant {
    return instant(Math.floor(this.start + (performance.now() - this.origin) * this.speed));
  }
}
