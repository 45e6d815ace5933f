import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { TicketAnswer } from '../contract/answers';
import { TakeBody, TicketBody } from '../contract/commands';
import { PrintAnswer, PrintBody } from '../contract/printing';
import { TicketTaken } from '../contract/ticket';
import { type CommandId, ticketId } from '../core/ids';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { VisitLinks } from '../doors/visit-links';
import { takeWish } from '../doors/wishes';
import type { Taken } from '../engine/ask';
import { Printing } from '../printing/printing';

/** Tickets, for kiosks and receptions of any make. */
@ApiTags('tickets')
@Controller('api/v1/sites/:site/tickets')
export class KioskController {
  constructor(
    private readonly commands: Commands,
    private readonly links: VisitLinks,
    private readonly printing: Printing,
  ) {}

  @Post()
  @Allow('tickets.take')
  @ApiOperation({ summary: 'Take a ticket' })
  @ApiCreatedResponse({ standardSchema: TicketTaken })
  async take(
    @Param('site') site: string,
    @Body({ schema: TakeBody }) body: z.output<typeof TakeBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<TicketTaken> {
    const request = { site, wish: takeWish(body), id, who };
    return this.links.linked(site, await this.commands.carryOut<Taken>(request));
  }

  @Post('come-back')
  @Allow('tickets.come-back')
  @ApiOperation({ summary: 'Somebody parked or absent is back in the line, at their place' })
  @ApiCreatedResponse({ standardSchema: TicketAnswer })
  comeBack(
    @Param('site') site: string,
    @Body({ schema: TicketBody }) body: z.output<typeof TicketBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<TicketAnswer> {
    const wish = { type: 'come-back', ticket: ticketId(body.ticket) } as const;
    return this.commands.carryOut({ site, wish, id, who });
  }

  @Post('leave')
  @Allow('tickets.leave')
  @ApiOperation({ summary: 'Somebody has gone' })
  @ApiCreatedResponse({ standardSchema: TicketAnswer })
  leave(
    @Param('site') site: string,
    @Body({ schema: TicketBody }) body: z.output<typeof TicketBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<TicketAnswer> {
    const wish = { type: 'leave', ticket: ticketId(body.ticket) } as const;
    return this.commands.carryOut({ site, wish, id, who });
  }

  @Post(':ticket/print')
  @HttpCode(200)
  @Allow('tickets.print')
  @ApiOperation({ summary: 'Put a ticket on paper; what became of it is told, and kept by its id' })
  @ApiOkResponse({ standardSchema: PrintAnswer })
  print(
    @Param('site') site: string,
    @Param('ticket') ticket: string,
    @Body({ schema: PrintBody }) { printer, language }: z.output<typeof PrintBody>,
    @IdOfCommand() id: CommandId | null,
  ): Promise<PrintAnswer> {
    return this.printing.print({ site, ticket, printer, language, id });
  }
}
