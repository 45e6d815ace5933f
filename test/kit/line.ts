import { connect, createServer, type Server, type Socket } from 'node:net';

/** How a line behaves: as it should; refused and cut; open and dumb; losing only the answers. */
type State = 'up' | 'down' | 'silent' | 'deaf';

/** A network between a browser and the server, which a test can take away for real. */
export class NetworkLine {
  private state: State = 'up';
  private readonly ends = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Opens a line to a server; its own address stands for the network's. */
  static async to(target: string): Promise<NetworkLine> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const line = new NetworkLine(server, `http://127.0.0.1:${address.port}`);
    server.on('connection', (near) => line.carry(near, hostname, Number(port)));
    return line;
  }

  /** Every connection is reset, and new ones are refused. */
  cut(): void {
    this.state = 'down';
    this.drop();
  }

  /** Connections stay open and carry nothing, in neither direction; what is sent is lost. */
  silence(): void {
    this.state = 'silent';
  }

  /** What is asked arrives, and no answer comes back. */
  deafen(): void {
    this.state = 'deaf';
  }

  /** The network is back; connections that were silenced stay dead. */
  restore(): void {
    this.state = 'up';
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private drop(): void {
    for (const end of this.ends) end.resetAndDestroy();
    this.ends.clear();
  }

  private carry(near: Socket, host: string, port: number): void {
    this.keep(near);
    if (this.state === 'down') return void near.resetAndDestroy();
    const far = connect(port, host);
    this.keep(far);
    const isSilent = (): boolean => this.state === 'silent';
    let [isDead, isDeaf] = [false, false];
    near.on('data', (part) => {
      isDead ||= isSilent();
      if (!isDead) far.write(part);
    });
    far.on('data', (part) => {
      isDeaf ||= isSilent() || this.state === 'deaf';
      if (!isDeaf) near.write(part);
    });
    // A line that went silent does not tell either side that the other has gone.
    const ended = (other: Socket) => () => {
      if (!isDead && this.state !== 'silent') other.destroy();
    };
    near.on('close', ended(far));
    far.on('close', ended(near));
  }

  private keep(end: Socket): void {
    this.ends.add(end);
    end.on('error', () => undefined);
    end.on('close', () => this.ends.delete(end));
  }
}
