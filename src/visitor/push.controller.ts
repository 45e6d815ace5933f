import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { PushAnswer, PushBody, PushEndpoint, PushKey } from '../contract/push';
import { BadInput, parse } from '../doors/bad-input';
import { isPushService } from '../push/push-services';
import { PUSH_SETTINGS, type PushSettings } from '../push/push-settings';
import { Pusher } from '../push/pusher';
import { VisitAdmission } from './visit-admission';

/** Notices to the visitor's phone, for as long as the visit lasts. */
@ApiTags('visits')
@Controller('api/v1')
@Allow('visit.follow')
export class PushController {
  constructor(
    private readonly admission: VisitAdmission,
    private readonly pusher: Pusher,
    @Inject(PUSH_SETTINGS) private readonly settings: PushSettings,
  ) {}

  @Get('push-key')
  @ApiOperation({ summary: 'The key by which push services know this server' })
  @ApiOkResponse({ standardSchema: PushKey })
  key(): PushKey {
    return { key: this.settings.keys.publicKey };
  }

  @Post('visits/:token/push')
  @HttpCode(200)
  @ApiOperation({ summary: 'Be told on this browser when the turn is near and when it is called' })
  @ApiOkResponse({ standardSchema: PushAnswer })
  async subscribe(
    @Param('token') token: string,
    @Body() body: unknown,
    @Ip() ip: string,
  ): Promise<PushAnswer> {
    const { endpoint, keys, language } = parse(PushBody, body);
    if (!isPushService(endpoint, this.settings.services)) {
      throw new BadInput([{ field: 'endpoint', reason: 'is of no push service known here' }]);
    }
    const { site, ticket } = await this.admission.asking(token, ip);
    return { told: await this.pusher.subscribe({ site, ticket, endpoint, language, ...keys }) };
  }

  @Delete('visits/:token/push')
  @ApiOperation({ summary: 'Be told no more on this browser' })
  @ApiOkResponse({ standardSchema: PushAnswer })
  async unsubscribe(
    @Param('token') token: string,
    @Body() body: unknown,
    @Ip() ip: string,
  ): Promise<PushAnswer> {
    const { endpoint } = parse(PushEndpoint, body);
    const { site, ticket } = await this.admission.asking(token, ip);
    await this.pusher.unsubscribe(site, ticket, endpoint);
    return { told: false };
  }
}
