import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Access } from '../access/access';
import { HEARTBEAT_MS } from '../contract/protocol';
import { Sites } from '../engine/sites';
import { admit } from './admission';
import { Commands } from './commands';
import { failureOf } from './failure';
import type { LiveDoor } from './live-door';
import type { LiveNamespace, LiveSocket } from './namespace';
import { Pulse } from './pulse';
import { RefusedRequest } from './refused';
import { Rooms } from './rooms';
import { serveCommands } from './serve-commands';

/** Opens namespaces: the same handshake, snapshots, heartbeat and commands behind every gateway. */
@Injectable()
export class Live implements OnApplicationShutdown {
  private readonly logger = new Logger('sockets');
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly namespaces: LiveNamespace[] = [];

  constructor(
    private readonly access: Access,
    private readonly sites: Sites,
    private readonly commands: Commands,
  ) {}

  /** Serves a door in its namespace from now on. */
  open(namespace: LiveNamespace, door: LiveDoor): void {
    this.namespaces.push(namespace);
    const rooms = new Rooms(namespace, door, (error) => this.failed(error));
    const pulse = new Pulse(namespace, this.access, this.sites);
    namespace.use((socket, next) => {
      this.letIn(socket, door).then(
        () => next(),
        (error: unknown) => next(refusalFor(error)),
      );
    });
    namespace.on('connection', (socket: LiveSocket) => {
      this.welcome(socket, door, rooms).catch((error: unknown) => this.failed(error));
    });
    this.sites.eachOpened((site) => {
      site.changes$.subscribe(() => void rooms.draw(site));
    });
    const beat = (): void => {
      rooms.sweep();
      pulse.beat().catch((error: unknown) => this.failed(error));
    };
    this.timers.push(setInterval(beat, HEARTBEAT_MS).unref());
  }

  /** The sites that somebody watches now in one of these namespaces (`/kiosk` …). */
  watchedIn(...names: readonly string[]): ReadonlySet<string> {
    const own = this.namespaces.filter(({ name }) => names.includes(name));
    const sockets = own.flatMap((namespace) => [...namespace.sockets.values()]);
    return new Set(sockets.map(({ data }) => data.scope.site));
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private async letIn(socket: LiveSocket, door: LiveDoor): Promise<void> {
    socket.data = await admit(this.access, door, socket);
    const { scope } = socket.data;
    const missing = await this.commands.read(scope.site, (view) => door.missing?.(view, scope));
    if (missing) throw new RefusedRequest(missing);
  }

  private async welcome(socket: LiveSocket, door: LiveDoor, rooms: Rooms): Promise<void> {
    serveCommands(socket, door, this.commands, this.access, (error) => this.failed(error));
    socket.on('resync', () => rooms.again(socket));
    const site = await this.sites.get(socket.data.scope.site);
    if (site && socket.connected) rooms.join(socket, site);
  }

  private failed(error: unknown): void {
    this.logger.error(error instanceof Error ? error.stack : String(error));
  }
}

/** A refused handshake reaches the client as `connect_error` with the refusal in its data. */
function refusalFor(error: unknown): Error {
  const { refusal, errors } = failureOf(error);
  return Object.assign(new Error(refusal), { data: { refusal, ...(errors ? { errors } : {}) } });
}
