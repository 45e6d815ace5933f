import { type DynamicModule, Logger, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from './clock';
import { JOURNAL, type Journal } from './journal-port';
import { Forecasts } from './forecasts';
import { Outlooks } from './outlooks';
import { Sites } from './sites';

async function openSites(journal: Journal, clock: Clock): Promise<Sites> {
  const logger = new Logger('engine');
  const failed = (site: string, error: unknown): void =>
    logger.error(
      `${site}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  return new Sites({ journal, clock, epoch: await journal.epoch(), failed });
}

/** The sites, alive on a journal and a clock. */
@Module({})
export class EngineModule implements BeforeApplicationShutdown {
  constructor(private readonly sites: Sites) {}

  static on(clock: Clock): DynamicModule {
    return {
      module: EngineModule,
      global: true,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Sites, useFactory: openSites, inject: [JOURNAL, Clock] },
        {
          provide: Forecasts,
          useFactory: (journal: Journal) => new Forecasts(journal),
          inject: [JOURNAL],
        },
        {
          provide: Outlooks,
          useFactory: (forecasts: Forecasts) => new Outlooks(forecasts),
          inject: [Forecasts],
        },
      ],
      exports: [Clock, Sites, Outlooks, Forecasts],
    };
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sites.close();
  }
}
