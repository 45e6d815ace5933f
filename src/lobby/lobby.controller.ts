import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { LobbyBoard } from '../contract/boards';
import { SiteList, SiteSummary } from '../contract/sites';
import { Commands } from '../doors/commands';
import { lobbyBoard } from '../engine/boards/lobby';
import { siteSummary } from '../engine/boards/site';
import { Sites } from '../engine/sites';

/** What anyone may know of the sites. */
@ApiTags('sites')
@Controller('api/v1/sites')
@Allow('site.read')
export class LobbyController {
  constructor(
    private readonly sites: Sites,
    private readonly commands: Commands,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sites, with the ids of their services and counters' })
  @ApiOkResponse({ standardSchema: SiteList })
  async list(): Promise<SiteList> {
    const sites = await this.sites.all();
    return { sites: await Promise.all(sites.map((site) => site.view(siteSummary))) };
  }

  @Get(':site')
  @ApiOperation({ summary: 'One site' })
  @ApiOkResponse({ standardSchema: SiteSummary })
  one(@Param('site') site: string): Promise<SiteSummary> {
    return this.commands.read(site, siteSummary);
  }

  @Get(':site/board')
  @ApiOperation({ summary: 'The calls and waits of a site, as its lobby screens show them' })
  @ApiOkResponse({ standardSchema: LobbyBoard })
  board(@Param('site') site: string): Promise<LobbyBoard> {
    return this.commands.read(site, lobbyBoard);
  }
}
