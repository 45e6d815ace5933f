import type { Namespace, Socket } from 'socket.io';
import type { Identity } from '../access/roles';
import type { Scope } from './live-door';

/** What a socket carries once it is let in. */
export interface SocketData {
  /** Key or session behind it; null for anyone. */
  readonly secret: string | null;
  readonly scope: Scope;
  readonly identity: Identity;
  /** Packets that wait to be written to this client. */
  readonly unread: () => number;
}

// What comes in is unknown until a schema has seen it; what goes out is typed by the contract.
type Incoming = Record<string, (...sent: unknown[]) => void>;
type Outgoing = Record<string, (sent: unknown) => void>;
export type LiveNamespace = Namespace<Incoming, Outgoing, Outgoing, SocketData>;
export type LiveSocket = Socket<Incoming, Outgoing, Outgoing, SocketData>;

/** Counts the packets made for a client since its connection last took all there was. */
export function countUnread(socket: LiveSocket): () => number {
  let unread = 0;
  socket.conn.on('packetCreate', () => (unread += 1));
  socket.conn.on('drain', () => (unread = 0));
  return () => unread;
}
