import { useEffect, useState } from 'preact/hooks';
import type { ServerClock } from './live';

/** The server's time each second, milliseconds since 1970; the device's clock plays no part. */
export function useNow(connection: ServerClock | null, boardAt: string): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return connection?.nowMs() ?? Date.parse(boardAt);
}
