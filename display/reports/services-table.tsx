import type { AffluenceReport, FiguresView } from '../../src/contract/reports';
import type { SiteSummary } from '../../src/contract/sites';
import { DataTable } from '../parts/DataTable';
import { t } from '../parts/languages';
import type { Asked } from './asked';
import { columnsOf } from './columns';
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

/** A service's figures; without a service, the whole. */
interface Line {
  readonly service: string | null;
  readonly figures: FiguresView;
}

/** The period, service by service, with the whole below. */
export function ServicesTable({ report, site, ask }: ServicesTableProps) {
  const of = ({ service }: Line) =>
    service === null ? (
      t('reports.total')
    ) : (
      <button type="button" class="link" onClick={() => ask({ service })}>
        {serviceText(site, service)}
      </button>
    );
  const figures = COLUMNS.map(
    ([name, ofFigures]) => [name, (line: Line) => ofFigures(line.figures)] as const,
  );
  return (
    <div class="panel">
      <DataTable<Line>
        caption={t('reports.byService')}
        columns={[
          { name: 'service', head: t('reports.service'), of },
          ...columnsOf(figures, 'reports.column'),
        ]}
        rows={report.services}
        keyOf={({ service }) => service ?? ''}
        total={{ service: null, figures: report.totals }}
      />
      <p class="measured">
        {t('reports.quality.service', { share: shareText(report.quality.serviceMeasured) })}
      </p>
    </div>
  );
}
