import { useState } from 'preact/hooks';
import type { BestTimes as Times } from '../../src/contract/best-times';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { LANGUAGES } from '../../src/core/languages';
import { Card } from '../parts/Card';
import { LanguageSelect } from '../parts/LanguageMenu';
import { langOf, t, text, useLanguage } from '../parts/languages';
import { comingDayText } from '../parts/outlook-text';
import { Problem } from '../parts/Problem';
import { Bars } from './Bars';
import { Lighter } from './Lighter';
import { Moments } from './Moments';
import { bestTimesAddress, useGet } from './use-get';

/** Of the next days a picture would say more than can be known. */
const PICTURED = 2;
/** A week, today first. */
const DAYS = 7;

/** When to come: of one service of one site, today and the days that follow. */
export function BestTimes() {
  useLanguage();
  const sites = useGet<SiteList>('/api/v1/sites');
  const known = sites?.ok ? sites.body.sites.filter(({ origin }) => origin !== 'imported') : [];
  return (
    <>
      <header class="top">
        <h1>{t('best.title')}</h1>
        <LanguageSelect offered={LANGUAGES} />
      </header>
      <main>
        {sites && !sites.ok && <Problem refusal={sites.refusal} />}
        {known.length > 0 && <OfSites sites={known} />}
      </main>
    </>
  );
}

function asked(sites: readonly SiteSummary[]): { site: string; service: string } {
  const given = new URLSearchParams(window.location.search);
  const site = sites.find(({ id }) => id === given.get('site')) ?? sites[0];
  const offered = site?.services.filter(({ walkIn }) => walkIn) ?? [];
  const service = offered.find(({ id }) => id === given.get('service')) ?? offered[0];
  return { site: site?.id ?? '', service: service?.id ?? '' };
}

function OfSites({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const [chosen, set] = useState(() => asked(sites));
  const choose = (site: string, service: string): void => {
    history.replaceState(null, '', `?${new URLSearchParams({ site, service })}`);
    set(asked(sites));
  };
  const site = sites.find(({ id }) => id === chosen.site);
  const services = site?.services.filter(({ walkIn }) => walkIn) ?? [];
  return (
    <>
      <p class="intro">{t('best.intro')}</p>
      <div class="choices">
        {sites.length > 1 && (
          <Choice
            label={t('best.site')}
            value={chosen.site}
            among={sites}
            choose={(id) => choose(id, '')}
          />
        )}
        <Choice
          label={t('best.service')}
          value={chosen.service}
          among={services}
          choose={(id) => choose(chosen.site, id)}
        />
      </div>
      <OfService site={chosen.site} service={chosen.service} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly Pick<SiteSummary, 'id' | 'name'>[];
  readonly choose: (id: string) => void;
}

function Choice({ label, value, among, choose }: ChoiceProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {among.map(({ id, name }) => (
          <option key={id} value={id} lang={langOf(name)}>
            {text(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function OfService({ site, service }: { readonly site: string; readonly service: string }) {
  const got = useGet<Times>(bestTimesAddress(site, service, DAYS));
  if (!got) return <p role="status">{t('best.loading')}</p>;
  if (!got.ok) return <Problem refusal={got.refusal} />;
  const days = got.body.services[0]?.days ?? [];
  const first = days[0]?.day ?? '';
  return (
    <>
      {days.map((day, at) => (
        <Card key={day.day} title={comingDayText(day.day, first)}>
          <Moments day={day} />
          {at === 0 && <Lighter site={site} service={service} />}
          {at < PICTURED && day.halfHours.length > 1 && (
            <Bars day={day} title={t('best.bars', { day: comingDayText(day.day, first) })} />
          )}
        </Card>
      ))}
      <p class="quiet">
        {t('best.open')}{' '}
        <a href={got.body.licence.url} lang="fr">
          {got.body.licence.name}
        </a>
        {' · '}
        <a href={bestTimesAddress(site, null, DAYS, 'csv')} download>
          {t('best.csv')}
        </a>
      </p>
    </>
  );
}
