import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { RefusedRequest } from '../doors/refused';
import { Sites } from '../engine/sites';

/** Whether this process lives, and whether it can do its work. */
@ApiTags('operations')
@Controller('health')
@Allow('site.read')
export class HealthController {
  constructor(private readonly sites: Sites) {}

  @Get('live')
  @HttpCode(200)
  @ApiOperation({ summary: 'The process answers' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @HttpCode(200)
  @ApiOperation({ summary: 'Every site can be read from its journal' })
  async ready(): Promise<{ status: 'ready'; sites: Record<string, number> }> {
    try {
      const sites = await this.sites.all();
      const seqs = await Promise.all(
        sites.map((site) => site.view(({ state }) => [site.id, state.site.seq] as const)),
      );
      return { status: 'ready', sites: Object.fromEntries(seqs) };
    } catch {
      throw new RefusedRequest('storage-unavailable');
    }
  }
}
