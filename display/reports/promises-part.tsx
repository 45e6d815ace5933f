import type { PromisesReport } from '../../src/contract/promises';
import type { SiteSummary } from '../../src/contract/sites';
import { Figure } from '../parts/Figure';
import { FigureTile } from '../parts/FigureTile';
import { language, minuteText, t } from '../parts/languages';
import { type Asked, promisesAddress } from './asked';
import { serviceText } from './format';
import { Loaded } from './loaded';
import { Picture } from './picture';
import { promiseFigures } from './promise-text';
import { PromisesTable } from './promises-table';
import { useFetched } from './use-fetched';

interface PromisesPartProps {
  readonly site: SiteSummary;
  readonly asked: Asked;
}

/** Whether anybody was told a range, or that none could be told. */
const isEmpty = ({ totals: { made, blanks } }: PromisesReport): boolean =>
  made === 0 && Object.keys(blanks).length === 0;

/** What was told at the taking of tickets, and what became of it. */
export function PromisesPart({ site, asked }: PromisesPartProps) {
  const fetched = useFetched<PromisesReport>(promisesAddress(asked, 'service', 'json'));
  return (
    <section class="panel" aria-labelledby="promises-title">
      <header class="part-head">
        <h2 id="promises-title">{t('reports.promises')}</h2>
        <p class="downloads">
          <a class="button" href={promisesAddress(asked, 'hour', 'csv')} download>
            {t('reports.promises.csv.hour')}
          </a>
          <a class="button" href={promisesAddress(asked, 'day', 'csv')} download>
            {t('reports.promises.csv.day')}
          </a>
        </p>
      </header>
      <Loaded fetched={fetched}>
        {(report) =>
          isEmpty(report) ? (
            <p class="empty">{t('reports.promises.empty')}</p>
          ) : (
            <>
              <PromiseFigures report={report} />
              <PromisesTable
                report={report}
                caption={t('reports.promises.byService')}
                head={t('reports.service')}
                nameOf={({ service }) => serviceText(site, service ?? '')}
              />
              <p class="measured">{t('reports.promises.judged')}</p>
              <Hours asked={asked} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function PromiseFigures({ report }: { report: PromisesReport }) {
  return (
    <dl class="figures figures--inside">
      {promiseFigures(report.totals, report.aim).map(({ name, value, quality }) => (
        <FigureTile
          key={name}
          label={t(`reports.promises.figure.${name}`)}
          value={value}
          quality={quality}
        />
      ))}
    </dl>
  );
}

/** Told against waited by hour of the taking: a picture, and the same as a table. */
function Hours({ asked }: { asked: Asked }) {
  const fetched = useFetched<PromisesReport>(promisesAddress(asked, 'hour', 'json'));
  return (
    <Loaded fetched={fetched}>
      {(report) => (
        <Figure
          title={t('reports.promises.byHour')}
          words={t('reports.promises.words')}
          picture={
            <Picture
              address={promisesAddress(asked, 'hour', 'svg', language.current)}
              words={t('reports.promises.words')}
            />
          }
          tableTitle={t('reports.asTable')}
          table={
            <PromisesTable
              report={report}
              caption={t('reports.promises.byHour')}
              head={t('reports.promises.hour')}
              nameOf={({ minute }) => minuteText(minute ?? 0)}
            />
          }
        />
      )}
    </Loaded>
  );
}
