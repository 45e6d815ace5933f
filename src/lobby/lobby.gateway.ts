import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { Live } from '../doors/live';
import type { LiveNamespace } from '../doors/namespace';
import { siteScope } from '../doors/site-scope';
import { lobbyBoard } from '../engine/boards/lobby';

/** `/lobby`: calls and waits, for anyone. */
@WebSocketGateway({ namespace: '/lobby' })
export class LobbyGateway implements OnGatewayInit<LiveNamespace> {
  constructor(private readonly live: Live) {}

  afterInit(namespace: LiveNamespace): void {
    this.live.open(namespace, {
      watch: 'site.read',
      scope: siteScope,
      board: lobbyBoard,
      commands: {},
    });
  }
}
