import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { TicketAnswer } from '../contract/answers';
import { TakeBody, TicketBody } from '../contract/commands';
import { TicketTaken } from '../contract/ticket';
import { type CommandId, ticketId } from '../core/ids';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { VisitLinks } from '../doors/visit-links';
import { takeWish } from '../doors/wishes';
import type { Taken } from '../engine/ask';

/** Tickets, for kiosks and receptions of any make. */
@ApiTags('tickets')
@Controller('api/v1/sites/:site/tickets')
export class KioskController {
  constructor(
    private readonly commands: Commands,
    private readonly links: VisitLinks,
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
}
