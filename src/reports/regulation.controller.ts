import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { regulationOf } from '../affluence/regulation';
import { RegulationQuery, RegulationReport } from '../contract/alerts';
import { siteId } from '../core/ids';
import { day } from '../core/time';
import { alertView } from '../engine/boards/alert';
import { Calendar } from '../engine/calendar';
import { Sites } from '../engine/sites';
import { AlertQuery } from '../journal/alert.query';
import { regulationCsv } from './regulation-csv';
import { attachment, CSV, definitionOf } from './subject';

/** The journal of regulation: the alerts of a period, what was done, how soon, with what effect. */
@ApiTags('reports')
@Controller('api/v1/reports/regulation')
@Allow('regulation.read')
export class RegulationController {
  constructor(
    private readonly alerts: AlertQuery,
    private readonly sites: Sites,
  ) {}

  /** One line an alert in CSV; with the summary of the period in JSON. */
  @Get()
  @ApiOperation({
    summary: 'Alerts of a period: who took them, what was done and with what effect',
  })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ standardSchema: RegulationReport })
  async regulation(
    @Query({ schema: RegulationQuery }) query: RegulationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegulationReport | string> {
    const { zone } = await definitionOf(this.sites, query);
    const { site, from, to, service = null } = query;
    const all = await this.alerts.between(siteId(site), day(from), day(to));
    const alerts = service === null ? all : all.filter((alert) => alert.service === service);
    const calendar = new Calendar(zone);
    const views = alerts.map((alert) => alertView(alert, calendar));
    if (query.format === 'json') {
      return { site, service, zone, from, to, summary: regulationOf(alerts), alerts: views };
    }
    const file = attachment('regulation', site, from, to);
    void reply.header('Content-Disposition', file).type(CSV);
    return regulationCsv(views);
  }
}
