import { useEffect, useState } from 'preact/hooks';
import type { SiteList } from '../../src/contract/sites';
import { get, type Got } from '../parts/get';
import { t, text } from '../parts/languages';
import { Problem } from '../parts/Problem';

/** Asks which site to look at, when the address does not say. */
export function SiteChoice() {
  const [got, setGot] = useState<Got<SiteList> | null>(null);
  useEffect(() => {
    void get<SiteList>('/api/v1/sites').then(setGot);
  }, []);
  return (
    <main class="choose">
      <h1>{t('supervision.choose')}</h1>
      {got === null && <p role="status">{t('freshness.connecting')}</p>}
      {got && !got.ok && <Problem refusal={got.refusal} />}
      <ul>
        {got?.ok &&
          got.body.sites.map((site) => (
            <li key={site.id}>
              <a class="button" href={`/supervision/?${new URLSearchParams({ site: site.id })}`}>
                {text(site.name)}
              </a>
            </li>
          ))}
      </ul>
    </main>
  );
}
