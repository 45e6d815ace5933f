import type { ComponentChildren } from 'preact';
import type { PromisesReport, PromisesView } from '../../src/contract/promises';
import { t } from '../parts/languages';
import { COLUMNS } from './promise-text';

type Line = PromisesReport['lines'][number];

interface PromisesTableProps {
  readonly report: PromisesReport;
  readonly caption: string;
  /** What the first column is about. */
  readonly head: string;
  readonly nameOf: (line: Line) => ComponentChildren;
}

/** Promises line by line, with the whole below. */
export function PromisesTable({ report, caption, head, nameOf }: PromisesTableProps) {
  return (
    <div class="wide">
      <table class="numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="left">
              {head}
            </th>
            {COLUMNS.map(([name]) => (
              <th key={name} scope="col">
                {t(`reports.promises.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.lines.map((line) => (
            <Row key={line.service ?? line.minute} figures={line.figures}>
              {nameOf(line)}
            </Row>
          ))}
        </tbody>
        <tfoot>
          <Row figures={report.totals}>{t('reports.total')}</Row>
        </tfoot>
      </table>
    </div>
  );
}

function Row({ figures, children }: { figures: PromisesView; children: ComponentChildren }) {
  return (
    <tr>
      <th scope="row" class="left">
        {children}
      </th>
      {COLUMNS.map(([name, of]) => (
        <td key={name}>{of(figures)}</td>
      ))}
    </tr>
  );
}
