import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { AlertQuery } from './alert.query';
import { CredentialStore } from './credentials';
import { DayFactsQuery } from './day-facts.query';
import { type Database, openDatabase } from './data-source';
import { DatabaseJournal } from './journal';
import type { Progress } from './finding';
import { LegQuery } from './leg.query';
import { PromiseQuery } from './promise.query';
import { PushSubscriptionStore } from './push-subscriptions';
import { RollupStore } from './rollup.store';
import { SlotQuery } from './slot.query';
import { WeeklyReportStore } from './weekly-reports';

/** People stand in front of the kiosk: within a second they are told, ms. */
const PATIENCE_MS = 800;

/** How often it is said how far a rebuilding is, ms. */
const TOLD_MS = 5_000;

/** Says now and then how far the rebuilding of the read models is: nobody can come in meanwhile. */
function toldNow(): (progress: Progress) => void {
  const logger = new Logger('journal');
  let last = 0;
  return ({ site, seq, last: all }) => {
    if (Date.now() - last < TOLD_MS) return;
    last = Date.now();
    logger.log(`the record is folded again from the facts: ${site}, ${seq} of ${all}`);
  };
}

/** The open {@link Database}, for operations and the command line. */
export const DATABASE = Symbol('Database');

const made = (token: new (database: Database) => object): Provider => ({
  provide: token,
  useFactory: (database: Database) => new token(database),
  inject: [DATABASE],
});

/** Opens the database when the application starts, and closes it after everybody else has stopped. */
@Module({})
export class JournalModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** `port` is the token under which the engine asks for its journal. */
  static forUrl(url: string, port: symbol): DynamicModule {
    const stores = [
      DatabaseJournal,
      CredentialStore,
      PushSubscriptionStore,
      SlotQuery,
      LegQuery,
      DayFactsQuery,
      PromiseQuery,
      AlertQuery,
      RollupStore,
      WeeklyReportStore,
    ];
    return {
      module: JournalModule,
      global: true,
      providers: [
        { provide: DATABASE, useFactory: () => openDatabase(url, PATIENCE_MS, toldNow()) },
        { provide: port, useExisting: DatabaseJournal },
        ...stores.map((store) => made(store)),
      ],
      exports: [DATABASE, port, ...stores],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
