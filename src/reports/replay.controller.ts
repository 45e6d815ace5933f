import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { Replay, ReplayQuery } from '../contract/replay';
import { day } from '../core/time';
import { Sites } from '../engine/sites';
import { replayCsv } from './replay-csv';
import { replayView } from './replay-view';
import { ReplayReader } from './replay.reader';
import { attachment, CSV, definitionOf } from './subject';

/** A past day as people saw it. */
@ApiTags('reports')
@Controller('api/v1/reports')
@Allow('reports.read')
export class ReplayController {
  constructor(
    private readonly sites: Sites,
    private readonly replays: ReplayReader,
  ) {}

  /** Lines, waits told, calls and counters at the end of each minute, replayed from the facts. */
  @Get('replay')
  @ApiOperation({ summary: 'A day replayed minute by minute, as people saw it' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ standardSchema: Replay })
  async replay(
    @Query({ schema: ReplayQuery }) query: ReplayQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Replay | string> {
    const definition = await definitionOf(this.sites, query);
    const asked = day(query.day);
    const replay = replayView(definition, asked, await this.replays.replay(definition, asked));
    if (query.format === 'json') return replay;
    const file = attachment('replay', query.site, query.day);
    void reply.header('Content-Disposition', file).type(CSV);
    return replayCsv(replay);
  }
}
