import type { KeptWeeks } from '../../src/contract/kept-weeks';
import type { SiteSummary } from '../../src/contract/sites';
import { DataTable } from '../parts/DataTable';
import { t } from '../parts/languages';
import { dayText } from './format';
import { Loaded } from './loaded';
import { useFetched } from './use-fetched';

type Kept = KeptWeeks['reports'][number];

/** So many weeks are listed: older ones are asked for by their address. */
const LISTED = 8;

/** The weekly reports as they were made on their Mondays, and what became of their mail. */
export function WeeklyPart({ site }: { readonly site: SiteSummary }) {
  const asked = `site=${encodeURIComponent(site.id)}`;
  const fetched = useFetched<KeptWeeks>(`/api/v1/reports/weekly/kept?${asked}`);
  return (
    <section class="panel" aria-labelledby="weekly-title">
      <header class="part-head">
        <h2 id="weekly-title">{t('reports.weekly')}</h2>
      </header>
      <p class="measured">{t('reports.weekly.what')}</p>
      <Loaded fetched={fetched}>
        {({ reports }) =>
          reports.length === 0 ? (
            <p class="empty">{t('reports.weekly.none')}</p>
          ) : (
            <WeeklyTable asked={asked} reports={reports.slice(0, LISTED)} />
          )
        }
      </Loaded>
    </section>
  );
}

function WeeklyTable({ asked, reports }: { asked: string; reports: readonly Kept[] }) {
  const week = ({ from, to }: Kept): string =>
    t('reports.fromTo', { from: dayText(from), to: dayText(to) });
  return (
    <DataTable<Kept>
      caption={t('reports.weekly.kept')}
      columns={[
        { name: 'week', head: t('reports.weekly.week'), of: week },
        { name: 'state', head: t('reports.weekly.state'), of: stateText },
        {
          name: 'file',
          head: t('reports.weekly.file'),
          of: (report) => (
            <a href={`/api/v1/reports/weekly/kept.pdf?${asked}&week=${report.week}`} download>
              {t('reports.weekly.pdf', { week: report.week })}
            </a>
          ),
        },
      ]}
      rows={reports}
      keyOf={(report) => report.week}
    />
  );
}

/** Whether it was sent; a failure with its code, which names nobody. */
function stateText({ state, attempts, failure }: Kept): string {
  const said = t(`reports.weekly.state.${state}`, { attempts });
  return failure === null || state === 'sent' ? said : `${said} (${failure})`;
}
