import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { TicketWhy } from '../contract/why';
import { Explanations } from '../doors/explanations';

/** What staff ask about somebody's ticket. */
@ApiTags('tickets')
@Controller('api/v1/sites/:site/tickets/:ticket')
export class TicketController {
  constructor(private readonly explanations: Explanations) {}

  @Get('why')
  @Allow('tickets.explain')
  @ApiOperation({ summary: 'Why somebody waits, and why others were called first' })
  @ApiOkResponse({ standardSchema: TicketWhy })
  why(@Param('site') site: string, @Param('ticket') ticket: string): Promise<TicketWhy> {
    return this.explanations.staff(site, ticket);
  }
}
