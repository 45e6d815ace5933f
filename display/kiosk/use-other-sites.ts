import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../src/contract/protocol';
import type { SiteList } from '../../src/contract/sites';
import { get } from '../parts/get';

/** The other sites that have a service of the same id; none while they are not known. */
export function useOtherSites(site: string, service: string): readonly Texts[] {
  const [names, set] = useState<readonly Texts[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    void get<SiteList>('/api/v1/sites', abort.signal).then((got) => {
      if (!got.ok) return;
      const others = got.body.sites.filter(
        ({ id, origin, services }) =>
          // Nobody is sent to a site that exists only in a file or a demonstration.
          id !== site && origin === 'configured' && services.some((one) => one.id === service),
      );
      set(others.map(({ name }) => name));
    });
    return () => abort.abort();
  }, [site, service]);
  return names;
}
