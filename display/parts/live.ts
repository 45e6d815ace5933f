import type { Socket } from 'socket.io-client';
import type { RefusalName } from '../../src/contract/answers';
import type {
  Acknowledged,
  AnswerOf,
  BoardOf,
  BodyOf,
  CommandName,
  Handshake,
  NamespaceName,
} from '../../src/contract/events';
import type { Heartbeat } from '../../src/contract/protocol';
import { newCommandId } from './command-id';
import { dial, type Dialled } from './dialing';
import {
  ageOf,
  beatCame,
  boardCame,
  isStale,
  mustResync,
  NOTHING_YET,
  type Place,
  type Standing,
} from './freshness';
import { isOtherVersion, reloadOnce } from './version';

/** What a page may show: the newest board, and whether it may be taken for the present. */
export interface Live<Board> {
  board: Board | null;
  freshness: 'connecting' | 'live' | 'stale' | 'refused';
  /** Seconds since the board was last known to be true. */
  ageS: number;
  /** The same instant on the server's clock, milliseconds since 1970. */
  confirmedMs?: number;
  refusal?: string;
}

/** The server's clock, as far as a page has heard it. */
export interface ServerClock {
  /** Milliseconds since 1970; null before it was heard. */
  nowMs(): number | null;
}

/** A page's line to one namespace: its commands, bodies and answers are those of the contract. */
export interface Connection<N extends NamespaceName> extends ServerClock {
  /**
   * Gives a command until it is answered, at most 30 s, always under the same command id; once
   * `given` is aborted it is not given again, and the answer is `overloaded`.
   */
  ask<C extends CommandName<N>>(
    command: C,
    body: BodyOf<N, C>,
    commandId?: string,
    given?: AbortSignal,
  ): Promise<AnswerOf<N, C>>;
  /** Whether the server was heard a moment ago, so that it will most likely hear a command. */
  inTouch(): boolean;
  close(): void;
}

const ANSWER_MS = 5_000;
const GIVE_UP_MS = 30_000;
const TICK_MS = 500;
/** A pulse comes every 3 s. */
const IN_TOUCH_MS = 4_500;
const REFUSED_RETRY_MS = 10_000;

/** Keeps a page on the newest board of its namespace, and carries its commands. */
export function connect<N extends NamespaceName>(
  namespace: N,
  auth: Handshake,
  on: (state: Live<BoardOf<N>>) => void,
): Connection<N> {
  return connectTo<N, BoardOf<N>>(namespace, auth, on);
}

/** The same to any address. */
export function connectTo<N extends NamespaceName, Board extends Place>(
  address: string,
  auth: Handshake,
  on: (state: Live<Board>) => void,
): Connection<N> {
  const line = new Line<Board>(dial(address, auth), on);
  return {
    // The server's schemas hold what these types say: see the contract.
    ask: (command, body, commandId = newCommandId(), given) =>
      line.ask(command, { ...body, commandId }, given),
    inTouch: () => line.inTouch(),
    nowMs: () => line.nowMs(),
    close: () => line.close(),
  };
}

/** One socket and what was heard on it. */
class Line<Board extends Place> {
  private readonly socket: Socket;
  private standing: Standing<Board> = NOTHING_YET;
  private refusal: RefusalName | undefined;
  /** Server time minus the monotonic clock, milliseconds. */
  private offset: number | null = null;
  private heardAt = performance.now();
  private said = '';
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly timer = setInterval(() => this.tick(), TICK_MS);

  constructor(
    private readonly dialled: Dialled,
    private readonly on: (state: Live<Board>) => void,
  ) {
    const { socket } = dialled;
    this.socket = socket;
    socket.on('board', (board: Board & { at?: string }) => this.boardCame(board));
    socket.on('heartbeat', (beat: Heartbeat) => this.beatCame(beat));
    socket.on('connect', () => this.connected());
    socket.on('connect_error', (error: Error & { data?: { refusal?: RefusalName } }) =>
      this.refused(error.data?.refusal),
    );
    socket.on('disconnect', (reason) => {
      // The library leaves it to us to come back after the server has shown us out.
      if (reason === 'io server disconnect') this.retryLater();
    });
    this.say();
  }

  async ask(event: string, body: object, given?: AbortSignal): Promise<Acknowledged<object>> {
    const end = performance.now() + GIVE_UP_MS;
    for (let left = GIVE_UP_MS; left > 0; left = end - performance.now()) {
      if (given?.aborted) break;
      if (!this.socket.connected && !this.refusal) await this.reconnected(left);
      if (this.refusal) return { ok: false, refusal: this.refusal };
      if (given?.aborted) break;
      const answer = await this.once(event, body, end - performance.now());
      if (answer) return answer;
    }
    return { ok: false, refusal: 'overloaded' };
  }

  inTouch(): boolean {
    return this.socket.connected && performance.now() - this.heardAt < IN_TOUCH_MS;
  }

  nowMs(): number | null {
    return this.offset === null ? null : performance.now() + this.offset;
  }

  close(): void {
    clearInterval(this.timer);
    clearTimeout(this.retry);
    this.dialled.hangUp();
  }

  private async once(
    event: string,
    body: object,
    leftMs: number,
  ): Promise<Acknowledged<object> | null> {
    if (!this.socket.connected || leftMs <= 0) return null;
    const patient = this.socket.timeout(Math.min(ANSWER_MS, leftMs));
    try {
      return (await patient.emitWithAck(event, body)) as Acknowledged<object>;
    } catch {
      return null;
    }
  }

  /** Waits until the socket is connected or refused, or the time is up. */
  private reconnected(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.socket.off('connect', done);
        this.socket.off('connect_error', refused);
        resolve();
      };
      const refused = (): void => {
        if (this.refusal) done();
      };
      const timer = setTimeout(done, Math.max(0, withinMs));
      this.socket.on('connect', done);
      this.socket.on('connect_error', refused);
    });
  }

  private boardCame(board: Board & { at?: string }): void {
    if (isOtherVersion(board)) return this.otherVersion();
    const now = this.heard();
    if (this.offset === null && board.at) this.offset = Date.parse(board.at) - now;
    this.standing = boardCame(this.standing, board, now);
    this.say(true);
  }

  private beatCame(beat: Heartbeat): void {
    const now = this.heard();
    this.offset = Date.parse(beat.at) - now;
    this.standing = beatCame(this.standing, beat, now);
    this.say();
  }

  private heard(): number {
    this.heardAt = performance.now();
    return this.heardAt;
  }

  private connected(): void {
    this.refusal = undefined;
    this.heard();
    this.say();
  }

  private refused(refusal: RefusalName | undefined): void {
    if (refusal) this.refusal = refusal;
    if (!this.socket.active) this.retryLater();
    this.say();
  }

  private retryLater(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(
      () => {
        if (!this.socket.active) this.socket.connect();
      },
      REFUSED_RETRY_MS * (0.5 + Math.random()),
    );
  }

  private otherVersion(): void {
    if (reloadOnce()) return;
    this.refusal = 'not-found';
    this.say();
  }

  private tick(): void {
    const now = performance.now();
    if (this.socket.connected && mustResync(this.standing, now)) this.resync(now);
    // A line that is open but dumb is cut, so that the library dials again.
    const silent = now - this.heardAt >= this.dialled.silenceMs;
    if (this.socket.connected && silent) this.dialled.cut();
    this.say();
  }

  private resync(now: number): void {
    this.socket.emit('resync', { seq: this.standing.board?.seq ?? 0 });
    this.standing = { ...this.standing, behindSince: now };
  }

  /** Tells the page, unless it would hear the same thing again. */
  private say(anyway = false): void {
    const state = this.state();
    const saying = `${state.freshness} ${state.ageS} ${state.refusal ?? ''}`;
    if (!anyway && saying === this.said) return;
    this.said = saying;
    this.on(state);
  }

  private state(): Live<Board> {
    const now = performance.now();
    const { board } = this.standing;
    const known = { board, ageS: ageOf(this.standing, now), ...this.confirmed() };
    if (this.refusal) return { ...known, freshness: 'refused', refusal: this.refusal };
    if (!board) return { ...known, freshness: 'connecting' };
    return { ...known, freshness: isStale(this.standing, now) ? 'stale' : 'live' };
  }

  private confirmed(): { confirmedMs?: number } {
    const at = this.standing.confirmedAt;
    return at === null || this.offset === null ? {} : { confirmedMs: at + this.offset };
  }
}
