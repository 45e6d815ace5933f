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
import { serviceOf } from '../core/definition';
import { siteId } from '../core/ids';
import { day } from '../core/time';
import { Sites } from '../engine/sites';
import { LegQuery } from '../journal/leg.query';
import { affluenceLines, dayCurveLines, heatMapLines } from './csv';
import { dayChart } from './day-chart';
import {
  affluenceBlocks,
  dayBlocks,
  heatMapBlocks,
  metricTitle,
  pictureBlock,
  sentAs,
} from './documents';
import { heatMapChart } from './heat-map-chart';
import { legsCsv } from './legs-csv';
import { APART, PeriodReader } from './period.reader';
import { attachment, CSV, definitionOf, PDF, subtitle, SVG, XLSX } from './subject';
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
  @ApiProduces('application/json', 'text/csv', XLSX, PDF)
  @ApiOkResponse({ standardSchema: AffluenceReport })
  async affluence(
    @Query({ schema: AffluenceQuery }) query: AffluenceQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AffluenceReport | string | StreamableFile> {
    const definition = await definitionOf(this.sites, query);
    const report = affluenceReport(await this.tally(query, query.service ?? APART), query);
    if (query.format === 'json') return report;
    const { site, from, to } = query;
    const names = (service: string): string => serviceOf(definition, service)?.name.fr ?? service;
    return sentAs(reply, query.format, {
      names: ['affluence', site, from, to],
      lines: affluenceLines(report),
      title: 'Affluence et attente',
      subtitle: subtitle(definition, { ...query, language: 'fr' }),
      to,
      blocks: () => affluenceBlocks(report, names),
    });
  }

  /** A metric by weekday and quarter-hour. */
  @Get('heat-map')
  @ApiOperation({ summary: 'A metric by weekday and quarter-hour' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv', XLSX, PDF)
  @ApiOkResponse({ standardSchema: HeatMap })
  async heatMap(
    @Query({ schema: HeatMapQuery }) query: HeatMapQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HeatMap | string | StreamableFile> {
    const definition = await definitionOf(this.sites, query);
    const map = heatMap(await this.tally(query, query.service ?? WHOLE_SITE), query);
    if (query.format === 'json') return map;
    if (query.format === 'svg') {
      void reply.type(SVG);
      return heatMapChart(map, subtitle(definition, query), query.language);
    }
    const { site, from, to, metric } = query;
    const about = subtitle(definition, { ...query, language: 'fr' });
    return sentAs(reply, query.format, {
      names: ['heat-map', metric, site, from, to],
      lines: heatMapLines(map),
      title: metricTitle(metric),
      subtitle: about,
      to,
      blocks: async () => [
        pictureBlock(await heatMapChart(map, about, 'fr')),
        ...heatMapBlocks(map),
      ],
    });
  }

  /** The curve of one day. */
  @Get('day')
  @ApiOperation({ summary: 'The curve of a day' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv', XLSX, PDF)
  @ApiOkResponse({ standardSchema: DayCurve })
  async day(
    @Query({ schema: DayCurveQuery }) query: DayCurveQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DayCurve | string | StreamableFile> {
    const definition = await definitionOf(this.sites, query);
    const period = { ...query, from: query.day, to: query.day };
    const curve = dayCurve(await this.tally(period, APART), query);
    if (query.format === 'json') return curve;
    if (query.format === 'svg') {
      void reply.type(SVG);
      return dayChart(curve, subtitle(definition, period), query.language);
    }
    const about = subtitle(definition, { ...period, language: 'fr' });
    return sentAs(reply, query.format, {
      names: ['day', query.site, query.day],
      lines: dayCurveLines(curve),
      title: 'La journée',
      subtitle: about,
      to: query.day,
      blocks: async () => [pictureBlock(await dayChart(curve, about, 'fr')), ...dayBlocks(curve)],
    });
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
