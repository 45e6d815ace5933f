import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { CounterAnswer } from '../contract/answers';
import { ConsoleBoard } from '../contract/boards';
import { COUNTER_BODIES, type CounterAction } from '../contract/commands';
import { type CommandId, counterId } from '../core/ids';
import { parse } from '../doors/bad-input';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { RefusedRequest } from '../doors/refused';
import { type CounterBody, counterWish } from '../doors/wishes';
import { consoleBoard } from '../engine/boards/console';

const isAction = (text: string): text is CounterAction => Object.hasOwn(COUNTER_BODIES, text);

/** What agents ask of their counters. */
@ApiTags('counters')
@Controller('api/v1/sites/:site/counters/:counter')
export class ConsoleController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Allow('console.watch')
  @ApiOperation({ summary: 'The console of a counter' })
  @ApiOkResponse({ standardSchema: ConsoleBoard })
  async board(
    @Param('site') site: string,
    @Param('counter') counter: string,
  ): Promise<ConsoleBoard> {
    const board = await this.commands.read(site, (view) => consoleBoard(view, counterId(counter)));
    if (!board) throw new RefusedRequest('unknown-counter');
    return board;
  }

  // Described action by action in the document: each has a body of its own.
  @Post(':action')
  @HttpCode(200)
  @Allow('counters.act')
  @ApiExcludeEndpoint()
  act(
    @Param('site') site: string,
    @Param('counter') counter: string,
    @Param('action') action: string,
    @Body() body: unknown = {},
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<CounterAnswer> {
    if (!isAction(action)) throw new RefusedRequest('not-found');
    const checked: CounterBody = parse(COUNTER_BODIES[action], body);
    const wish = counterWish(action, counter, checked);
    return this.commands.carryOut({ site, wish, id, who });
  }
}
