import { useEffect, useState } from 'preact/hooks';
import type { Outlook } from '../../src/contract/outlook';
import { get } from './get';

/** The server runs what is left of today again when it is this old. */
const AGAIN_MS = 5 * 60_000;

/** The address of a site's half-hours to come; `service` null: of all services. */
export function outlookAddress(
  site: string,
  days: number,
  service: string | null,
  format: 'json' | 'csv' | 'svg' = 'json',
  language: string | null = null,
): string {
  const asked = new URLSearchParams({ days: String(days), format });
  if (service !== null) asked.set('service', service);
  if (language !== null) asked.set('language', language);
  return `/api/v1/sites/${encodeURIComponent(site)}/outlook?${asked}`;
}

/** The half-hours to come, read again every five minutes; null while they are not known. */
export function useOutlook(site: string, days: number, service: string | null): Outlook | null {
  const [outlook, set] = useState<Outlook | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      const got = await get<Outlook>(outlookAddress(site, days, service), abort.signal);
      if (abort.signal.aborted) return;
      // An aid that can't be had is left out: nobody is told of its failure.
      set(got.ok ? got.body : null);
    };
    void read();
    const again = setInterval(() => void read(), AGAIN_MS);
    return () => {
      abort.abort();
      clearInterval(again);
    };
  }, [site, days, service]);
  return outlook;
}
