import { Module } from '@nestjs/common';
import { SlotQuery } from '../journal/slot.query';
import { PeriodReader } from './period.reader';
import { ReportsController } from './reports.controller';

/** Needs `SlotQuery`, `LegQuery` and `SiteNames` from the application around it. */
@Module({
  controllers: [ReportsController],
  providers: [
    {
      provide: PeriodReader,
      useFactory: (slots: SlotQuery) => new PeriodReader(slots),
      inject: [SlotQuery],
    },
  ],
})
export class ReportsModule {}
