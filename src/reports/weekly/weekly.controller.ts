import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../access/allow.decorator';
import { WeeklyQuery, WeeklyReport } from '../../contract/weekly';
import { mondayOf } from '../../core/iso-week';
import { day } from '../../core/time';
import { Sites } from '../../engine/sites';
import { attachedAs, definitionOf, PDF } from '../subject';
import { weeklyPdf } from './weekly-pdf';
import { WeeklyReader } from './weekly.reader';

/** The manager's week on two pages. */
@ApiTags('reports')
@Controller('api/v1/reports/weekly')
@Allow('reports.read')
export class WeeklyController {
  constructor(
    private readonly reader: WeeklyReader,
    private readonly sites: Sites,
  ) {}

  /** Computed anew from the quarter-hours, whatever was sent. */
  @Get()
  @ApiOperation({ summary: 'The report of a week: two pages in French, or their figures' })
  @ApiProduces('application/json', 'application/pdf')
  @ApiOkResponse({ standardSchema: WeeklyReport })
  async weekly(
    @Query({ schema: WeeklyQuery }) query: WeeklyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WeeklyReport | StreamableFile> {
    const definition = await definitionOf(this.sites, query);
    const monday = mondayOf(query.week) ?? day(query.week);
    const report = await this.reader.report(definition, monday);
    if (query.format === 'json') return report;
    const disposition = attachedAs('pdf', 'weekly', query.site, query.week);
    void reply.header('Content-Disposition', disposition);
    return new StreamableFile(await weeklyPdf(report, definition), { type: PDF, disposition });
  }
}
