import type { SitesCompared } from '../../src/contract/sites-compared';
import type { SiteSummary } from '../../src/contract/sites';
import { intlTag } from '../../src/words/words';
import { DataTable } from '../parts/DataTable';
import { language, t, text } from '../parts/languages';
import { shareText, UNKNOWN } from './format';
import { Loaded } from './loaded';
import { useFetched } from './use-fetched';

/** So many months stand beside each other. */
const MONTHS = 12;

/** `2026-11` and the eleven months before. */
function monthsUntil(last: string): string[] {
  const count = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1;
  return Array.from({ length: MONTHS }, (_, n) => {
    const month = count - MONTHS + 1 + n;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** « nov. 26 ». */
const monthText = (month: string): string =>
  new Intl.DateTimeFormat(intlTag(language.current), {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01`));

interface SitesPartProps {
  readonly sites: readonly SiteSummary[];
  /** The last day of the period that the page shows. */
  readonly to: string;
}

/** Every site beside the others, month by month: a mean of the city would hide the one that is not well. */
export function SitesPart({ sites, to }: SitesPartProps) {
  const months = monthsUntil(to.slice(0, 7));
  const asked = `from=${months[0]}&to=${months.at(-1)}`;
  const fetched = useFetched<SitesCompared>(`/api/v1/reports/sites?${asked}`);
  return (
    <section class="panel" aria-labelledby="sites-title">
      <header class="part-head">
        <h2 id="sites-title">{t('reports.sites')}</h2>
        <p class="downloads">
          <a class="button" href={`/api/v1/reports/sites?${asked}&format=csv`} download>
            {t('reports.csv')}
          </a>
        </p>
      </header>
      <Loaded fetched={fetched}>
        {(compared) => <SitesTable sites={sites} months={months} compared={compared} />}
      </Loaded>
    </section>
  );
}

interface SitesTableProps {
  readonly sites: readonly SiteSummary[];
  readonly months: readonly string[];
  readonly compared: SitesCompared;
}

function SitesTable({ sites, months, compared }: SitesTableProps) {
  const shares = new Map(
    compared.months.map(({ site, month, withinTarget }) => [`${site} ${month}`, withinTarget]),
  );
  const seen = new Set(compared.months.map(({ site }) => site));
  const shareOf = (site: string, month: string): string => {
    const share = shares.get(`${site} ${month}`);
    return share === undefined ? UNKNOWN : shareText(share);
  };
  return (
    <DataTable<SiteSummary>
      caption={t('reports.sites.caption')}
      columns={[
        { name: 'site', head: t('reports.site'), of: ({ name }) => text(name) },
        ...months.map((month) => ({
          name: month,
          head: monthText(month),
          of: ({ id }: SiteSummary) => shareOf(id, month),
          numeric: true,
        })),
      ]}
      rows={sites.filter(({ id }) => seen.has(id))}
      keyOf={({ id }) => id}
    />
  );
}
