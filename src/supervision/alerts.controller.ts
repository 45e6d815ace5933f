import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { ActOnAlertBody, AskCounterBody, SetSkillsBody } from '../contract/alerts';
import { SiteAnswer } from '../contract/answers';
import type { CommandId } from '../core/ids';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { actWish, askCounterWish, closeWish, skillsWish, takeWish } from './alert-wishes';

/** What a supervisor does about alerts. */
@ApiTags('supervision')
@Controller('api/v1/sites/:site')
@Allow('site.regulate')
export class AlertsController {
  constructor(private readonly commands: Commands) {}

  @Post('alerts/:alert/take')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an alert of today in charge' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  take(
    @Param('site') site: string,
    @Param('alert') alert: string,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: takeWish(alert, who), id, who });
  }

  @Post('alerts/:alert/act')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note what was done about an alert; most is found without being told' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  act(
    @Param('site') site: string,
    @Param('alert') alert: string,
    @Body({ schema: ActOnAlertBody }) body: z.output<typeof ActOnAlertBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: actWish(alert, body, who), id, who });
  }

  @Post('alerts/:alert/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close an alert that needs nothing any more' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  close(
    @Param('site') site: string,
    @Param('alert') alert: string,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: closeWish(alert), id, who });
  }

  @Post('requests')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the agent of a counter to open, or to wait with a break' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  ask(
    @Param('site') site: string,
    @Body({ schema: AskCounterBody }) body: z.output<typeof AskCounterBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: askCounterWish(body), id, who });
  }

  @Post('skills')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change what a counter receives, until the end of the day' })
  @ApiOkResponse({ standardSchema: SiteAnswer })
  skills(
    @Param('site') site: string,
    @Body({ schema: SetSkillsBody }) body: z.output<typeof SetSkillsBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<SiteAnswer> {
    return this.commands.carryOut({ site, wish: skillsWish(body), id, who });
  }
}
