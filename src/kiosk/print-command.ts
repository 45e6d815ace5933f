import type { z } from 'zod';
import { PrintTicketBody } from '../contract/printing';
import type { LiveCommand } from '../doors/live-door';
import type { Printing } from '../printing/printing';

/** A ticket on paper, over a socket. */
export function printCommand(printing: Printing): LiveCommand {
  return {
    action: 'tickets.print',
    schema: PrintTicketBody,
    perform: ({ ticket, printer, language }: z.output<typeof PrintTicketBody>, { site }, id) =>
      printing.print({ site, ticket, printer, language, id }),
  };
}
