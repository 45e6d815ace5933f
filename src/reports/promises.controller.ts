import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { PromisesQuery, PromisesReport } from '../contract/promises';
import { siteId } from '../core/ids';
import { day } from '../core/time';
import { Sites } from '../engine/sites';
import { LedgerReader } from './ledger.reader';
import { promisesChart } from './promises-chart';
import { promisesCsv } from './promises-csv';
import { promisesReport } from './promises-view';
import { attachment, CSV, definitionOf, subtitle, SVG } from './subject';

/** What was promised at the taking of tickets, and what became of it. */
@ApiTags('reports')
@Controller('api/v1/reports/promises')
@Allow('promises.read')
export class PromisesController {
  constructor(
    private readonly ledgers: LedgerReader,
    private readonly sites: Sites,
  ) {}

  /** By service, hour of taking or day; the picture by hour. */
  @Get()
  @ApiOperation({ summary: 'Promises of a period and what became of them' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv')
  @ApiOkResponse({ standardSchema: PromisesReport })
  async promises(
    @Query({ schema: PromisesQuery }) query: PromisesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PromisesReport | string> {
    const definition = await definitionOf(this.sites, query);
    const { site, from, to, service, by } = query;
    const extent = { site: siteId(site), from: day(from), to: day(to), service };
    const report = promisesReport(await this.ledgers.ledger(extent, by), query);
    if (query.format === 'json') return report;
    if (query.format === 'svg') {
      void reply.type(SVG);
      return promisesChart(report, subtitle(definition, query), query.language);
    }
    const file = attachment('promises', by, site, from, to);
    void reply.header('Content-Disposition', file).type(CSV);
    return promisesCsv(report);
  }
}
