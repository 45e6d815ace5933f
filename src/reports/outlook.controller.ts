import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { Outlook, OutlookQuery } from '../contract/outlook';
import { Commands } from '../doors/commands';
import { Outlooks } from '../engine/outlooks';
import { Sites } from '../engine/sites';
import { outlookChart } from './outlook-chart';
import { outlookCsv } from './outlook-csv';
import { outlookView } from './outlook-view';
import { attachment, CSV, definitionOf, subtitle, SVG } from './subject';

/** What anyone may know of the half-hours to come: aggregates, and nobody in particular. */
@ApiTags('sites')
@Controller('api/v1/sites')
@Allow('site.read')
export class OutlookController {
  constructor(
    private readonly sites: Sites,
    private readonly commands: Commands,
    private readonly outlooks: Outlooks,
  ) {}

  /** Today's and the next days' half-hours: what somebody who comes then would wait. */
  @Get(':site/outlook')
  @ApiOperation({ summary: 'The waits of the half-hours to come, today and up to 14 days ahead' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv')
  @ApiOkResponse({ standardSchema: Outlook })
  async outlook(
    @Param('site') site: string,
    @Query({ schema: OutlookQuery }) { days, service, format, language }: OutlookQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outlook | string> {
    const definition = await definitionOf(this.sites, { site, service });
    const kept = await this.outlooks.days(await this.commands.site(site), days);
    const outlook = outlookView(definition, kept, service);
    const [from, to] = [outlook.days[0]?.day ?? '', outlook.days.at(-1)?.day ?? ''];
    void reply.header('Cache-Control', 'public, max-age=60');
    if (format === 'json') return outlook;
    if (format === 'svg') {
      void reply.type(SVG);
      return outlookChart(outlook, subtitle(definition, { service, from, to, language }), language);
    }
    void reply.header('Content-Disposition', attachment('outlook', site, from, to)).type(CSV);
    return outlookCsv(outlook);
  }
}
