import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import {
  CommitmentsQuery,
  CommitmentsReport,
  IndicatorsQuery,
  IndicatorsReport,
} from '../contract/indicators';
import { addDays, day } from '../core/time';
import { Sites } from '../engine/sites';
import { indicatorsCsv } from './indicators-csv';
import { commitmentsReport, indicatorsReport, type Summed } from './indicators-view';
import { type Extent, IndicatorsReader } from './indicators.reader';
import { attachment, CSV, definitionOf } from './subject';

/** Fifty-two weeks: the same weekdays of the year before. */
const YEAR_DAYS = 364;

/** The label's indicators and its twelve commitments. */
@ApiTags('reports')
@Controller('api/v1/reports')
@Allow('reports.read')
export class IndicatorsController {
  constructor(
    private readonly reader: IndicatorsReader,
    private readonly sites: Sites,
  ) {}

  /** Every indicator of a period, with how far it can be trusted, and with the year before. */
  @Get('indicators')
  @ApiOperation({ summary: 'Indicators I-01 to I-38 of a period' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ standardSchema: IndicatorsReport })
  async indicators(
    @Query({ schema: IndicatorsQuery }) query: IndicatorsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorsReport | string> {
    const definition = await definitionOf(this.sites, query);
    const service = query.service ?? null;
    const extent = { definition, service, from: day(query.from), to: day(query.to) };
    const before = query.compare === 'none' ? null : await this.summed(yearBefore(extent));
    const report = indicatorsReport(query, definition, await this.summed(extent), before);
    if (query.format === 'json') return report;
    const file = attachment('indicators', query.site, query.from, query.to);
    void reply.header('Content-Disposition', file).type(CSV);
    return indicatorsCsv(report);
  }

  /** The twelve commitments of the label over a calendar year. */
  @Get('commitments')
  @ApiOperation({
    summary: 'The twelve commitments of a year, each with its figure and its target',
  })
  @ApiOkResponse({ standardSchema: CommitmentsReport })
  async commitments(
    @Query({ schema: CommitmentsQuery }) { site, year }: CommitmentsQuery,
  ): Promise<CommitmentsReport> {
    const definition = await definitionOf(this.sites, { site });
    const [from, to] = [day(`${year}-01-01`), day(`${year}-12-31`)];
    const summed = await this.summed({ definition, service: null, from, to });
    return commitmentsReport(site, year, definition, summed);
  }

  private async summed(extent: Extent): Promise<Summed> {
    const { from, to } = extent;
    return { from, to, sums: await this.reader.sums(extent) };
  }
}

const yearBefore = (extent: Extent): Extent => ({
  ...extent,
  from: addDays(extent.from, -YEAR_DAYS),
  to: addDays(extent.to, -YEAR_DAYS),
});
