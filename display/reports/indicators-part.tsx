import type { IndicatorsReport } from '../../src/contract/indicators';
import type { SiteSummary } from '../../src/contract/sites';
import { FigureTile } from '../parts/FigureTile';
import { t } from '../parts/languages';
import { valueText } from '../parts/value-text';
import { type Asked, indicatorsAddress } from './asked';
import { CounterGroups } from './counter-groups';
import { dayText, numberText, shareText, UNKNOWN } from './format';
import { unmeasuredOf } from './indicator-rows';
import { IndicatorsTable } from './indicators-table';
import { Loaded } from './loaded';
import { useFetched } from './use-fetched';
import { WaitsFigure } from './waits-figure';

interface IndicatorsPartProps {
  readonly site: SiteSummary;
  readonly asked: Asked;
}

/** The catalogue over the period, how long people waited, and what groups of counters did. */
export function IndicatorsPart({ site, asked }: IndicatorsPartProps) {
  const fetched = useFetched<IndicatorsReport>(indicatorsAddress(asked, 'json'));
  return (
    <section class="panel" aria-labelledby="indicators-title">
      <header class="part-head">
        <h2 id="indicators-title">{t('indicators.title')}</h2>
        <p class="downloads">
          <a class="button" href={indicatorsAddress(asked, 'csv')} download>
            {t('reports.csv')}
          </a>
        </p>
      </header>
      <p>{t('indicators.lead')}</p>
      <Loaded fetched={fetched}>
        {(report) => (
          <>
            <Methods report={report} />
            <Quality report={report} />
            <IndicatorsTable report={report} />
            <Unmeasured report={report} />
            <WaitsFigure report={report} />
            <CounterGroups site={site} groups={report.counterGroups} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface OfReport {
  readonly report: IndicatorsReport;
}

/** Both methods beside each other, what the objectives asked for, and how the two differ. */
function Methods({ report: { indicators } }: OfReport) {
  const shareOf = (id: string, name: string): string => {
    const measures = indicators.find((one) => one.id === id)?.measures;
    const value = measures?.find((one) => one.name === name)?.value ?? null;
    return value === null ? UNKNOWN : valueText('share', value);
  };
  return (
    <>
      <dl class="figures figures--inside indicators__methods">
        <FigureTile label={t('indicators.name.I-01')} value={shareOf('I-01', 'share')} />
        <FigureTile label={t('indicators.name.I-02')} value={shareOf('I-02', 'share')} />
        <FigureTile label={t('indicators.measure.due')} value={shareOf('I-01', 'due')} />
      </dl>
      <p>{t('indicators.methods')}</p>
    </>
  );
}

function Quality({ report: { quality, before } }: OfReport) {
  const { holes, openQuarters, excluded, autoClosed } = quality;
  const quarters = { holes: numberText(holes), open: numberText(openQuarters) };
  return (
    <ul class="measured indicators__quality">
      <li>{t('indicators.quality.holes', quarters)}</li>
      <li>{t('indicators.quality.excluded', { count: numberText(excluded) })}</li>
      <li>{t('indicators.quality.autoClosed', { share: shareText(autoClosed) })}</li>
      <li>
        {before && before.openDays > 0
          ? t('indicators.year', {
              from: dayText(before.from),
              to: dayText(before.to),
              days: numberText(before.openDays),
            })
          : t('indicators.noYear')}
      </li>
    </ul>
  );
}

/** What has no figure, and why: closed until it is asked for. */
function Unmeasured({ report }: OfReport) {
  const groups = unmeasuredOf(report);
  if (groups.length === 0) return null;
  return (
    <details class="figure__table">
      <summary>{t('indicators.unmeasured')}</summary>
      <dl class="unmeasured">
        {groups.map(({ ids, reason }) => (
          <div key={ids[0]}>
            <dt>
              {t(`indicators.name.${ids[0]}`)} <bdi class="indicator__id">{ids.join(', ')}</bdi>
            </dt>
            <dd>{t(`unmeasured.${reason}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
