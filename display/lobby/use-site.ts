import { useEffect, useState } from 'preact/hooks';
import type { SiteSummary } from '../../src/contract/sites';
import { get } from '../parts/get';

const AGAIN_MS = 5 * 60_000;
const RETRY_MS = 10_000;

/** What stays of a site for hours: counters, media, notices. Read again every five minutes. */
export function useSite(id: string): SiteSummary | null {
  const [site, set] = useState<SiteSummary | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let said = '';
    const read = async (): Promise<void> => {
      const got = await get<SiteSummary>(`/api/v1/sites/${encodeURIComponent(id)}`);
      if (isGone) return;
      timer = setTimeout(() => void read(), got.ok ? AGAIN_MS : RETRY_MS);
      if (!got.ok) return;
      // The same again must not draw the screen anew, nor start its media over.
      const saying = JSON.stringify(got.body);
      if (saying !== said) set(got.body);
      said = saying;
    };
    void read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id]);
  return site;
}
