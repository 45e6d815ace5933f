import type { LighterSites } from '../../src/contract/lighter';
import { t, text } from '../parts/languages';
import { useGet } from './use-get';

/** A site not far away where somebody would be received sooner, the way counted; nothing when there is none. */
export function Lighter({ site, service }: { readonly site: string; readonly service: string }) {
  const asked = new URLSearchParams({ service });
  const got = useGet<LighterSites>(`/api/v1/sites/${encodeURIComponent(site)}/lighter?${asked}`);
  const nearest = got?.ok ? got.body.sites[0] : undefined;
  if (!nearest) return null;
  const values = {
    site: text(nearest.name),
    walk: Math.round(nearest.walkS / 60),
    saved: Math.round(nearest.savedS / 60),
  };
  return (
    <p class="lighter">
      {t('best.lighter', values)}
      {nearest.address && <span class="quiet"> {text(nearest.address)}</span>}
    </p>
  );
}
