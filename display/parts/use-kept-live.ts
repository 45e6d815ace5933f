import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BoardOf, Handshake, NamespaceName } from '../../src/contract/events';
import { PAGE_PROTOCOL } from './freshness';
import { keep, recall } from './kept';
import type { Connection, Live, ServerClock } from './live';
import { useLive } from './use-live';

/** A board as it was last seen, and when: on the server's clock and on this machine's. */
interface Kept<Board> {
  readonly board: Board;
  readonly serverMs: number;
  readonly machineMs: number;
}

/** Written at most this often, milliseconds. */
const EVERY_MS = 2_000;
/** A page that is opened with a network never shows what it kept. */
const GRACE_MS = 1_500;
/** What is older speaks of another day. */
const TOO_OLD_MS = 14 * 3_600_000;

/** The server's time, by this machine's clock when the page was loaded without a network. */
const sinceThen = ({ serverMs, machineMs }: Kept<unknown>): number =>
  serverMs + Math.max(0, Date.now() - machineMs);

function usable<Board>(kept: Kept<Board> | null): Kept<Board> | null {
  if (!kept || (kept.board as { protocol?: number }).protocol !== PAGE_PROTOCOL) return null;
  return sinceThen(kept) - kept.serverMs < TOO_OLD_MS ? kept : null;
}

function stale<Board>(kept: Kept<Board>): Live<Board> {
  const ageS = Math.floor((sinceThen(kept) - kept.serverMs) / 1000);
  return { board: kept.board, freshness: 'stale', ageS, confirmedMs: kept.serverMs };
}

/** As `useLive`; loaded without a network, the page has its last board, which says how old it is. */
export function useKeptLive<N extends NamespaceName>(
  namespace: N,
  auth: Handshake,
): { live: Live<BoardOf<N>>; connection: Connection<N> | null; clock: ServerClock } {
  const { live, connection } = useLive(namespace, auth);
  const name = `patience.board${namespace}/${auth.site ?? ''}/${auth.counter ?? ''}`;
  const before = useMemo(() => usable(recall(name) as Kept<BoardOf<N>> | null), [name]);
  const written = useRef(0);
  const [patient, setPatient] = useState(navigator.onLine);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), GRACE_MS);
    return () => clearTimeout(timer);
  }, []);
  const serverMs = connection?.nowMs() ?? null;
  useEffect(() => {
    const now = performance.now();
    if (live.freshness !== 'live' || !live.board || serverMs === null) return;
    if (written.current > 0 && now - written.current < EVERY_MS) return;
    written.current = now;
    keep(name, { board: live.board, serverMs, machineMs: Date.now() });
  }, [live, name]);
  const clock = {
    nowMs: () => connection?.nowMs() ?? (before ? sinceThen(before) : null),
  };
  const isAlone = live.freshness === 'connecting' && !patient && before !== null;
  return { live: isAlone ? stale(before) : live, connection, clock };
}
