import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { Forecast, ForecastQuery } from '../contract/forecast';
import { Commands } from '../doors/commands';
import { Forecasts } from '../engine/forecasts';
import { Sites } from '../engine/sites';
import { forecastChart } from './forecast-chart';
import { forecastCsv, forecastView } from './forecast-view';
import { attachment, CSV, definitionOf, subtitle, SVG } from './subject';

/** How many people are expected in the next two weeks, and how good such forecasts were. */
@ApiTags('reports')
@Controller('api/v1/reports')
@Allow('reports.read')
export class ForecastController {
  constructor(
    private readonly sites: Sites,
    private readonly commands: Commands,
    private readonly forecasts: Forecasts,
  ) {}

  /** Of one service, or of the whole site. */
  @Get('forecast')
  @ApiOperation({ summary: 'Arrivals of the next 14 days by half-hour, with ranges and score' })
  @ApiProduces('application/json', 'image/svg+xml', 'text/csv')
  @ApiOkResponse({ standardSchema: Forecast })
  async forecast(
    @Query({ schema: ForecastQuery }) { site, service, days, format, language }: ForecastQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Forecast | string> {
    const definition = await definitionOf(this.sites, { site, service });
    const keeper = this.forecasts.of(await this.commands.site(site));
    const forecast = forecastView(
      definition,
      await keeper.forecast(service ?? null),
      service,
      days,
    );
    if (format === 'json') return forecast;
    const [from, to] = [forecast.days[0]?.day ?? '', forecast.days.at(-1)?.day ?? ''];
    if (format === 'svg') {
      void reply.type(SVG);
      const about = from === '' ? '' : subtitle(definition, { service, from, to, language });
      return forecastChart(forecast, about, language);
    }
    void reply.header('Content-Disposition', attachment('forecast', site, from, to)).type(CSV);
    return forecastCsv(forecast);
  }
}
