import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardOf, Handshake, NamespaceName } from '../../src/contract/events';
import { connect, type Connection, type Live } from './live';

/** The live state of a page that stays on one namespace as long as it is shown. */
export function useLive<N extends NamespaceName>(
  namespace: N,
  auth: Handshake,
): { live: Live<BoardOf<N>>; connection: Connection<N> | null } {
  const nothing: Live<BoardOf<N>> = { board: null, freshness: 'connecting', ageS: 0 };
  const [live, setLive] = useState(nothing);
  const connection = useRef<Connection<N> | null>(null);
  const identity = JSON.stringify(auth);
  useEffect(() => {
    const opened = connect(namespace, JSON.parse(identity) as Handshake, setLive);
    connection.current = opened;
    return () => opened.close();
  }, [namespace, identity]);
  return { live, connection: connection.current };
}
