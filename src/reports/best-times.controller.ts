import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { BestTimes, BestTimesQuery } from '../contract/best-times';
import { Commands } from '../doors/commands';
import { Forecasts } from '../engine/forecasts';
import { Outlooks } from '../engine/outlooks';
import { Sites } from '../engine/sites';
import { bestTimesCsv, bestTimesView } from './best-times-view';
import { attachment, CSV, definitionOf } from './subject';

/** When to come: open data, for any page of anybody. */
@ApiTags('sites')
@Controller('api/v1/sites')
@Allow('site.read')
export class BestTimesController {
  constructor(
    private readonly sites: Sites,
    private readonly commands: Commands,
    private readonly outlooks: Outlooks,
    private readonly forecasts: Forecasts,
  ) {}

  /** By service and day, from today on: the moments with the shortest waits, and those to avoid. */
  @Get(':site/best-times')
  @ApiOperation({ summary: 'The best moments to come, by service and day: open data' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ standardSchema: BestTimes })
  async bestTimes(
    @Param('site') site: string,
    @Query({ schema: BestTimesQuery }) { service, days, format }: BestTimesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BestTimes | string> {
    const definition = await definitionOf(this.sites, { site, service });
    const live = await this.commands.site(site);
    const kept = await this.outlooks.days(live, days);
    const known = await this.forecasts.of(live).knownDays();
    const times = bestTimesView(definition, kept, known, service);
    // Whoever likes may show it: no cookie is read here, and nobody is in it.
    void reply.header('Access-Control-Allow-Origin', '*');
    void reply.header('Cache-Control', 'public, max-age=300');
    if (format === 'json') return times;
    const from = kept[0]?.day ?? '';
    void reply.header('Content-Disposition', attachment('best-times', site, from)).type(CSV);
    return bestTimesCsv(times);
  }
}
