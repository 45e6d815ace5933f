import type { LiveSite } from '../engine/live-site';
import type { LiveDoor, Scope } from './live-door';
import type { LiveNamespace, LiveSocket } from './namespace';

/** One board, and the sockets that watch it. */
interface Room {
  readonly name: string;
  readonly scope: Scope;
  readonly site: LiveSite;
  /** Sockets that have no snapshot yet: served together, encoded once. */
  readonly fresh: Set<string>;
}

const nameOf = ({ site, counter, ticket }: Scope): string =>
  `${site}|${counter ?? ''}|${ticket ?? ''}`;

/** The rooms of a namespace: one for each board that is watched, drawn once for all its sockets. */
export class Rooms {
  private readonly rooms = new Map<string, Room>();
  private serving = false;

  constructor(
    private readonly namespace: LiveNamespace,
    private readonly door: LiveDoor,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** A socket comes in, and gets a snapshot. */
  join(socket: LiveSocket, site: LiveSite): void {
    const name = nameOf(socket.data.scope);
    const { scope } = socket.data;
    const room = this.rooms.get(name) ?? { name, scope, site, fresh: new Set() };
    this.rooms.set(name, room);
    void socket.join(name);
    this.serve(room, socket.id);
  }

  /** A socket wants to be sure of what it has. */
  again(socket: LiveSocket): void {
    const room = this.rooms.get(nameOf(socket.data.scope));
    if (room) this.serve(room, socket.id);
  }

  /** Forgets the rooms that nobody watches. */
  sweep(): void {
    for (const { name } of this.rooms.values()) {
      if (!this.namespace.adapter.rooms.has(name)) this.rooms.delete(name);
    }
  }

  /** Draws every watched board of a site again. */
  async draw(site: LiveSite): Promise<void> {
    for (const room of this.rooms.values()) {
      if (room.site === site && this.namespace.adapter.rooms.has(room.name)) {
        room.fresh.clear();
        await this.show(room, [room.name]);
      }
    }
  }

  /** Sockets that come together are served together: one drawing, one encoding. */
  private serve(room: Room, socket: string): void {
    room.fresh.add(socket);
    if (this.serving) return;
    this.serving = true;
    setImmediate(() => {
      this.serving = false;
      for (const each of this.rooms.values()) {
        const waiting = [...each.fresh];
        each.fresh.clear();
        if (waiting.length > 0) void this.show(each, waiting);
      }
    });
  }

  private async show(room: Room, to: string[]): Promise<void> {
    try {
      const board = await room.site.view((view) => this.door.board(view, room.scope));
      if (board) room.site.pace.measured(() => this.namespace.to(to).emit('board', board));
    } catch (error) {
      this.failed(error);
    }
  }
}
