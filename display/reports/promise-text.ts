import type { PromiseFigure, PromiseShare, PromisesView } from '../../src/contract/promises';
import { intlTag } from '../../src/words/words';
import { language, t } from '../parts/languages';
import { numberText, shareText, UNKNOWN, waitLength } from './format';

/** A figure as text, or why there is none: « trop peu de mesures (7) ». */
function told(figure: PromiseFigure, of: (value: number) => string): string {
  if ('value' in figure) return of(figure.value);
  return t(`reports.promises.${figure.unknown}`, { count: numberText(figure.of) });
}

/** The same in a table, where the counts stand beside it: a dash. */
function cell(figure: PromiseFigure, of: (value: number) => string): string {
  return 'value' in figure ? of(figure.value) : UNKNOWN;
}

/** « +12 % »: more was told than was waited. */
function signed(share: number): string {
  const percent = Math.round(share * 100).toLocaleString(intlTag(language.current), {
    signDisplay: 'exceptZero',
  });
  return t('reports.percent', { percent });
}

/** How the aim stands to the interval: `within` it, or missed by ranges too `narrow` or `wide`. */
export function verdictOf(
  coverage: PromiseShare,
  aim: number,
): 'within' | 'narrow' | 'wide' | null {
  if (!('value' in coverage)) return null;
  if (coverage.highest < aim) return 'narrow';
  return coverage.lowest > aim ? 'wide' : 'within';
}

/** « 12 fois : aucun guichet ouvert » for each reason, the most frequent first. */
export function blankReasons({ blanks }: PromisesView): string {
  return Object.entries(blanks)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => {
      const why = t(`reports.promises.reason.${reason}`);
      return t('reports.promises.blank', { count: numberText(count), why });
    })
    .join(' ; ');
}

const between = (share: PromiseShare): string =>
  'value' in share
    ? t('reports.promises.between', {
        lowest: shareText(share.lowest),
        highest: shareText(share.highest),
      })
    : '';

/** One figure with its name and what it rests on. */
export interface ShownFigure {
  readonly name: string;
  readonly value: string;
  readonly quality: string;
}

function coverageOf({ coverage, judged }: PromisesView, aim: number): ShownFigure {
  const verdict = verdictOf(coverage, aim);
  const quality = verdict
    ? t(`reports.promises.verdict.${verdict}`, { between: between(coverage), aim: shareText(aim) })
    : '';
  const count = t('reports.quality.waits', { count: judged });
  return {
    name: 'coverage',
    value: told(coverage, shareText),
    quality: [count, quality].filter(Boolean).join(' ; '),
  };
}

/** The five figures of a period's promises. */
export function promiseFigures(totals: PromisesView, aim: number): ShownFigure[] {
  const { keptShare, bias, maeS, blanksShare, meanToldS, meanWaitS, leftLate, rmseS } = totals;
  return [
    coverageOf(totals, aim),
    {
      name: 'kept',
      value: told(keptShare, shareText),
      quality: [between(keptShare), t('reports.promises.leftLate', { count: leftLate })]
        .filter(Boolean)
        .join(' ; '),
    },
    {
      name: 'bias',
      value: told(bias, signed),
      quality: t('reports.promises.means', {
        told: cell(meanToldS, waitLength),
        waited: cell(meanWaitS, waitLength),
      }),
    },
    {
      name: 'mae',
      value: told(maeS, waitLength),
      quality: t('reports.promises.rmse', { rmse: cell(rmseS, waitLength) }),
    },
    { name: 'blanks', value: told(blanksShare, shareText), quality: blankReasons(totals) },
  ];
}

/** A share with its interval: « 88 % (81 % à 93 %) ». */
const shareCell = (share: PromiseShare): string =>
  'value' in share ? `${shareText(share.value)} (${between(share)})` : UNKNOWN;

/** The columns of a table of promises, in their order. */
export const COLUMNS: readonly (readonly [name: string, of: (view: PromisesView) => string])[] = [
  ['made', ({ made }) => numberText(made)],
  ['judged', ({ judged }) => numberText(judged)],
  ['coverage', ({ coverage }) => shareCell(coverage)],
  ['kept', ({ keptShare }) => cell(keptShare, shareText)],
  ['told', ({ meanToldS }) => cell(meanToldS, waitLength)],
  ['waited', ({ meanWaitS }) => cell(meanWaitS, waitLength)],
  ['bias', ({ bias }) => cell(bias, signed)],
  ['mae', ({ maeS }) => cell(maeS, waitLength)],
  ['width', ({ meanWidthS }) => cell(meanWidthS, waitLength)],
  ['blanks', ({ blanksShare }) => cell(blanksShare, shareText)],
];
