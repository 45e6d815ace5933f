import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions } from 'socket.io';
import type { Origins } from '../access/origins';

type Allow = (error: string | null, allowed: boolean) => void;

/** Socket.IO as this product needs it. */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly origins: Origins,
    private readonly polling: boolean,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const all: Partial<ServerOptions> = {
      ...options,
      transports: this.polling ? ['websocket', 'polling'] : ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: 64 * 1024,
      // The defaults notice a dead client after 45 s only.
      pingInterval: 5_000,
      pingTimeout: 5_000,
      // The cors option does not stop a WebSocket from a foreign page; this does.
      allowRequest: (request: IncomingMessage, answer: Allow) =>
        answer(null, !this.origins.foreign(request.headers)),
    };
    return super.createIOServer(port, all as ServerOptions);
  }
}
