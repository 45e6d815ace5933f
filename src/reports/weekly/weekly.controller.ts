import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../access/allow.decorator';
import { KeptWeekQuery, KeptWeeks, KeptWeeksQuery } from '../../contract/kept-weeks';
import { WeeklyQuery, WeeklyReport } from '../../contract/weekly';
import { mondayOf } from '../../core/iso-week';
import { addDays, day, instant } from '../../core/time';
import { RefusedRequest } from '../../doors/refused';
import { Calendar } from '../../engine/calendar';
import { Sites } from '../../engine/sites';
import { type KeptReport, WeeklyReportStore } from '../../journal/weekly-reports';
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
    private readonly store: WeeklyReportStore,
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

  /** Those that were made on their Monday, and whether they were sent. */
  @Get('kept')
  @ApiOperation({ summary: 'The weekly reports that were made and sent' })
  @ApiOkResponse({ standardSchema: KeptWeeks })
  async kept(@Query({ schema: KeptWeeksQuery }) { site }: KeptWeeksQuery): Promise<KeptWeeks> {
    const { zone } = await definitionOf(this.sites, { site });
    const calendar = new Calendar(zone);
    return { reports: (await this.store.of(site)).map((report) => keptView(report, calendar)) };
  }

  /** The very bytes that were sent. */
  @Get('kept.pdf')
  @ApiOperation({ summary: 'A weekly report as it was made' })
  @ApiProduces('application/pdf')
  async keptPdf(@Query({ schema: KeptWeekQuery }) query: KeptWeekQuery): Promise<StreamableFile> {
    await definitionOf(this.sites, query);
    const pdf = await this.store.pdf(query);
    if (!pdf) throw new RefusedRequest('not-found');
    const disposition = attachedAs('pdf', 'weekly', query.site, query.week);
    return new StreamableFile(pdf, { type: PDF, disposition });
  }
}

function keptView(report: KeptReport, calendar: Calendar): KeptWeeks['reports'][number] {
  const { week, madeAt, state, sentAt, attempts, failure } = report;
  const monday = mondayOf(week) ?? day(week);
  const text = (at: number): string => calendar.text(instant(at));
  return {
    week,
    from: monday,
    to: addDays(monday, 6),
    madeAt: text(madeAt),
    state,
    sentAt: sentAt === null ? null : text(sentAt),
    attempts,
    failure,
  };
}
