import { type DynamicModule, Module } from '@nestjs/common';
import { DayFactsQuery } from '../journal/day-facts.query';
import { LegQuery } from '../journal/leg.query';
import { PromiseQuery } from '../journal/promise.query';
import { RollupStore } from '../journal/rollup.store';
import { SlotQuery } from '../journal/slot.query';
import { DossierController } from './dossier.controller';
import { BestTimesController } from './best-times.controller';
import { ForecastController } from './forecast.controller';
import { Clock } from '../engine/clock';
import { IndicatorsController } from './indicators.controller';
import { IndicatorsReader } from './indicators.reader';
import { LedgerReader } from './ledger.reader';
import { LighterController } from './lighter.controller';
import { OutlookController } from './outlook.controller';
import { PeriodReader } from './period.reader';
import { PromisesController } from './promises.controller';
import { RegulationController } from './regulation.controller';
import { ReplayController } from './replay.controller';
import { ReplayReader } from './replay.reader';
import { ReportsController } from './reports.controller';
import { RollupKeeper } from './rollup-keeper';
import { SitesComparedController } from './sites-compared.controller';
import { SitesComparedReader } from './sites-compared.reader';
import { Advisor } from './staffing/advisor';
import { PastReader } from './staffing/past.reader';
import { Replayer } from './staffing/replayer';
import { StaffingController } from './staffing/staffing.controller';
import { WeeklyPost } from './weekly/weekly-post';
import { WEEKLY_SETTINGS, type WeeklySettings } from './weekly/weekly-settings';
import { WeeklyController } from './weekly/weekly.controller';
import { WeeklyReader } from './weekly/weekly.reader';

const CONTROLLERS = [
  IndicatorsController,
  ReportsController,
  PromisesController,
  OutlookController,
  SitesComparedController,
  WeeklyController,
  DossierController,
  ForecastController,
  BestTimesController,
  LighterController,
  RegulationController,
  ReplayController,
  StaffingController,
];

const READERS = [
  {
    provide: PeriodReader,
    useFactory: (slots: SlotQuery, rollups: RollupStore) => new PeriodReader(slots, rollups),
    inject: [SlotQuery, RollupStore],
  },
  {
    provide: SitesComparedReader,
    useFactory: (rollups: RollupStore, slots: SlotQuery) => new SitesComparedReader(rollups, slots),
    inject: [RollupStore, SlotQuery],
  },
  RollupKeeper,
  {
    provide: IndicatorsReader,
    useFactory: (slots: SlotQuery, clock: Clock) => new IndicatorsReader(slots, clock),
    inject: [SlotQuery, Clock],
  },
  {
    provide: LedgerReader,
    useFactory: (promises: PromiseQuery) => new LedgerReader(promises),
    inject: [PromiseQuery],
  },
  {
    provide: ReplayReader,
    useFactory: (facts: DayFactsQuery) => new ReplayReader(facts),
    inject: [DayFactsQuery],
  },
];

/** How many counters are needed. */
const STAFFING = [
  {
    provide: PastReader,
    useFactory: (slots: SlotQuery, legs: LegQuery, facts: DayFactsQuery) =>
      new PastReader(slots, legs, facts),
    inject: [SlotQuery, LegQuery, DayFactsQuery],
  },
  {
    provide: Advisor,
    useFactory: (reader: PastReader) => new Advisor(reader),
    inject: [PastReader],
  },
  {
    provide: Replayer,
    useFactory: (reader: PastReader) => new Replayer(reader),
    inject: [PastReader],
  },
];

/** Reads the journal's slots and legs, which the application around it provides. */
@Module({})
export class ReportsModule {
  /** `weekly`: when the weekly reports are made, and to whom they go. */
  static with(weekly: WeeklySettings): DynamicModule {
    return {
      module: ReportsModule,
      controllers: CONTROLLERS,
      providers: [
        ...READERS,
        ...STAFFING,
        WeeklyReader,
        WeeklyPost,
        { provide: WEEKLY_SETTINGS, useValue: weekly },
      ],
    };
  }
}
