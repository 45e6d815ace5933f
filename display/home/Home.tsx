import { ChartColumn, Gauge, type IconNode, Keyboard, Ticket, Tv } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../src/contract/protocol';
import { LANGUAGES } from '../../src/core/languages';
import { Button } from '../parts/Button';
import { get, type Got } from '../parts/get';
import { LanguageButtons } from '../parts/LanguageButtons';
import { langOf, t, text, useLanguage } from '../parts/languages';
import { Problem } from '../parts/Problem';
import { Tile } from '../parts/Tile';

interface Site {
  id: string;
  name: Texts;
}

/** The pages of a site, in the order in which people meet them. */
const PAGES: readonly (readonly [name: string, icon: IconNode])[] = [
  ['lobby', Tv],
  ['kiosk', Ticket],
  ['console', Keyboard],
  ['supervision', Gauge],
  ['reports', ChartColumn],
];

/** The sites of this server and their pages. */
export function Home() {
  useLanguage();
  const [got, setGot] = useState<Got<{ sites: Site[] }> | null>(null);
  const load = (): void => void get<{ sites: Site[] }>('/api/v1/sites').then(setGot);
  useEffect(load, []);
  return (
    <>
      <header class="top">
        <LanguageButtons offered={LANGUAGES} look="languages" />
        <h1>Patience</h1>
        <p>{t('home.subtitle')}</p>
      </header>
      <main>
        {got === null && <p>{t('freshness.connecting')}</p>}
        {got && !got.ok && (
          <Problem refusal={got.refusal}>
            <Button onClick={load}>{t('common.retry')}</Button>
          </Problem>
        )}
        {got?.ok && <Sites sites={got.body.sites} />}
      </main>
      <footer class="bottom">
        <a href="/accessibility/">{t('home.accessibility')}</a>
      </footer>
    </>
  );
}

function Sites({ sites }: { sites: Site[] }) {
  if (sites.length === 0) return <p class="none">{t('home.none')}</p>;
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site.id} class="site">
          <h2 lang={langOf(site.name)}>{text(site.name)}</h2>
          <ul class="site__pages">
            {PAGES.map(([page, icon]) => (
              <li key={page}>
                <Tile
                  href={`/${page}/?site=${encodeURIComponent(site.id)}`}
                  icon={icon}
                  title={t(`home.page.${page}`)}
                  words={t(`home.what.${page}`)}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
