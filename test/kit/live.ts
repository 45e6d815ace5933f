import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';

/** What every board begins with, and whatever else it holds. */
export interface Board {
  readonly seq: number;
  readonly epoch: string;
  readonly site: string;
  readonly [field: string]: unknown;
}

export interface LiveOptions {
  readonly auth?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly reconnection?: boolean;
}

const PATIENCE_MS = 10_000;

/** A screen: a socket in one namespace, with all that it was sent. */
export class Live {
  readonly boards: Board[] = [];
  readonly heartbeats: { readonly seq: number; readonly epoch: string }[] = [];
  readonly socket: Socket;
  /** Why the handshake was refused, when it was. */
  refusal: string | null = null;

  constructor(url: string, namespace: string, options: LiveOptions = {}) {
    const { auth = {}, headers = {}, reconnection = false } = options;
    this.socket = io(`${url}/${namespace}`, {
      auth,
      extraHeaders: headers,
      transports: ['websocket'],
      forceNew: true,
      reconnection,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
    });
    this.socket.on('board', (board: Board) => this.boards.push(board));
    this.socket.on('heartbeat', (beat: Live['heartbeats'][number]) => this.heartbeats.push(beat));
    this.socket.on('connect_error', (error: Error & { data?: { refusal?: string } }) => {
      this.refusal = error.data?.refusal ?? error.message;
    });
  }

  get board(): Board | undefined {
    return this.boards.at(-1);
  }

  /** Waits until a board is as wanted. */
  async until(wanted: (board: Board) => boolean): Promise<Board> {
    await eventually(() => this.board !== undefined && wanted(this.board));
    return this.board as Board;
  }

  /** Waits until the handshake was accepted or refused: the refusal, or null. */
  async settled(): Promise<string | null> {
    await eventually(() => this.socket.connected || this.refusal !== null);
    return this.refusal;
  }

  /** Sends a command and returns its acknowledgement. */
  ask(event: string, body: object = {}, commandId: string = randomUUID()): Promise<Acknowledged> {
    return this.send(event, { commandId, ...body });
  }

  /** Sends whatever it is given, and returns what was acknowledged. */
  send(event: string, ...sent: readonly unknown[]): Promise<Acknowledged> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck(event, ...sent) as Promise<Acknowledged>;
  }

  close(): void {
    this.socket.close();
  }
}

export interface Acknowledged {
  readonly ok: boolean;
  readonly refusal?: string;
  readonly [field: string]: unknown;
}

/** Waits until something is so; fails after ten seconds. */
export async function eventually(
  isSo: () => boolean | Promise<boolean>,
  limitMs = PATIENCE_MS,
): Promise<void> {
  const until = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`not within ${limitMs} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
