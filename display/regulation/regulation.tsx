import { useState } from 'preact/hooks';
import type { RegulationReport } from '../../src/contract/alerts';
import type { SiteList, SiteSummary } from '../../src/contract/sites';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text, useLanguage } from '../parts/languages';
import { ManagerMenu } from '../parts/ManagerMenu';
import { parameter } from '../parts/page';
import { Problem } from '../parts/Problem';
import { ThemeMenu } from '../parts/ThemeMenu';
import { Figures } from './figures';
import { Journal } from './journal';
import { useGet } from './use-get';

const DAY_MS = 86_400_000;
/** Shown first: the last thirty days that have data. */
const FIRST_DAYS = 29;

/** Every alert of a period: its reason, what was done, how soon and with what effect. */
export function Regulation() {
  useLanguage();
  const sites = useGet<SiteList>('/api/v1/sites');
  return (
    <div class="page">
      <header class="top">
        <h1>{t('regulation.title')}</h1>
        <div class="top-menus">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <ManagerMenu here="regulation" />
      <main>
        <p>{t('regulation.lead')}</p>
        {sites === null && <p role="status">{t('regulation.loading')}</p>}
        {sites && !sites.ok && <Problem refusal={sites.refusal} />}
        {sites?.ok && <OfSites sites={sites.body.sites} />}
      </main>
    </div>
  );
}

/** The last day with data; a site that has had none yet ends today. */
const lastDay = ({ day, zone }: SiteSummary): string =>
  day ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

const before = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * DAY_MS).toISOString().slice(0, 10);

interface Asked {
  readonly site: SiteSummary;
  readonly from: string;
  readonly to: string;
}

function askedOf(site: SiteSummary): Asked {
  const to = parameter('to') ?? lastDay(site);
  return { site, from: parameter('from') ?? before(to, FIRST_DAYS), to };
}

function OfSites({ sites }: { sites: readonly SiteSummary[] }) {
  const first = sites.find(({ id }) => id === parameter('site')) ?? sites[0];
  const [asked, setAsked] = useState(first ? askedOf(first) : null);
  if (!asked) return <p>{t('regulation.noSite')}</p>;
  const ask = (change: Partial<Asked>): void => {
    const next = { ...asked, ...change };
    const { site, from, to } = next;
    const query = new URLSearchParams({ site: site.id, from, to }).toString();
    history.replaceState(null, '', `/regulation/?${query}`);
    setAsked(next);
  };
  return (
    <>
      <Picker sites={sites} asked={asked} ask={ask} />
      <OfPeriod asked={asked} />
    </>
  );
}

interface PickerProps {
  readonly sites: readonly SiteSummary[];
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

function Picker({ sites, asked, ask }: PickerProps) {
  return (
    <section class="picker" aria-label={t('regulation.picker')}>
      <label class="field">
        {t('regulation.site')}
        <select
          value={asked.site.id}
          onChange={(event) => {
            const site = sites.find(({ id }) => id === event.currentTarget.value);
            if (site) ask({ site });
          }}
        >
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} class="field">
          {t(`regulation.${end}`)}
          <input
            type="date"
            value={asked[end]}
            required
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day) ask({ [end]: day });
            }}
          />
        </label>
      ))}
    </section>
  );
}

function OfPeriod({ asked }: { asked: Asked }) {
  const { site, from, to } = asked;
  const query = new URLSearchParams({ site: site.id, from, to }).toString();
  const address = `/api/v1/reports/regulation?${query}`;
  const got = useGet<RegulationReport>(address);
  if (got === null) return <p role="status">{t('regulation.loading')}</p>;
  if (!got.ok) return <Problem refusal={got.refusal} />;
  return (
    <>
      <Figures summary={got.body.summary} />
      <Journal report={got.body} site={site} />
      <p>
        <a href={`${address}&format=csv`}>{t('regulation.csv')}</a>
      </p>
    </>
  );
}
