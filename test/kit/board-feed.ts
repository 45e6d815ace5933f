import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Server, type Namespace } from 'socket.io';
import type { CallView, LobbyBoard, ServiceView } from '../../src/contract/boards';
import type { SiteSummary } from '../../src/contract/sites';

const BUILT = join(__dirname, '..', '..', 'dist', 'display');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A file that the feed gives besides the built pages. */
export interface Given {
  readonly type: string;
  readonly body: Buffer;
}

/**
 * The built pages, fed with boards that a test makes up: any week in a minute, any text, any loss of
 * the line. It speaks the lobby's wire and nothing else of the server.
 */
export class BoardFeed {
  readonly files = new Map<string, Given>();
  site: SiteSummary = siteOf([]);
  private board: LobbyBoard | null = null;
  private pulse: ReturnType<typeof setInterval> | undefined;

  private constructor(
    private readonly http: HttpServer,
    private readonly io: Server,
  ) {}

  static async open(): Promise<BoardFeed> {
    const http = createServer();
    const io = new Server(http, { transports: ['websocket'] });
    const feed = new BoardFeed(http, io);
    http.on('request', (request, response) => {
      if (request.url?.startsWith('/socket.io/')) return;
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const found = feed.at(path);
      response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
      response.end(found?.body);
    });
    feed.lobby.on('connection', (socket) => {
      if (feed.board) socket.emit('board', feed.board);
      socket.on('resync', () => socket.emit('board', feed.board));
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    feed.pulse = setInterval(() => feed.beat(), 2_000);
    return feed;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** Sends a board to every screen, and to those that come later. */
  show(board: LobbyBoard): void {
    this.board = board;
    this.lobby.emit('board', board);
  }

  /** Cuts every line; the screens dial again by themselves. */
  cut(): void {
    for (const socket of this.lobby.sockets.values()) socket.conn.close();
  }

  async close(): Promise<void> {
    clearInterval(this.pulse);
    await this.io.close();
  }

  private get lobby(): Namespace {
    return this.io.of('/lobby');
  }

  private beat(): void {
    if (!this.board) return;
    const { epoch, seq, at } = this.board;
    this.lobby.emit('heartbeat', { epoch, seq, at });
  }

  private at(path: string): Given | null {
    if (path.startsWith('/api/v1/sites/'))
      return { type: 'application/json', body: Buffer.from(JSON.stringify(this.site)) };
    const given = this.files.get(path);
    if (given) return given;
    const file = join(BUILT, normalize(path), path.endsWith('/') ? 'index.html' : '');
    if (!file.startsWith(BUILT) || !existsSync(file) || !statSync(file).isFile()) return null;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { type, body: readFileSync(file) };
  }
}

/** A call as boards hold it: `callOf('E042', 'Guichet 3')`. */
export function callOf(
  number: string,
  counterName: string,
  over: Partial<CallView> = {},
): CallView {
  return {
    number,
    service: 'a',
    counter: counterName,
    counterName,
    place: { fr: '1er étage', en: 'First floor', es: 'Primera planta' },
    at: '2026-11-23T10:00:00+01:00',
    calls: 1,
    ...over,
  };
}

/** A service that is open, with people who wait a while. */
export function serviceOf(prefix: string, over: Partial<ServiceView> = {}): ServiceView {
  return {
    id: prefix.toLowerCase(),
    prefix,
    name: { fr: `Service ${prefix}`, en: `Office ${prefix}`, es: `Oficina ${prefix}` },
    intake: {
      state: 'open',
      closesAt: 1020,
      reopens: null,
      message: null,
      outsideHours: false,
      stoppedBy: null,
      warning: null,
    },
    waiting: 4,
    wait: { lowS: 600, expectedS: 700, highS: 900 },
    open: 2,
    ...over,
  };
}

/** A board of a town hall in the morning. */
export function boardOf(over: Partial<LobbyBoard> = {}): LobbyBoard {
  return {
    protocol: 1,
    site: 'test',
    epoch: 'e',
    seq: 1,
    at: '2026-11-23T10:00:00+01:00',
    name: { fr: 'Mairie du 21e arrondissement' },
    zone: 'Europe/Paris',
    day: '2026-11-23',
    demonstration: false,
    message: null,
    languages: ['fr', 'en', 'es'],
    calls: [],
    services: [serviceOf('A'), serviceOf('B')],
    rooms: [],
    ...over,
  };
}

/** What such a site says of itself, with these media. */
export function siteOf(media: SiteSummary['media'], over: Partial<SiteSummary> = {}): SiteSummary {
  return {
    id: 'test',
    name: { fr: 'Mairie du 21e arrondissement' },
    zone: 'Europe/Paris',
    origin: 'configured',
    services: [],
    rooms: [],
    counters: [],
    media,
    mediator: null,
    overtakingBound: 3,
    recallLimit: 3,
    day: null,
    ...over,
  };
}
