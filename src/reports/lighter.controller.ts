import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { lighterSites, type OpenSite } from '../affluence/lighter-sites';
import { LighterQuery, LighterSites } from '../contract/lighter';
import { serviceOf, type SiteDefinition } from '../core/definition';
import { openingAt } from '../core/hours';
import { serviceId } from '../core/ids';
import type { LiveSite } from '../engine/live-site';
import { Sites } from '../engine/sites';
import { definitionOf } from './subject';

/** Where else one may go now. */
@ApiTags('sites')
@Controller('api/v1/sites')
@Allow('site.read')
export class LighterController {
  constructor(private readonly sites: Sites) {}

  /** Sites that are open, offer the same service and receive sooner, the way counted; the best first. */
  @Get(':site/lighter')
  @ApiOperation({ summary: 'Sites near by with a clearly shorter wait for the same service' })
  @ApiOkResponse({ standardSchema: LighterSites })
  async lighter(
    @Param('site') site: string,
    @Query({ schema: LighterQuery }) { service, speed }: LighterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LighterSites> {
    await definitionOf(this.sites, { site, service });
    const all = await this.sites.all();
    const open = (await Promise.all(all.map((one) => openSite(one, service)))).filter(
      (one) => one !== null,
    );
    const here = open.find((one) => one.site.id === site);
    const others = open.filter((one) => one.site.id !== site);
    void reply.header('Cache-Control', 'public, max-age=30');
    return {
      site,
      service,
      waitS: here?.waitS ?? null,
      sites: here ? lighterSites(here, others, speed).map(told) : [],
    };
  }
}

/** A site as somebody who may go there sees it; null when it is closed, or its place or wait unknown. */
function openSite(live: LiveSite, service: string): Promise<OpenSite<SiteDefinition> | null> {
  return live.view(({ state, now, waits }) => {
    const { definition } = state.site;
    const offered = serviceOf(definition, service);
    const wait = waits.get(serviceId(service));
    const { location } = definition;
    if (!offered?.walkIn || !location || !wait || 'unknown' in wait) return null;
    const isOpen = definition.outsideHours === 'accept' || openingAt(definition, offered, now).open;
    return isOpen ? { site: definition, location, waitS: wait.highS } : null;
  });
}

const told = ({ site, ...figures }: ReturnType<typeof lighterSites<SiteDefinition>>[number]) => ({
  site: site.id,
  name: site.name,
  address: site.address ?? null,
  ...figures,
});
