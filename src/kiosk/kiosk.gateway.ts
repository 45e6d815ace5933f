import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { Live } from '../doors/live';
import type { LiveNamespace } from '../doors/namespace';
import { siteScope } from '../doors/site-scope';
import {
  blockCommand,
  comeBackCommand,
  takeCommand,
  withdrawCommand,
} from '../doors/ticket-commands';
import { VisitLinks } from '../doors/visit-links';
import { kioskBoard } from '../engine/boards/lobby';
import { Printing } from '../printing/printing';
import { printCommand } from './print-command';

/** `/kiosk`: the services with their waits; takes tickets. */
@WebSocketGateway({ namespace: '/kiosk' })
export class KioskGateway implements OnGatewayInit<LiveNamespace> {
  constructor(
    private readonly live: Live,
    private readonly links: VisitLinks,
    private readonly printing: Printing,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.live.open(namespace, {
      watch: 'kiosk.watch',
      scope: siteScope,
      board: kioskBoard,
      commands: {
        tickets: takeCommand(this.links),
        'come-back': comeBackCommand,
        blocks: blockCommand(this.links),
        withdraw: withdrawCommand,
        print: printCommand(this.printing),
      },
    });
  }
}
