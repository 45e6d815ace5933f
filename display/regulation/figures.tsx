import type { RegulationSummary } from '../../src/contract/alerts';
import { FigureTile } from '../parts/FigureTile';
import { durationText, t } from '../parts/languages';

type Figure = RegulationSummary['worked'];

const UNKNOWN = '–';

const share = ({ value }: Figure): string =>
  value === null ? UNKNOWN : t('regulation.percent', { percent: Math.round(100 * value) });

const duration = ({ value }: Figure): string =>
  value === null ? UNKNOWN : durationText(Math.round(value / 60));

const rest = ({ of }: Figure): string => t('regulation.of', { count: of });

/** What the period comes to, each figure with the number of alerts that it rests on. */
export function Figures({ summary }: { summary: RegulationSummary }) {
  const { alerts, breached, actedWithin10, medianToActionS, medianToBackS, worked } = summary;
  return (
    <dl class="figures">
      <FigureTile
        label={t('regulation.figure.alerts')}
        value={String(alerts)}
        quality={t('regulation.figure.alerts.of', { count: breached })}
      />
      <FigureTile
        label={t('regulation.figure.acted')}
        value={share(actedWithin10)}
        quality={rest(actedWithin10)}
      />
      <FigureTile
        label={t('regulation.figure.toAction')}
        value={duration(medianToActionS)}
        quality={rest(medianToActionS)}
      />
      <FigureTile
        label={t('regulation.figure.toBack')}
        value={duration(medianToBackS)}
        quality={rest(medianToBackS)}
      />
      <FigureTile
        label={t('regulation.figure.worked')}
        value={share(worked)}
        quality={rest(worked)}
      />
    </dl>
  );
}
