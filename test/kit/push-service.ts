import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** The library that browsers' tests use to read RFC 8188 bodies; it has no types. */
const ece = createRequire(__filename)('http_ece') as {
  decrypt(body: Buffer, params: Record<string, unknown>): Buffer;
};

/** What a browser shows, once it has decrypted what came. */
export interface ShownNotice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

/** A push service and the one browser that listens to it: real requests, real encryption. */
export class PushService {
  readonly shown: ShownNotice[] = [];
  readonly headers: Record<string, unknown>[] = [];
  /** What it answers: 410 when the browser has gone. */
  status = 201;
  private readonly curve = createECDH('prime256v1');
  private readonly secret = randomBytes(16);
  private readonly server: Server;

  private constructor() {
    this.curve.generateKeys();
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        this.headers.push(request.headers);
        if (this.status === 201) this.shown.push(this.read(Buffer.concat(parts)));
        response.writeHead(this.status).end();
      });
    });
  }

  static async open(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((done) => service.server.listen(0, '127.0.0.1', done));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the browser tells the page when it subscribes. */
  subscription(name = 'browser-1'): { endpoint: string; keys: { p256dh: string; auth: string } } {
    const keys = {
      p256dh: this.curve.getPublicKey('base64url'),
      auth: this.secret.toString('base64url'),
    };
    return { endpoint: `${this.origin}/send/${name}`, keys };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private read(body: Buffer): ShownNotice {
    const clear = ece.decrypt(body, {
      version: 'aes128gcm',
      privateKey: this.curve,
      authSecret: this.secret.toString('base64url'),
    });
    return JSON.parse(clear.toString('utf8')) as ShownNotice;
  }
}
