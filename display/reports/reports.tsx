import { useState } from 'preact/hooks';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, useLanguage } from '../parts/languages';
import { ManagerMenu } from '../parts/ManagerMenu';
import { ThemeMenu } from '../parts/ThemeMenu';
import { type Asked, askedIn, pageAddress } from './asked';
import { DayPart } from './day-part';
import { DossierPart } from './dossier-part';
import { HeatPart } from './heat-part';
import { IndicatorsPart } from './indicators-part';
import { OutlookPart } from './outlook-part';
import { periodOf, todayIn } from './period';
import { PeriodPart } from './period-part';
import { Picker } from './picker';
import { PromisesPart } from './promises-part';
import { Loaded } from './loaded';
import { SitesPart } from './sites-part';
import { useFetched } from './use-fetched';
import { WeeklyPart } from './weekly-part';

/** A site's affluence and waits over a period. */
export function Reports() {
  useLanguage();
  const sites = useFetched<SiteList>('/api/v1/sites');
  return (
    <div class="page">
      <header class="top">
        <h1>{t('reports.title')}</h1>
        <div class="top-menus">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <ManagerMenu here="reports" />
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

/** The last day with data; a site that has had none yet ends today. */
const lastDay = (site: SiteSummary): string => site.day ?? todayIn(site.zone);

/** What to show first: the address, completed by the last thirty days that have data. */
function firstAsked(sites: readonly SiteSummary[]): Asked | null {
  const given = askedIn(window.location.search);
  const site = sites.find((one) => one.id === given.site) ?? sites[0];
  if (!site) return null;
  const period = periodOf('thirty', lastDay(site));
  const to = given.to ?? period.to;
  return { metric: 'taken', service: null, ...period, day: to, ...given, site: site.id };
}

function OfSites({ sites }: { sites: readonly SiteSummary[] }) {
  const [asked, setAsked] = useState(() => firstAsked(sites));
  const site = sites.find((one) => one.id === asked?.site);
  if (!asked || !site) return null;
  const ask = (change: Partial<Asked>): void => {
    const next = { ...asked, ...change };
    history.replaceState(null, '', pageAddress(next));
    setAsked(next);
  };
  return (
    <>
      <Picker sites={sites} site={site} last={lastDay(site)} asked={asked} ask={ask} />
      <PeriodPart site={site} asked={asked} ask={ask} />
      <PromisesPart site={site} asked={asked} />
      <IndicatorsPart site={site} asked={asked} />
      <OutlookPart site={site} asked={asked} />
      <HeatPart asked={asked} ask={ask} />
      <DayPart asked={asked} ask={ask} />
      {sites.length > 1 && <SitesPart sites={sites} to={asked.to} />}
      <WeeklyPart key={`${site.id} weekly`} site={site} />
      <DossierPart key={site.id} site={site} last={lastDay(site)} />
    </>
  );
}
