import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** What a printer answers to DLE EOT n, by n; null: it does not. */
export type StateBytes = readonly [number, number, number, number] | null;

export const READY: StateBytes = [0x12, 0x12, 0x12, 0x12];
export const NEAR_END: StateBytes = [0x12, 0x12, 0x12, 0x1e];
export const PAPER_OUT: StateBytes = [0x1a, 0x32, 0x12, 0x7e];
export const COVER_OPEN: StateBytes = [0x1a, 0x16, 0x12, 0x12];
export const OFF_LINE: StateBytes = [0x1a, 0x12, 0x12, 0x12];

export interface Habits {
  readonly state?: StateBytes;
  /** Says when all before is on paper (GS r). */
  readonly tellsPrinted?: boolean;
  /** Takes the connection and reads nothing. */
  readonly hangs?: boolean;
  /** Ends the connection after so many bytes of ticket. */
  readonly diesAfter?: number;
  /** Instead of the answers of a printer. */
  readonly babbles?: Uint8Array;
  /** Takes this many bytes each 10 ms. */
  readonly trickles?: number;
}

/** A printer on a real socket, as good or as bad as its habits. */
export class FakePrinter {
  /** What came of each connection, questions about the state left out. */
  readonly jobs: Buffer[] = [];
  connections = 0;
  mostAtOnce = 0;
  habits: Habits;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    habits: Habits,
  ) {
    this.habits = habits;
    server.on('connection', (socket) => this.serve(socket));
  }

  static async start(habits: Habits = { state: READY, tellsPrinted: true }): Promise<FakePrinter> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakePrinter(server, habits);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get address(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  /** Tickets that came whole: each ends with a cut. */
  get tickets(): Buffer[] {
    return this.jobs.filter((job) => job.includes(Buffer.of(0x1d, 0x56)));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    if (this.server.listening) await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    this.mostAtOnce = Math.max(this.mostAtOnce, this.sockets.size);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    const { hangs, babbles, trickles } = this.habits;
    if (hangs) return void socket.pause();
    if (babbles) socket.write(babbles);
    const at = this.jobs.push(Buffer.alloc(0)) - 1;
    socket.on('data', (bytes: Buffer) => {
      this.take(socket, at, bytes);
      if (trickles === undefined) return;
      socket.pause();
      setTimeout(() => socket.resume(), (bytes.length / trickles) * 10);
    });
  }

  private take(socket: Socket, at: number, bytes: Buffer): void {
    const { state = null } = this.habits;
    let rest = bytes;
    while (rest.length > 0 && !socket.destroyed) {
      if (rest[0] === 0x10 && rest[1] === 0x04) {
        const answer = state?.[(rest[2] ?? 1) - 1];
        if (answer !== undefined) socket.write(Uint8Array.of(answer));
        rest = rest.subarray(3);
      } else rest = this.print(socket, at, rest);
    }
  }

  /** Puts bytes on paper up to the question whether it is there; returns what comes after. */
  private print(socket: Socket, at: number, bytes: Buffer): Buffer {
    const { tellsPrinted = false, diesAfter } = this.habits;
    const end = bytes.indexOf(Buffer.of(0x1d, 0x72, 0x01));
    const part = end < 0 ? bytes : bytes.subarray(0, end);
    const job = Buffer.concat([this.jobs[at] ?? Buffer.alloc(0), part]);
    this.jobs[at] = diesAfter === undefined ? job : job.subarray(0, diesAfter);
    if (diesAfter !== undefined && job.length > diesAfter) socket.resetAndDestroy();
    else if (end >= 0 && tellsPrinted) socket.write(Uint8Array.of(0));
    return end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 3);
  }
}
