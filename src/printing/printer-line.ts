import { connect, type Socket } from 'node:net';
import type { PrintFailure } from '../contract/printing';

/** Answers that nobody has read yet; a printer that babbles must not fill our memory. */
const UNREAD = 64;

/** The conversation with a printer ended before its time. */
export class LineCut extends Error {
  constructor(readonly reason: PrintFailure) {
    super(reason);
  }
}

const reasonOf = (error: NodeJS.ErrnoException): PrintFailure =>
  error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable';

/** A raw connection to a printer: bytes out, single bytes back. */
export class PrinterLine {
  private readonly unread: number[] = [];
  private cutFor: PrintFailure | null = null;
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => {
      this.unread.push(...bytes.subarray(0, UNREAD - this.unread.length));
      this.wake();
    });
    // Whatever ends it before we do, the printer has gone away.
    socket.on('error', () => this.cut('offline'));
    socket.on('close', () => this.cut('offline'));
  }

  /** Dials. Throws {@link LineCut}: `refused`, or `unreachable`. */
  static open(host: string, port: number, withinMs: number): Promise<PrinterLine> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      const ended = (reason: PrintFailure): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(new LineCut(reason));
      };
      const failing = (error: NodeJS.ErrnoException): void => ended(reasonOf(error));
      const timer = setTimeout(() => ended('unreachable'), withinMs);
      socket.once('error', failing);
      socket.once('connect', () => {
        clearTimeout(timer);
        socket.off('error', failing);
        resolve(new PrinterLine(socket));
      });
    });
  }

  /** Resolves when the bytes have left us. Throws {@link LineCut}. */
  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.write(bytes, (error) =>
        // A write that we cut short ourselves comes back without an error.
        error || this.cutFor !== null ? reject(new LineCut(this.cutFor ?? 'offline')) : resolve(),
      );
    });
  }

  /** The next byte that is wanted; null when none comes in time. Throws {@link LineCut}. */
  async next(wanted: (byte: number) => boolean, withinMs: number): Promise<number | null> {
    const until = performance.now() + withinMs;
    for (;;) {
      const byte = this.unread.shift();
      if (byte !== undefined && wanted(byte)) return byte;
      if (byte !== undefined) continue;
      if (this.cutFor !== null) throw new LineCut(this.cutFor);
      const left = until - performance.now();
      if (left <= 0) return null;
      await this.news(left);
    }
  }

  /** Ends the conversation, after what was written; waits a little for a printer that objects. */
  async finish(graceMs: number): Promise<void> {
    if (this.socket.closed) return;
    this.socket.end();
    const closed = new Promise((resolve) => this.socket.once('close', resolve));
    const resting = new Promise((resolve) => setTimeout(resolve, graceMs));
    let failing = false;
    this.socket.once('error', () => (failing = true));
    await Promise.race([closed, resting]);
    if (failing) throw new LineCut('offline');
  }

  /** Ends it at once, for a reason; the first reason stands. */
  cut(reason: PrintFailure): void {
    this.cutFor ??= reason;
    this.socket.destroy();
    this.wake();
  }

  private news(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
