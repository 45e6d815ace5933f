import { useState } from 'preact/hooks';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { Button } from '../parts/Button';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text, useLanguage } from '../parts/languages';
import { ManagerMenu } from '../parts/ManagerMenu';
import { ThemeMenu } from '../parts/ThemeMenu';
import { dayText } from '../reports/format';
import { Loaded } from '../reports/loaded';
import { addDays, isDay } from '../reports/period';
import { useFetched } from '../reports/use-fetched';
import { Advice } from './advice';
import { adviceAddress, type Asked, firstAsked, pageAddress } from './asked';
import { WhatIfPart } from './what-if-part';

/** How many counters a day needs, what the advice was worth, and what another day would have been. */
export function StaffingPage() {
  useLanguage();
  const sites = useFetched<SiteList>('/api/v1/sites');
  return (
    <div class="page">
      <header class="top">
        <h1>{t('staffing.title')}</h1>
        <div class="top-menus">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <ManagerMenu here="staffing" />
      <main>
        <Loaded fetched={sites}>
          {({ sites: known }) =>
            known.length === 0 ? <p>{t('reports.noSite')}</p> : <OfSites sites={known} />
          }
        </Loaded>
      </main>
    </div>
  );
}

function OfSites({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const [asked, setAsked] = useState(() => firstAsked(sites, window.location.search));
  const site = sites.find(({ id }) => id === asked?.site);
  if (!asked || !site) return null;
  const ask = (change: Partial<Asked>): void => {
    const next = { ...asked, open: false, ...change };
    history.replaceState(null, '', pageAddress(next));
    setAsked(next);
  };
  return (
    <>
      <section class="picker panel" aria-label={t('reports.picker')}>
        <label class="field">
          {t('reports.site')}
          <select value={asked.site} onChange={(event) => ask({ site: event.currentTarget.value })}>
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </select>
        </label>
        <DayChoice asked={asked} ask={ask} />
        <a class="button" href={adviceAddress(asked, 'csv')} download>
          {t('reports.csv')}
        </a>
      </section>
      <section aria-labelledby="staffing-day">
        <h2 id="staffing-day">{dayText(asked.day)}</h2>
        <Advice site={site} asked={asked} ask={ask} />
      </section>
      <WhatIfPart key={`${asked.site} ${asked.day}`} site={site} day={asked.day} />
    </>
  );
}

interface ChoiceProps {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

function DayChoice({ asked, ask }: ChoiceProps) {
  const choose = (day: string): void => {
    if (isDay(day)) ask({ day });
  };
  return (
    <div class="day-choice">
      <Button onClick={() => choose(addDays(asked.day, -1))}>{t('reports.dayBefore')}</Button>
      <input
        type="date"
        aria-label={t('staffing.day')}
        value={asked.day}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button onClick={() => choose(addDays(asked.day, 1))}>{t('reports.dayAfter')}</Button>
    </div>
  );
}
