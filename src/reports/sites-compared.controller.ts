import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import { type Identity, mayDo } from '../access/roles';
import { SitesCompared, SitesComparedQuery } from '../contract/sites-compared';
import { Sites } from '../engine/sites';
import { sitesComparedCsv } from './csv';
import { SitesComparedReader } from './sites-compared.reader';
import { attachment, CSV } from './subject';

/** Several sites beside each other: a city-wide mean would hide the one that is not well. */
@ApiTags('reports')
@Controller('api/v1/reports')
@Allow('reports.read')
export class SitesComparedController {
  constructor(
    private readonly reader: SitesComparedReader,
    private readonly sites: Sites,
  ) {}

  @Get('sites')
  @ApiOperation({ summary: 'The share within the objective by month, of every site' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ standardSchema: SitesCompared })
  async compared(
    @Query({ schema: SitesComparedQuery }) { from, to, format }: SitesComparedQuery,
    @Who() who: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SitesCompared | string> {
    const all = await this.sites.all();
    const seen = all.map(({ id }) => id).filter((id) => mayDo(who, 'reports.read', id));
    const compared = await this.reader.compared(seen, from, to);
    if (format === 'json') return compared;
    void reply.header('Content-Disposition', attachment('sites', from, to)).type(CSV);
    return sitesComparedCsv(compared);
  }
}
