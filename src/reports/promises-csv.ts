import type {
  PromiseFigure,
  PromiseShare,
  PromisesReport,
  PromisesView,
} from '../contract/promises';
import { clock, type Row, text } from './csv';

const COUNTS = [
  'made',
  'judged',
  'inside',
  'below',
  'above',
  'kept',
  'left',
  'leftLate',
  'postponed',
  'closed',
] as const;

const FIGURES = ['bias', 'maeS', 'rmseS', 'meanWidthS', 'meanToldS', 'meanWaitS'] as const;

const COLUMNS = [
  ...COUNTS,
  'blanks',
  'blankReasons',
  'blanksShare',
  'coverage',
  'coverageLowest',
  'coverageHighest',
  'keptShare',
  'keptLowest',
  'keptHighest',
  ...FIGURES,
];

const valueOf = (figure: PromiseFigure): number | null => ('value' in figure ? figure.value : null);

const shareCells = (name: string, title: string, share: PromiseShare): Row =>
  'value' in share
    ? { [title]: share.value, [`${name}Lowest`]: share.lowest, [`${name}Highest`]: share.highest }
    : {};

/** A blank figure is an empty cell: the counts beside it say on how little it would rest. */
function cells(figures: PromisesView): Row {
  const blanks = Object.entries(figures.blanks);
  return {
    ...Object.fromEntries(COUNTS.map((name) => [name, figures[name]])),
    blanks: blanks.reduce((sum, [, count]) => sum + count, 0),
    blankReasons: blanks.map(([reason, count]) => `${reason}=${count}`).join(' '),
    blanksShare: valueOf(figures.blanksShare),
    ...shareCells('coverage', 'coverage', figures.coverage),
    ...shareCells('kept', 'keptShare', figures.keptShare),
    ...Object.fromEntries(FIGURES.map((name) => [name, valueOf(figures[name])])),
  };
}

/** One line a service, hour of taking or day. */
export function promisesCsv({ by, lines }: PromisesReport): string {
  const rows = lines.map(({ service, minute, day, figures }) => ({
    [by]: service ?? day ?? clock(minute ?? 0),
    ...cells(figures),
  }));
  return text([by, ...COLUMNS], rows);
}
