import { useEffect, useRef, useState } from 'preact/hooks';
import type { Handshake } from '../../src/contract/events';
import type { Place } from './freshness';
import { connect, type Connection, type Live, type Namespace } from './live';

/** The live state of a page that stays on one namespace as long as it is shown. */
export function useLive<Board extends Place>(
  namespace: Namespace,
  auth: Handshake,
): { live: Live<Board>; connection: Connection | null } {
  const [live, setLive] = useState<Live<Board>>({ board: null, freshness: 'connecting', ageS: 0 });
  const connection = useRef<Connection | null>(null);
  const identity = JSON.stringify(auth);
  useEffect(() => {
    const opened = connect<Board>(namespace, JSON.parse(identity) as Handshake, setLive);
    connection.current = opened;
    return () => opened.close();
  }, [namespace, identity]);
  return { live, connection: connection.current };
}
