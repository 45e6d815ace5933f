import { useState } from 'preact/hooks';
import type { CommitmentsReport } from '../../src/contract/indicators';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { Button } from '../parts/Button';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text, useLanguage } from '../parts/languages';
import { ManagerMenu } from '../parts/ManagerMenu';
import { Problem } from '../parts/Problem';
import { ThemeMenu } from '../parts/ThemeMenu';
import { CommitmentCard } from './CommitmentCard';
import { useRead } from './use-read';

/** The label's twelve commitments on one page, each with its figure and its proof. */
export function Commitments() {
  useLanguage();
  const sites = useRead<SiteList>('/api/v1/sites');
  return (
    <div class="page">
      <header class="top">
        <h1>{t('commitments.title')}</h1>
        <div class="top-menus">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <ManagerMenu here="commitments" />
      <main>
        {sites === null && <Loading />}
        {sites?.ok === false && <Problem refusal={sites.refusal} />}
        {sites?.ok && <OfSites sites={sites.body.sites} />}
      </main>
    </div>
  );
}

function Loading() {
  return (
    <p role="status">
      <progress aria-label={t('commitments.loading')} /> {t('commitments.loading')}
    </p>
  );
}

/** The year of the last day with data. */
const yearOf = ({ day }: SiteSummary): number =>
  Number(day?.slice(0, 4) ?? new Date().getUTCFullYear());

const YEARS_BACK = 5;

function OfSites({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const given = new URLSearchParams(window.location.search);
  const [id, setId] = useState(given.get('site'));
  const [chosen, setYear] = useState<number | null>(Number(given.get('year')) || null);
  const site = sites.find((one) => one.id === id) ?? sites[0];
  if (!site) return <p>{t('commitments.noSite')}</p>;
  const year = chosen ?? yearOf(site);
  return (
    <>
      <p class="lead">{t('commitments.lead')}</p>
      <Choice sites={sites} site={site} year={year} setId={setId} setYear={setYear} />
      <OfYear site={site} year={year} />
    </>
  );
}

function OfYear({ site, year }: { readonly site: SiteSummary; readonly year: number }) {
  const address = `/api/v1/reports/commitments?site=${site.id}&year=${year}`;
  const report = useRead<CommitmentsReport>(address);
  if (report === null) return <Loading />;
  return report.ok ? (
    <Twelve site={site} report={report.body} />
  ) : (
    <Problem refusal={report.refusal} />
  );
}

interface ChoiceProps {
  readonly sites: readonly SiteSummary[];
  readonly site: SiteSummary;
  readonly year: number;
  readonly setId: (id: string) => void;
  readonly setYear: (year: number) => void;
}

function Choice({ sites, site, year, setId, setYear }: ChoiceProps) {
  return (
    <form class="choice">
      <label>
        {t('commitments.site')}
        <select value={site.id} onChange={(event) => setId(event.currentTarget.value)}>
          {sites.map((one) => (
            <option key={one.id} value={one.id}>
              {text(one.name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('commitments.year')}
        <select value={year} onChange={(event) => setYear(Number(event.currentTarget.value))}>
          {Array.from({ length: YEARS_BACK }, (_, i) => yearOf(site) - i).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <Button type="button" onClick={() => window.print()}>
        {t('commitments.print')}
      </Button>
    </form>
  );
}

const STATES = ['held', 'to-improve', 'not-measured'] as const;

interface TwelveProps {
  readonly site: SiteSummary;
  readonly report: CommitmentsReport;
}

function Twelve({ site, report }: TwelveProps) {
  const { commitments, year, openDays } = report;
  return (
    <>
      <h2 class="subject">
        {text(site.name)} · {year}
      </h2>
      <p class="tally">
        {STATES.map((state) => (
          <span key={state} class={`tally__${state}`}>
            <strong>{commitments.filter((one) => one.state === state).length}</strong>{' '}
            {t(`commitments.count.${state}`)}
          </span>
        ))}
        <span>{t('commitments.days', { count: openDays })}</span>
      </p>
      <ol class="twelve">
        {commitments.map((one) => (
          <CommitmentCard key={one.nth} report={report} commitment={one} />
        ))}
      </ol>
    </>
  );
}
