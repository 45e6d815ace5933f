import type { AffluenceReport } from '../../src/contract/reports';
import { FigureTile } from '../parts/FigureTile';
import { t } from '../parts/languages';
import { numberText, shareText, waitLength } from './format';

interface Figure {
  readonly name: string;
  readonly value: string;
  /** How far the figure can be trusted. */
  readonly quality: string;
}

/** The share of something in all the tickets, or null without any. */
const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function figuresOf({ totals, quality }: AffluenceReport): Figure[] {
  const measured = t('reports.quality.waits', { count: totals.waits });
  return [
    {
      name: 'taken',
      value: numberText(totals.taken),
      quality: t('reports.quality.taken', {
        served: numberText(totals.served),
        unknown: shareText(quality.endUnknown),
      }),
    },
    { name: 'median', value: waitLength(totals.medianWaitS), quality: measured },
    { name: 'p90', value: waitLength(totals.p90WaitS), quality: measured },
    {
      name: 'within',
      value: shareText(totals.withinTarget),
      quality: t('reports.quality.judged', { share: shareText(quality.waitJudged) }),
    },
    {
      name: 'gone',
      value: `${numberText(totals.left)} · ${numberText(totals.absent)}`,
      quality: t('reports.quality.gone', {
        left: shareText(shareOf(totals.left, totals.taken)),
        absent: shareText(shareOf(totals.absent, totals.called)),
      }),
    },
  ];
}

/** Five figures, each with what it rests on. */
export function Figures({ report }: { report: AffluenceReport }) {
  return (
    <dl class="figures">
      {figuresOf(report).map(({ name, value, quality }) => (
        <FigureTile
          key={name}
          label={t(`reports.figure.${name}`)}
          value={value}
          quality={quality}
        />
      ))}
    </dl>
  );
}
