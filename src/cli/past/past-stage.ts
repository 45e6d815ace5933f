import type { SiteDefinition } from '../../core/definition';
import type { Day, Instant } from '../../core/time';
import type { Stage, StageDoors } from '../demo/stage';
import type { TurnedTime } from './turned-time';

/** A stage on which no time is waited for. */
export class PastStage implements Stage {
  constructor(
    readonly site: SiteDefinition,
    readonly day: Day,
    readonly doors: StageDoors,
    private readonly time: TurnedTime,
    /** When the local day began. */
    private readonly midnight: Instant,
    private readonly failed: (error: unknown) => void,
  ) {}

  get minute(): number {
    return (this.time.now() - this.midnight) / 60_000;
  }

  until(minute: number): Promise<void> {
    return this.time.until(this.midnight + minute * 60_000);
  }

  pass(seconds: number): Promise<void> {
    return this.time.until(this.time.now() + seconds * 1000);
  }

  beside(work: Promise<unknown>): void {
    work.catch(this.failed);
  }
}
