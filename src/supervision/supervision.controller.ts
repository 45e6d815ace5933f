import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { SiteAnswer } from '../contract/answers';
import { SupervisionBoard } from '../contract/boards';
import {
  IntakeRuleBody,
  MessageBody,
  OverrideIntakeBody,
  ResumeIntakeBody,
  StopIntakeBody,
} from '../contract/commands';
import type { CommandId } from '../core/ids';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { supervisionBoard } from '../engine/boards/supervision';
import { messageWish, overrideWish, resumeWish, ruleWish, stopWish } from './regulation';

/** What a supervisor sees and regulates. */
@ApiTags('supervision')
@Controller('api/v1/sites/:site')
export class SupervisionController {
  constructor(private readonly commands: Commands) {}

  @Get('live')
  @Allow('site.live')
  @ApiOperation({ summary: 'The live state of a site' })
  @ApiOkResponse({ standardSchema: SupervisionBoard })
  live(@Param('site') site: string): Promise<SupervisionBoard> {
    return this.commands.read(site, supervisionBoard);
  }

  @Post('intake/stop')
  @HttpCode(200)
  @Allow('site.regulate')
  @ApiOperation({ summary: 'Stop giving tickets, for some services or for all' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  stop(
    @Param('site') site: string,
    @Body({ schema: StopIntakeBody }) body: z.output<typeof StopIntakeBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: stopWish(body), id, who });
  }

  @Post('intake/resume')
  @HttpCode(200)
  @Allow('site.regulate')
  @ApiOperation({ summary: 'Give tickets again' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  resume(
    @Param('site') site: string,
    @Body({ schema: ResumeIntakeBody }) body: z.output<typeof ResumeIntakeBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: resumeWish(body), id, who });
  }

  @Post('intake/rule')
  @HttpCode(200)
  @Allow('site.regulate')
  @ApiOperation({ summary: 'When a service warns or stops by itself before closing; null: never' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  rule(
    @Param('site') site: string,
    @Body({ schema: IntakeRuleBody }) body: z.output<typeof IntakeRuleBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: ruleWish(body), id, who });
  }

  @Post('intake/override')
  @HttpCode(200)
  @Allow('site.regulate')
  @ApiOperation({ summary: 'Keep a service open today whatever its rule says, or no longer' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  override(
    @Param('site') site: string,
    @Body({ schema: OverrideIntakeBody }) body: z.output<typeof OverrideIntakeBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: overrideWish(body), id, who });
  }

  @Post('messages')
  @HttpCode(200)
  @Allow('site.regulate')
  @ApiOperation({ summary: 'Show a message on the screens, or take it away' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  message(
    @Param('site') site: string,
    @Body({ schema: MessageBody }) body: z.output<typeof MessageBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: messageWish(body), id, who });
  }
}
