import { Module } from '@nestjs/common';
import { SlotQuery } from '../journal/slot.query';
import { PeriodReader } from './period.reader';
import { ReportsController } from './reports.controller';

/** Reads the journal's slots and legs, which the application around it provides. */
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
