import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Live } from '../doors/live';
import { Sites } from '../engine/sites';
import { Printers } from './printers';

/** A printer is asked no oftener than this, and looked for a little oftener, milliseconds. */
const ASK_MS = 30_000;
const LOOK_MS = 5_000;

/** Asks the printers of the sites that somebody watches how they are, for the boards. */
@Injectable()
export class PrinterWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('printing');
  private readonly askedAt = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly live: Live,
    private readonly sites: Sites,
    private readonly printers: Printers,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    for (const site of this.live.watchedIn('/kiosk', '/supervision')) {
      this.ask(site).catch((error: unknown) => this.logger.error(String(error)));
    }
  }

  private async ask(id: string): Promise<void> {
    const site = await this.sites.get(id);
    const printers = await site?.view(({ state }) => state.site.definition.printers ?? []);
    for (const printer of printers ?? []) {
      if (!this.isDue(printer.address)) continue;
      // Each by itself: one that does not answer keeps nobody else waiting.
      void this.printers.look(printer).then((state) => state && site?.printerIs(printer.id, state));
    }
  }

  private isDue(address: string): boolean {
    const now = performance.now();
    if (now - (this.askedAt.get(address) ?? -ASK_MS) < ASK_MS) return false;
    this.askedAt.set(address, now);
    return true;
  }
}
