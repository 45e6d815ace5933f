import { Module } from '@nestjs/common';
import { PrinterWatch } from './printer-watch';
import { Printers } from './printers';

/** The printers that the server speaks to, and the watch over them. */
@Module({
  providers: [{ provide: Printers, useValue: new Printers() }, PrinterWatch],
  exports: [Printers],
})
export class PrintingModule {}
