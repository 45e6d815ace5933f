import { useEffect, useState } from 'preact/hooks';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { counterText } from '../parts/counter';
import { get, type Got } from '../parts/get';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text } from '../parts/languages';
import { Problem } from '../parts/Problem';
import { addressOf } from './address';

async function sitesOf(site: string | null): Promise<Got<readonly SiteSummary[]>> {
  if (site !== null) {
    const one = await get<SiteSummary>(`/api/v1/sites/${encodeURIComponent(site)}`);
    return one.ok ? { ok: true, body: [one.body] } : one;
  }
  const all = await get<SiteList>('/api/v1/sites');
  if (!all.ok) return all;
  return { ok: true, body: all.body.sites };
}

/** Asks at which counter one sits, when the address does not say. */
export function Choice({ site }: { site: string | null }) {
  const [got, setGot] = useState<Got<readonly SiteSummary[]> | null>(null);
  useEffect(() => {
    void sitesOf(site).then(setGot);
  }, [site]);
  return (
    <main class="choose">
      <header class="choose-head">
        <h1>{t('console.choose')}</h1>
        <LanguageMenu />
      </header>
      {got === null && <p role="status">{t('freshness.connecting')}</p>}
      {got && !got.ok && <Problem refusal={got.refusal} />}
      {got?.ok && got.body.map((one) => <Counters key={one.id} site={one} />)}
    </main>
  );
}

function Counters({ site }: { site: SiteSummary }) {
  const nameOf = (id: string): string => {
    const service = site.services.find((one) => one.id === id);
    return service ? text(service.name) : id;
  };
  return (
    <section class="choose-site">
      <h2>{text(site.name)}</h2>
      <ul>
        {site.counters.map((counter) => (
          <li key={counter.id}>
            <a class="choose-counter" href={addressOf(site.id, counter.id)}>
              <strong>{counterText(counter.name)}</strong>
              <span>{counter.services.map(nameOf).join(' · ')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
