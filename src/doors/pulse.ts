import { Access } from '../access/access';
import type { Heartbeat } from '../contract/protocol';
import { Sites } from '../engine/sites';
import { versionOf } from '../engine/boards/view';
import type { LiveNamespace, LiveSocket } from './namespace';

/** What may be on its way to one client: a screen that does not read must not fill our memory. */
const BUFFERED_PACKETS = 200;

/** Every three seconds: where each site is, who may still listen, who reads too slowly. */
export class Pulse {
  constructor(
    private readonly namespace: LiveNamespace,
    private readonly access: Access,
    private readonly sites: Sites,
  ) {}

  async beat(): Promise<void> {
    const heartbeats = new Map<string, Heartbeat | null>();
    for (const socket of this.namespace.sockets.values()) {
      if (socket.data.unread() > BUFFERED_PACKETS) socket.disconnect(true);
      else if (await this.revoked(socket)) socket.disconnect(true);
      else {
        const { site } = socket.data.scope;
        if (!heartbeats.has(site)) heartbeats.set(site, await this.heartbeatOf(site));
        const heartbeat = heartbeats.get(site);
        if (heartbeat) socket.emit('heartbeat', heartbeat);
      }
    }
  }

  private async revoked({ data }: LiveSocket): Promise<boolean> {
    return data.secret !== null && (await this.access.identify(data.secret)) === null;
  }

  private async heartbeatOf(site: string): Promise<Heartbeat | null> {
    const live = await this.sites.get(site);
    if (!live) return null;
    const { epoch, seq, at } = await live.view(versionOf);
    return { epoch, seq, at };
  }
}
