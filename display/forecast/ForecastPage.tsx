import { useState } from 'preact/hooks';
import type { Forecast } from '../../src/contract/forecast';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { Figure } from '../parts/Figure';
import { LanguageMenu } from '../parts/LanguageMenu';
import { language, t, text, useLanguage } from '../parts/languages';
import { ManagerMenu } from '../parts/ManagerMenu';
import { ThemeMenu } from '../parts/ThemeMenu';
import { Loaded } from '../reports/loaded';
import { Picture } from '../reports/picture';
import { useFetched } from '../reports/use-fetched';
import { DayTable } from './day-table';
import { scoreText } from './score-text';

/** Who is expected in the next two weeks, and how far such forecasts were off. */
export function ForecastPage() {
  useLanguage();
  const sites = useFetched<SiteList>('/api/v1/sites');
  return (
    <div class="page">
      <header class="top">
        <h1>{t('forecast.title')}</h1>
        <div class="top-menus">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <ManagerMenu here="forecast" />
      <main>
        <Loaded fetched={sites}>{({ sites: known }) => <OfSites sites={known} />}</Loaded>
      </main>
    </div>
  );
}

function address(site: string, service: string, format: 'json' | 'csv' | 'svg', days = 15): string {
  const asked = new URLSearchParams({ site, days: String(days), format });
  if (service !== '') asked.set('service', service);
  if (format === 'svg') asked.set('language', language.current);
  return `/api/v1/reports/forecast?${asked}`;
}

function OfSites({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const given = new URLSearchParams(window.location.search);
  const [id, setId] = useState(given.get('site') ?? '');
  const [service, setService] = useState(given.get('service') ?? '');
  const site = sites.find((one) => one.id === id) ?? sites[0];
  if (!site) return <p>{t('reports.noSite')}</p>;
  const offered = [
    ['', t('forecast.whole')] as const,
    ...site.services.map((one) => [one.id, text(one.name)] as const),
  ];
  const chosen = offered.some(([one]) => one === service) ? service : '';
  const places = sites.map((one) => [one.id, text(one.name)] as const);
  return (
    <section class="panel">
      {sites.length > 1 && (
        <Choice label={t('forecast.site')} value={site.id} among={places} choose={setId} />
      )}
      <Choice label={t('forecast.service')} value={chosen} among={offered} choose={setService} />
      <p class="downloads">
        <a class="button" href={address(site.id, chosen, 'csv')} download>
          {t('forecast.csv')}
        </a>
      </p>
      <Told site={site.id} service={chosen} />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly (readonly [id: string, name: string])[];
  readonly choose: (id: string) => void;
}

function Choice({ label, value, among, choose }: ChoiceProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {among.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Told({ site, service }: { readonly site: string; readonly service: string }) {
  const fetched = useFetched<Forecast>(address(site, service, 'json'));
  return (
    <Loaded fetched={fetched}>
      {(forecast) =>
        forecast.days.length === 0 ? (
          <p class="empty">{t('forecast.tooFew', { days: forecast.knownDays })}</p>
        ) : (
          <>
            {scoreText(forecast).map((line) => (
              <p key={line}>{line}</p>
            ))}
            <Figure
              title={t('forecast.picture')}
              words={t('forecast.words')}
              picture={
                <Picture address={address(site, service, 'svg')} words={t('forecast.words')} />
              }
              tableTitle={t('reports.asTable')}
              table={<DayTable forecast={forecast} />}
            />
          </>
        )
      }
    </Loaded>
  );
}
