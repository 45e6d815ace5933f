import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../access/allow.decorator';
import { Denied } from '../../access/denied';
import { type Identity, mayDo } from '../../access/roles';
import { Who } from '../../access/identity.decorator';
import { StaffingQuery, StaffingReport, WhatIf, WhatIfBody } from '../../contract/staffing';
import type { SiteDefinition } from '../../core/definition';
import { addDays, day, type Day } from '../../core/time';
import { Commands } from '../../doors/commands';
import { Sites } from '../../engine/sites';
import { attachment, CSV, definitionOf, subtitle, SVG } from '../subject';
import { Advisor } from './advisor';
import { Replayer } from './replayer';
import { staffingChart, whatIfChart } from './staffing-charts';
import { staffingCsv } from './staffing-csv';
import { staffingReport, type ToldDay } from './staffing-view';

/** The manager's door to counters: how many are advised, what the advice was worth, and what if. */
@ApiTags('reports')
@Controller('api/v1')
@Allow('reports.read')
export class StaffingController {
  constructor(
    private readonly advisor: Advisor,
    private readonly replayer: Replayer,
    private readonly sites: Sites,
    private readonly commands: Commands,
  ) {}

  /** Counters advised by half-hour; of days that are over, what became of it too. */
  @Get('reports/staffing')
  @ApiOperation({ summary: 'Counters advised by half-hour, and the verdict on past advice' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv')
  @ApiOkResponse({ standardSchema: StaffingReport })
  async staffing(
    @Query({ schema: StaffingQuery }) query: StaffingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffingReport | string> {
    const { site, from, to, format, language } = query;
    const definition = await definitionOf(this.sites, query);
    const today = (await this.commands.site(site)).now().day;
    const report = staffingReport(definition, query, await this.daysOf(definition, query, today));
    if (format === 'json') return report;
    if (format === 'svg') {
      void reply.type(SVG);
      return staffingChart(report, subtitle(definition, query), language);
    }
    void reply.header('Content-Disposition', attachment('staffing', site, from, to)).type(CSV);
    return staffingCsv(report);
  }

  /** A day, past or to come, as it is and as it would be. */
  @Post('what-if')
  @HttpCode(200)
  @ApiOperation({ summary: 'A day with other counters, breaks, services or arrivals' })
  @ApiProduces('application/json', 'image/svg+xml')
  @ApiOkResponse({ standardSchema: WhatIf })
  async whatIf(
    @Body({ schema: WhatIfBody }) body: WhatIfBody,
    @Who() who: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhatIf | string> {
    // The table is asked by the site in a path or a query; here it stands in the body.
    if (!mayDo(who, 'reports.read', body.site)) throw new Denied('not-allowed');
    const definition = await definitionOf(this.sites, body);
    const site = await this.commands.site(body.site);
    const answer = await this.replayer.answer(site, definition, body);
    if (body.format === 'json') return answer;
    void reply.type(SVG);
    const period = { from: body.day, to: body.day, language: body.language };
    return whatIfChart(answer, subtitle(definition, period), body.language);
  }

  private async daysOf(
    definition: SiteDefinition,
    { from, to }: StaffingQuery,
    today: Day,
  ): Promise<ToldDay[]> {
    const days: ToldDay[] = [];
    for (let date = day(from); date <= to; date = addDays(date, 1)) {
      const parts =
        date < today
          ? await this.advisor.verdict(definition, date, today)
          : (await this.advisor.advice(definition, date, today)).map((advice) => ({
              advice,
              halves: null,
            }));
      days.push({ day: date, parts });
    }
    return days;
  }
}
