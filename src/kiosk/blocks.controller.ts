import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { BlockReserved } from '../contract/block';
import { BlockBody } from '../contract/commands';
import type { CommandId } from '../core/ids';
import { IdOfCommand } from '../doors/command-id.decorator';
import { Commands } from '../doors/commands';
import { VisitLinks } from '../doors/visit-links';
import { blockWish } from '../doors/wishes';
import type { Reserved } from '../engine/ask';

/** Numbers that a kiosk of any make may give while it is cut off. */
@ApiTags('tickets')
@Controller('api/v1/sites/:site/blocks')
export class BlocksController {
  constructor(
    private readonly commands: Commands,
    private readonly links: VisitLinks,
  ) {}

  @Post()
  @Allow('tickets.take')
  @ApiOperation({ summary: 'Reserve numbers for a kiosk, until the day ends' })
  @ApiCreatedResponse({ standardSchema: BlockReserved })
  async reserve(
    @Param('site') site: string,
    @Body({ schema: BlockBody }) body: z.output<typeof BlockBody>,
    @IdOfCommand() id: CommandId | null,
    @Who() who: Identity,
  ): Promise<BlockReserved> {
    const request = { site, wish: blockWish(body), id, who };
    return this.links.linkedBlock(site, await this.commands.carryOut<Reserved>(request));
  }
}
