import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { TicketAnswer } from '../contract/answers';
import { VisitBoard } from '../contract/boards';
import { VisitWhy } from '../contract/why';
import { Nothing, RateBody, VISIT_ACTIONS, type VisitAction } from '../contract/commands';
import { type CommandId, ticketId } from '../core/ids';
import { parse } from '../doors/bad-input';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { Explanations } from '../doors/explanations';
import { RefusedRequest } from '../doors/refused';
import { VisitAdmission } from './visit-admission';
import { missingVisit, Visits, visitWish } from './visits';

const isAction = (text: string): text is VisitAction => VISIT_ACTIONS.includes(text as VisitAction);

/** A visitor's own visit, by the link on the ticket. */
@ApiTags('visits')
@Controller('api/v1/visits/:token')
@Allow('visit.follow')
export class VisitorController {
  /** An open page asks again after each change, at most every three seconds. */
  private readonly explained = new RateLimiterMemory({ points: 40, duration: 60 });

  constructor(
    private readonly visits: Visits,
    private readonly admission: VisitAdmission,
    private readonly commands: Commands,
    private readonly explanations: Explanations,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Follow a visit' })
  @ApiOkResponse({ standardSchema: VisitBoard })
  async follow(@Param('token') token: string, @Ip() ip: string): Promise<VisitBoard> {
    const { site, ticket } = await this.admission.named(token, ip);
    return this.commands.read(site, async (view) => {
      const board = await this.visits.board(view, ticket);
      if (!board) throw new RefusedRequest(missingVisit(view, ticket));
      return board;
    });
  }

  @Get('why')
  @ApiOperation({ summary: 'Why one waits, and why others were called first, in counts' })
  @ApiOkResponse({ standardSchema: VisitWhy })
  async why(@Param('token') token: string, @Ip() ip: string): Promise<VisitWhy> {
    const { site, ticket } = await this.admission.named(token, ip);
    await this.explained.consume(`${site}~${ticket}`).catch(() => {
      throw new RefusedRequest('too-many-requests');
    });
    return this.explanations.visitor(site, ticket);
  }

  @Post('rating')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say how satisfied one is with the wait, once, on the day of the visit',
  })
  @ApiOkResponse({ standardSchema: TicketAnswer })
  async rate(
    @Param('token') token: string,
    @Body() body: unknown,
    @IdOfCommand() id: CommandId | null,
    @Ip() ip: string,
    @Who() who: Identity,
  ): Promise<TicketAnswer> {
    const { score } = parse(RateBody, body);
    const { site, ticket } = await this.admission.asking(token, ip);
    const wish = { type: 'rate', ticket: ticketId(ticket), score } as const;
    return this.commands.carryOut({ site, wish, id, who });
  }

  @Post(':action')
  @HttpCode(200)
  @ApiOperation({ summary: 'I am here; I’ll be late; I give up' })
  @ApiOkResponse({ standardSchema: TicketAnswer })
  async act(
    @Param('token') token: string,
    @Param('action') action: string,
    @Body() body: unknown = {},
    @IdOfCommand() id: CommandId | null,
    @Ip() ip: string,
    @Who() who: Identity,
  ): Promise<TicketAnswer> {
    if (!isAction(action)) throw new RefusedRequest('not-found');
    parse(Nothing, body);
    const { site, ticket } = await this.admission.asking(token, ip);
    return this.commands.carryOut({ site, wish: visitWish(action, ticket), id, who });
  }
}
