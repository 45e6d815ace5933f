import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import {
  AffluenceQuery,
  AffluenceReport,
  DayCurve,
  DayCurveQuery,
  HeatMap,
  HeatMapQuery,
  LegsQuery,
} from '../contract/reports';
import { WHOLE_SITE } from '../affluence/slot';
import { siteId } from '../core/ids';
import { day } from '../core/time';
import { Sites } from '../engine/sites';
import { LegQuery } from '../journal/leg.query';
import { affluenceCsv, dayCurveCsv, heatMapCsv, legsCsv } from './csv';
import { dayChart } from './day-chart';
import { heatMapChart } from './heat-map-chart';
import { APART, PeriodReader } from './period.reader';
import { attachment, CSV, definitionOf, subtitle, SVG } from './subject';
import { affluenceReport, dayCurve, heatMap } from './views';

/** The manager's door: what a site's affluence was, as JSON, CSV and charts. */
@ApiTags('reports')
@Controller('api/v1/reports')
@Allow('reports.read')
export class ReportsController {
  constructor(
    private readonly periods: PeriodReader,
    private readonly legs: LegQuery,
    private readonly sites: Sites,
  ) {}

  /** Service by quarter-hour over a period, with totals and how far they can be trusted. */
  @Get('affluence')
  @ApiOperation({ summary: 'Affluence of a period by service and quarter-hour' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ standardSchema: AffluenceReport })
  async affluence(
    @Query({ schema: AffluenceQuery }) query: AffluenceQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AffluenceReport | string> {
    await definitionOf(this.sites, query);
    const report = affluenceReport(await this.tally(query, query.service ?? APART), query);
    if (query.format === 'json') return report;
    const file = attachment('affluence', query.site, query.from, query.to);
    void reply.header('Content-Disposition', file).type(CSV);
    return affluenceCsv(report);
  }

  /** A metric by weekday and quarter-hour. */
  @Get('heat-map')
  @ApiOperation({ summary: 'A metric by weekday and quarter-hour' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv')
  @ApiOkResponse({ standardSchema: HeatMap })
  async heatMap(
    @Query({ schema: HeatMapQuery }) query: HeatMapQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HeatMap | string> {
    const definition = await definitionOf(this.sites, query);
    const map = heatMap(await this.tally(query, query.service ?? WHOLE_SITE), query);
    if (query.format === 'json') return map;
    if (query.format === 'svg') {
      void reply.type(SVG);
      return heatMapChart(map, subtitle(definition, query), query.language);
    }
    const file = attachment('heat-map', query.metric, query.site, query.from, query.to);
    void reply.header('Content-Disposition', file).type(CSV);
    return heatMapCsv(map);
  }

  /** The curve of one day. */
  @Get('day')
  @ApiOperation({ summary: 'The curve of a day' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv')
  @ApiOkResponse({ standardSchema: DayCurve })
  async day(
    @Query({ schema: DayCurveQuery }) query: DayCurveQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DayCurve | string> {
    const definition = await definitionOf(this.sites, query);
    const period = { ...query, from: query.day, to: query.day };
    const curve = dayCurve(await this.tally(period, APART), query);
    if (query.format === 'json') return curve;
    if (query.format === 'svg') {
      void reply.type(SVG);
      return dayChart(curve, subtitle(definition, period), query.language);
    }
    void reply.header('Content-Disposition', attachment('day', query.site, query.day)).type(CSV);
    return dayCurveCsv(curve);
  }

  /** Every leg of a period, raw, without anything personal. */
  @Get('legs.csv')
  @ApiOperation({ summary: 'Every leg of a period, as CSV' })
  @ApiProduces('text/csv')
  async legsCsv(@Query({ schema: LegsQuery }) query: LegsQuery): Promise<StreamableFile> {
    await definitionOf(this.sites, query);
    const { site, from, to } = query;
    const legs = this.legs.between(siteId(site), day(from), day(to));
    const disposition = attachment('legs', site, from, to);
    return new StreamableFile(legsCsv(legs), { type: CSV, disposition });
  }

  private tally(asked: { site: string; from: string; to: string }, of: string) {
    return this.periods.tally(siteId(asked.site), day(asked.from), day(asked.to), of);
  }
}
