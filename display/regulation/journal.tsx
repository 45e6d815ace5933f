import type { AlertView, RegulationReport } from '../../src/contract/alerts';
import type { SiteSummary } from '../../src/contract/sites';
import { intlTag } from '../../src/words/words';
import { actionText, type AlertPlace, effectText, stepsOf } from '../parts/alert-text';
import { Card } from '../parts/Card';
import { counterText } from '../parts/counter';
import { DataTable } from '../parts/DataTable';
import { clockText, durationText, language, t, text } from '../parts/languages';

interface JournalProps {
  readonly report: RegulationReport;
  readonly site: SiteSummary;
}

const UNKNOWN = '–';

const dayText = (day: string): string =>
  new Intl.DateTimeFormat(intlTag(language.current), { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(day),
  );

const placeOf = ({ counters, zone }: SiteSummary): AlertPlace => ({
  zone,
  counterName: (id) => counters.find((counter) => counter.id === id)?.name ?? id,
});

function aboutOf({ service, counter }: AlertView, site: SiteSummary): string {
  const found = site.services.find(({ id }) => id === service);
  if (found) return text(found.name);
  return counter === null ? (service ?? '') : counterText(placeOf(site).counterName(counter));
}

/** The alerts day by day, the latest first, each as a sentence of its steps; then as a table. */
export function Journal({ report, site }: JournalProps) {
  const days = [...new Set(report.alerts.map(({ day }) => day))].reverse();
  if (days.length === 0) return <p class="hint">{t('regulation.none')}</p>;
  return (
    <>
      <Card title={t('regulation.journal')}>
        {days.map((day) => (
          <section key={day}>
            <h3>{dayText(day)}</h3>
            <ul class="journal">
              {report.alerts
                .filter((alert) => alert.day === day)
                .map((alert) => (
                  <Line key={alert.id} alert={alert} site={site} />
                ))}
            </ul>
          </section>
        ))}
      </Card>
      <Card title={t('regulation.table')}>
        <Table report={report} site={site} />
      </Card>
    </>
  );
}

function Line({ alert, site }: { alert: AlertView; site: SiteSummary }) {
  const effect = effectText(alert);
  return (
    <li>
      <p>
        <strong>{aboutOf(alert, site)}</strong>
      </p>
      <p>{stepsOf(alert, placeOf(site)).join(' · ')}</p>
      {effect !== null && <p class="hint">{effect}</p>}
    </li>
  );
}

const between = (from: string, to: string | null): string =>
  to === null ? UNKNOWN : durationText(Math.round((Date.parse(to) - Date.parse(from)) / 60_000));

/** What the table tells of each alert, but for what it is about. */
const CELLS: readonly (readonly [
  string,
  (alert: AlertView, place: AlertPlace) => string,
  boolean,
])[] = [
  ['action', ({ actions: [one] }, place) => (one ? actionText(one, place) : UNKNOWN), false],
  ['toAction', ({ raisedAt, actions }) => between(raisedAt, actions[0]?.at ?? null), true],
  ['back', ({ backAt }, { zone }) => (backAt === null ? UNKNOWN : clockText(backAt, zone)), true],
  ['toBack', ({ raisedAt, backAt }) => between(raisedAt, backAt), true],
];

function Table({ report, site }: JournalProps) {
  const place = placeOf(site);
  const at = ({ day, raisedAt }: AlertView): string => `${day} ${clockText(raisedAt, site.zone)}`;
  return (
    <DataTable<AlertView>
      caption={t('regulation.title')}
      rows={report.alerts}
      keyOf={({ day, id }) => `${day} ${id}`}
      columns={[
        { name: 'at', head: t('regulation.column.at'), of: at },
        { name: 'about', head: t('regulation.column.about'), of: (alert) => aboutOf(alert, site) },
        ...CELLS.map(([name, of, numeric]) => ({
          name,
          head: t(`regulation.column.${name}`),
          of: (alert: AlertView) => of(alert, place),
          numeric,
        })),
      ]}
    />
  );
}
