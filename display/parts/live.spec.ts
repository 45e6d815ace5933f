/// <reference types="node" />
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { connectTo, type Connection, type Live } from './live';

interface Board {
  protocol: number;
  epoch: string;
  seq: number;
  at: string;
}

const board = (seq: number): Board => ({
  protocol: 1,
  epoch: 'a',
  seq,
  at: '2026-11-23T10:00:00.000Z',
});

const eventually = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
};

describe('a live page', () => {
  let http: HttpServer;
  let io: Server;
  let connection: Connection<'/kiosk'> | null;
  let seen: Live<Board>[];

  const latest = (): Live<Board> | undefined => seen[seen.length - 1];
  const open = (): Connection<'/kiosk'> => {
    const { port } = http.address() as AddressInfo;
    connection = connectTo<'/kiosk', Board>(
      `http://127.0.0.1:${port}/kiosk`,
      { site: 's' },
      (live) => seen.push(live),
    );
    return connection;
  };

  beforeEach(async () => {
    seen = [];
    connection = null;
    http = createServer();
    io = new Server(http);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    connection?.close();
    await io.close();
  });

  it('shows the board it is sent, and knows the time of the server', async () => {
    io.of('/kiosk').on('connection', (socket) => socket.emit('board', board(7)));
    const opened = open();
    await eventually(() => latest()?.freshness === 'live');
    expect(latest()?.board?.seq).toBe(7);
    expect(Math.abs((opened.nowMs() ?? 0) - Date.parse(board(7).at))).toBeLessThan(5_000);
  });

  it('asks for a board when the pulse is ahead of its own', async () => {
    io.of('/kiosk').on('connection', (socket) => {
      socket.emit('board', board(7));
      socket.emit('heartbeat', { epoch: 'a', seq: 9, at: board(7).at });
      socket.on('resync', () => socket.emit('board', board(9)));
    });
    open();
    await eventually(() => latest()?.board?.seq === 9);
  });

  it('says why it was refused', async () => {
    io.of('/kiosk').use((_socket, next) =>
      next(Object.assign(new Error('no'), { data: { refusal: 'not-signed-in' } })),
    );
    open();
    await eventually(() => latest()?.freshness === 'refused');
    expect(latest()?.refusal).toBe('not-signed-in');
  });

  it('gives a command that lost its line again under the same id', async () => {
    const ids: string[] = [];
    io.of('/kiosk').on('connection', (socket) =>
      socket.on('tickets', (body: { commandId: string }, ack: (answer: object) => void) => {
        ids.push(body.commandId);
        if (ids.length === 1) socket.conn.close();
        else ack({ ok: true, number: 'E001' });
      }),
    );
    const answer = await open().ask('tickets', { service: 'e' });
    expect(answer).toEqual({ ok: true, number: 'E001' });
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
