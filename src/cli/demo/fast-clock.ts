import { type Instant, instant } from '../../core/time';
import { SystemClock } from '../../engine/clock';

/** A clock that runs faster than the machine's; what should happen every second still does. */
export class FastClock extends SystemClock {
  private origin: number | null = null;

  /** `speed`: simulated seconds a second. */
  constructor(
    private readonly start: Instant,
    readonly speed: number,
  ) {
    super();
  }

  /** Lets time pass: before, it stands still, for however long the server needs to start. */
  begin(): void {
    this.origin ??= performance.now();
  }

  override now(): Instant {
    if (this.origin === null) return this.start;
    return instant(Math.floor(this.start + (performance.now() - this.origin) * this.speed));
  }
}
