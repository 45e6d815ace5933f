import type { AffluenceReport, FiguresView } from '../../src/contract/reports';
import type { SiteSummary } from '../../src/contract/sites';
import { t } from '../parts/languages';
import type { Asked } from './asked';
import { numberText, serviceText, shareText, waitLength } from './format';

const COLUMNS: readonly (readonly [name: string, of: (figures: FiguresView) => string])[] = [
  ['taken', ({ taken }) => numberText(taken)],
  ['served', ({ served }) => numberText(served)],
  ['absent', ({ absent }) => numberText(absent)],
  ['left', ({ left }) => numberText(left)],
  ['closed', ({ closed }) => numberText(closed)],
  ['median', ({ medianWaitS }) => waitLength(medianWaitS)],
  ['p90', ({ p90WaitS }) => waitLength(p90WaitS)],
  ['within', ({ withinTarget }) => shareText(withinTarget)],
  ['kept', ({ promisesKept }) => shareText(promisesKept)],
  ['service', ({ medianServiceS }) => waitLength(medianServiceS)],
  ['counters', ({ openCounters }) => numberText(openCounters, 1)],
];

interface ServicesTableProps {
  readonly report: AffluenceReport;
  readonly site: SiteSummary;
  readonly ask: (change: Partial<Asked>) => void;
}

/** The period, service by service, with the whole below. */
export function ServicesTable({ report, site, ask }: ServicesTableProps) {
  return (
    <div class="panel wide">
      <table class="numbers">
        <caption>{t('reports.byService')}</caption>
        <Head />
        <tbody>
          {report.services.map(({ service, figures }) => (
            <tr key={service}>
              <th scope="row" class="left">
                <button type="button" class="link" onClick={() => ask({ service })}>
                  {serviceText(site, service)}
                </button>
              </th>
              <Cells figures={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="left">
              {t('reports.total')}
            </th>
            <Cells figures={report.totals} />
          </tr>
        </tfoot>
      </table>
      <p class="measured">
        {t('reports.quality.service', { share: shareText(report.quality.serviceMeasured) })}
      </p>
    </div>
  );
}

function Cells({ figures }: { figures: FiguresView }) {
  return (
    <>
      {COLUMNS.map(([name, of]) => (
        <td key={name}>{of(figures)}</td>
      ))}
    </>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" class="left">
          {t('reports.service')}
        </th>
        {COLUMNS.map(([name]) => (
          <th key={name} scope="col">
            {t(`reports.column.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
