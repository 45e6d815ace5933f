import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { CorrectBody, CountBody, RoomAnswer, RoomList } from '../contract/rooms';
import type { CommandId } from '../core/ids';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { roomStates } from '../engine/boards/rooms';
import { correctWish, countWish } from './occupancy';

/** The people in the rooms of a site: what turnstiles and sensors tell, and what it comes to. */
@ApiTags('rooms')
@Controller('api/v1/sites/:site/occupancy')
export class OccupancyController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Allow('rooms.read')
  @ApiOperation({ summary: 'How many people are in each room, and how far its counter is trusted' })
  @ApiOkResponse({ standardSchema: RoomList })
  rooms(@Param('site') site: string): Promise<RoomList> {
    return this.commands.read(site, ({ state }) => ({ rooms: roomStates(state) }));
  }

  @Post()
  @HttpCode(200)
  @Allow('rooms.count')
  @ApiOperation({ summary: 'So many people came into a room or left it' })
  @ApiOkResponse({ standardSchema: RoomAnswer })
  count(
    @Param('site') site: string,
    @Body({ schema: CountBody }) body: z.output<typeof CountBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<RoomAnswer> {
    return this.commands.carryOut({ site, wish: countWish(body), id, who });
  }

  @Post('correct')
  @HttpCode(200)
  @Allow('rooms.correct')
  @ApiOperation({ summary: 'Somebody counted heads: so many people are inside' })
  @ApiOkResponse({ standardSchema: RoomAnswer })
  correct(
    @Param('site') site: string,
    @Body({ schema: CorrectBody }) body: z.output<typeof CorrectBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<RoomAnswer> {
    return this.commands.carryOut({ site, wish: correctWish(body), id, who });
  }
}
