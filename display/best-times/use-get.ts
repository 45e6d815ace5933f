import { useEffect, useState } from 'preact/hooks';
import { get, type Got } from '../parts/get';

/** The server tells the same for five minutes. */
const AGAIN_MS = 5 * 60_000;

/** What an address holds, read again every five minutes; null before the first answer, or without address. */
export function useGet<Body>(address: string | null): Got<Body> | null {
  const [state, set] = useState<{ address: string; got: Got<Body> } | null>(null);
  useEffect(() => {
    if (address === null) return undefined;
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      const got = await get<Body>(address, abort.signal);
      if (!abort.signal.aborted) set({ address, got });
    };
    void read();
    const again = setInterval(() => void read(), AGAIN_MS);
    return () => {
      abort.abort();
      clearInterval(again);
    };
  }, [address]);
  return state?.address === address ? state.got : null;
}

/** The address of a site's best moments. */
export function bestTimesAddress(
  site: string,
  service: string | null,
  days: number,
  format: 'json' | 'csv' = 'json',
): string {
  const asked = new URLSearchParams({ days: String(days), format });
  if (service !== null) asked.set('service', service);
  return `/api/v1/sites/${encodeURIComponent(site)}/best-times?${asked}`;
}
