import type { AffluenceReport } from '../../src/contract/reports';
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
      name: 'served',
      value: numberText(totals.served),
      quality: t('reports.quality.served', {
        taken: numberText(totals.taken),
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
        <div key={name} class="panel figure">
          <dt>{t(`reports.figure.${name}`)}</dt>
          <dd class="figure-value numbers">{value}</dd>
          <dd class="figure-quality">{quality}</dd>
        </div>
      ))}
    </dl>
  );
}
