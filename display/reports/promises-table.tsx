import type { ComponentChildren } from 'preact';
import type { PromisesReport } from '../../src/contract/promises';
import { DataTable } from '../parts/DataTable';
import { t } from '../parts/languages';
import { columnsOf } from './columns';
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
  const figures = COLUMNS.map(([name, of]) => [name, (line: Line) => of(line.figures)] as const);
  const whole: Line = { service: null, minute: null, day: null, figures: report.totals };
  return (
    <DataTable<Line>
      caption={caption}
      columns={[
        {
          name: 'about',
          head,
          of: (line) => (line === whole ? t('reports.total') : nameOf(line)),
        },
        ...columnsOf(figures, 'reports.promises.column'),
      ]}
      rows={report.lines}
      keyOf={({ service, minute }) => service ?? minute ?? ''}
      total={whole}
    />
  );
}
