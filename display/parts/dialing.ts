import { io, type Socket } from 'socket.io-client';
import type { Handshake } from '../../src/contract/events';

/** How a page seeks its server again. Visitors' pages are thousands and wait longer. */
interface Manner {
  /** Mean pause between two attempts at most, milliseconds; each is shorter or longer by up to half. */
  readonly everyMs: number;
  /** The system's word that a network is back is acted upon within this, by chance. */
  readonly spreadMs: number;
  /** A line on which nothing was heard for so long is cut, and dialled again. */
  readonly silenceMs: number;
}

const DEVICE: Manner = { everyMs: 1_000, spreadMs: 400, silenceMs: 6_500 };
const CROWD: Manner = { everyMs: 5_000, spreadMs: 3_000, silenceMs: 10_000 };

/** An attempt is given up after this, unless lines are known to open faster here, milliseconds. */
const SLOWEST_MS = 5_000;
const FASTEST_MS = 900;
/** Every so many attempts one is given all the time: the network may have become slow. */
const PATIENT = 8;

/** A socket that is dialled until it answers. */
export interface Dialled {
  readonly socket: Socket;
  readonly silenceMs: number;
  /** Cuts the line, which is then dialled again. */
  cut(): void;
  hangUp(): void;
}

/** Dials a namespace's address for as long as the page wants it. */
export function dial(address: string, auth: Handshake): Dialled {
  const manner = address.endsWith('/visit') ? CROWD : DEVICE;
  const socket = io(address, {
    auth,
    transports: ['websocket'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: manner.everyMs,
    randomizationFactor: 0.5,
    timeout: SLOWEST_MS,
    forceNew: true,
  });
  fallBack(socket);
  const cut = (): void => void socket.io.engine?.close();
  pace(socket);
  const forget = whenOnline(manner.spreadMs, () => {
    if (socket.connected || !socket.active) return;
    // The library counts down its own pause: begun anew, it dials at once.
    socket.disconnect();
    socket.connect();
  });
  const hangUp = (): void => {
    forget();
    socket.disconnect();
  };
  return { socket, silenceMs: manner.silenceMs, cut, hangUp };
}

/** Attempts last a few times as long as the last one that succeeded. */
function pace({ io: manager }: Socket): void {
  let enoughMs = SLOWEST_MS;
  let begunAt = performance.now();
  manager.on('reconnect_attempt', (attempt) => {
    begunAt = performance.now();
    manager.timeout(attempt % PATIENT === 0 ? SLOWEST_MS : enoughMs);
  });
  manager.on('open', () => {
    const tookMs = performance.now() - begunAt;
    enoughMs = Math.min(SLOWEST_MS, Math.max(FASTEST_MS, 4 * tookMs));
  });
}

/** Not all at once: a lobby full of phones finds its network at the same instant. */
function whenOnline(spreadMs: number, act: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = (): void => {
    clearTimeout(timer);
    timer = setTimeout(act, Math.random() * spreadMs);
  };
  window.addEventListener('online', listener);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', listener);
  };
}

/**
 * Polling is fetched when a WebSocket has failed: the pages' build leaves every other transport out
 * (see vite.config.mjs), for they weigh more than the lobby screen's own script.
 */
function fallBack(socket: Socket): void {
  const failed = (): void => {
    import('./polling').then(
      ({ allowPolling }) => {
        socket.io.off('error', failed);
        allowPolling();
        // The library has put classes in the place of the names: named anew, both are found.
        socket.io.opts.transports = ['websocket', 'polling'];
      },
      () => undefined,
    );
  };
  socket.io.on('error', failed);
}
