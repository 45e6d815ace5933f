import { Access } from '../access/access';
import type { Heartbeat } from '../contract/protocol';
import { Sites } from '../engine/sites';
import { versionOf, type View } from '../engine/boards/view';
import type { LiveNamespace, LiveSocket } from './namespace';

/** What may be on its way to one client: a screen that does not read must not fill our memory. */
const BUFFERED_PACKETS = 200;

function heartbeatIn(view: View): Heartbeat {
  const { epoch, seq, at } = versionOf(view);
  return { epoch, seq, at };
}

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
      if (socket.data.unread() > BUFFERED_PACKETS || (await this.revoked(socket))) {
        socket.disconnect(true);
        continue;
      }
      const { site } = socket.data.scope;
      if (!heartbeats.has(site)) heartbeats.set(site, await this.heartbeatOf(site));
      const heartbeat = heartbeats.get(site);
      if (heartbeat) socket.emit('heartbeat', heartbeat);
    }
  }

  private async revoked({ data }: LiveSocket): Promise<boolean> {
    if (data.secret === null) return false;
    // Storage that can't be asked revokes nobody; the next heartbeat asks again.
    const identity = await this.access.identify(data.secret).catch(() => data.identity);
    return identity === null;
  }

  private async heartbeatOf(site: string): Promise<Heartbeat | null> {
    try {
      const live = await this.sites.get(site);
      return live ? await live.view(heartbeatIn) : null;
    } catch {
      // Without a heartbeat the screens say by themselves that they are not up to date.
      return null;
    }
  }
}
