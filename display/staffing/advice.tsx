import { useEffect } from 'preact/hooks';
import type { SiteSummary } from '../../src/contract/sites';
import type { StaffingReport } from '../../src/contract/staffing';
import { Figure } from '../parts/Figure';
import { t } from '../parts/languages';
import { serviceText } from '../reports/format';
import { Loaded } from '../reports/loaded';
import { addDays } from '../reports/period';
import { Picture } from '../reports/picture';
import { useFetched } from '../reports/use-fetched';
import { adviceAddress, type Asked } from './asked';
import { HalfHourTable } from './half-hour-table';
import { verdictText } from './verdict-text';

type Part = StaffingReport['days'][number]['parts'][number];

interface AdviceProps {
  readonly site: SiteSummary;
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

const isClosed = ({ days }: StaffingReport): boolean =>
  days.every(({ parts }) => parts.every(({ blank }) => blank === 'closed'));

/** Counters advised for a day and, when it is over, what became of it. */
export function Advice({ site, asked, ask }: AdviceProps) {
  const fetched = useFetched<StaffingReport>(adviceAddress(asked, 'json'));
  const { got, pending } = fetched;
  const report = got?.ok && !pending ? got.body : null;
  useEffect(() => {
    // Any week has an open day; a site that is closed for longer is shown as it is.
    const last = addDays(new Date().toISOString().slice(0, 10), 7);
    if (asked.open && report && isClosed(report) && asked.day < last)
      ask({ day: addDays(asked.day, 1), open: true });
  }, [report]);
  return (
    <div class="panel">
      <Loaded fetched={fetched}>
        {(told) => <Told report={told} site={site} asked={asked} />}
      </Loaded>
    </div>
  );
}

interface ToldProps {
  readonly report: StaffingReport;
  readonly site: SiteSummary;
  readonly asked: Asked;
}

function Told({ report, site, asked }: ToldProps) {
  const parts = report.days.flatMap((day) => day.parts);
  const advised = parts.filter(({ halfHours }) => halfHours.length > 0);
  const nameOf = ({ services }: Part): string =>
    services.map((id) => serviceText(site, id)).join(' · ');
  return (
    <>
      {verdictText(report.verdict).map((line) => (
        <p key={line} class="staffing-verdict">
          {line}
        </p>
      ))}
      <Blanks parts={parts} nameOf={nameOf} />
      {advised.length > 0 && (
        <Figure
          title={t('staffing.picture')}
          words={t('staffing.words')}
          picture={<Picture address={adviceAddress(asked, 'svg')} words={t('staffing.words')} />}
          tableTitle={t('reports.asTable')}
          table={advised.map((part) => (
            <HalfHourTable
              key={part.services.join(' ')}
              caption={t('staffing.table', { services: nameOf(part), counters: part.counters })}
              halfHours={part.halfHours}
            />
          ))}
        />
      )}
    </>
  );
}

/** Why nothing is advised: once for a site of which nothing can be said. */
function Blanks({ parts, nameOf }: { parts: readonly Part[]; nameOf: (part: Part) => string }) {
  const blank = parts.filter((part) => part.blank !== null);
  const why = blank[0]?.blank;
  const isSame = blank.length === parts.length && blank.every((part) => part.blank === why);
  if (why && isSame) return <p class="empty">{t(`staffing.blank.${why}`)}</p>;
  if (blank.length === 0) return null;
  return (
    <ul class="staffing-blanks">
      {blank.map((part) => (
        <li key={part.services.join(' ')}>
          {t('staffing.blank', {
            services: nameOf(part),
            why: t(`staffing.blank.${part.blank ?? ''}`),
          })}
        </li>
      ))}
    </ul>
  );
}
