import { Module } from '@nestjs/common';
import { PromiseQuery } from '../journal/promise.query';
import { SlotQuery } from '../journal/slot.query';
import { LedgerReader } from './ledger.reader';
import { OutlookController } from './outlook.controller';
import { PeriodReader } from './period.reader';
import { PromisesController } from './promises.controller';
import { ReportsController } from './reports.controller';

/** Reads the journal's slots and legs, which the application around it provides. */
@Module({
  controllers: [ReportsController, PromisesController, OutlookController],
  providers: [
    {
      provide: PeriodReader,
      useFactory: (slots: SlotQuery) => new PeriodReader(slots),
      inject: [SlotQuery],
    },
    {
      provide: LedgerReader,
      useFactory: (promises: PromiseQuery) => new LedgerReader(promises),
      inject: [PromiseQuery],
    },
  ],
})
export class ReportsModule {}
