import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Sites } from '../engine/sites';
import { RollupStore } from '../journal/rollup.store';

/** After the start, which others need more; then this often. */
const FIRST_MS = 20_000;
const AGAIN_MS = 600_000;
/** Between two weeks that are read: a rest for whoever calls the next person, ms. */
const REST_MS = 20;

/** Sums the months that are over, one by one, whenever there are some that are not. */
@Injectable()
export class RollupKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('reports');
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly rollups: RollupStore,
    private readonly sites: Sites,
  ) {}

  onApplicationBootstrap(): void {
    this.inMs(FIRST_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.working;
  }

  /** Sums all that is missing now; resolves to the number of months. */
  async keepAll(restMs = REST_MS): Promise<number> {
    let kept = 0;
    for (const { id } of await this.sites.all()) {
      for (const month of await this.rollups.missing(id)) {
        if (this.stopped) return kept;
        await this.rollups.keep(id, month, () => sleep(restMs));
        kept += 1;
      }
    }
    return kept;
  }

  private inMs(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.working = this.keepAll().then(
        (kept) => kept > 0 && this.logger.log(`${kept} months are summed for the reports`),
        (error: unknown) => this.logger.error(`months could not be summed: ${String(error)}`),
      );
      void this.working.then(() => this.inMs(AGAIN_MS));
    }, ms).unref();
  }
}
