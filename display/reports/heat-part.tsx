import type { HeatMap } from '../../src/contract/reports';
import { language, minuteText, t } from '../parts/languages';
import { type Asked, heatMapAddress, METRICS } from './asked';
import { metricText, weekdayText } from './format';
import { Loaded } from './loaded';
import { Picture } from './picture';
import { useFetched } from './use-fetched';

interface HeatPartProps {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

/** Weekdays by quarter-hours: a picture, a choice of what it shows, and the same as a table. */
export function HeatPart({ asked, ask }: HeatPartProps) {
  const fetched = useFetched<HeatMap>(heatMapAddress(asked, 'json', language.current));
  return (
    <section class="panel" aria-labelledby="heat-title">
      <header class="part-head">
        <h2 id="heat-title">{t('reports.heat')}</h2>
        <a class="button" href={heatMapAddress(asked, 'csv', language.current)} download>
          {t('reports.csv')}
        </a>
      </header>
      <Metrics asked={asked} ask={ask} />
      <Loaded fetched={fetched}>
        {(map) =>
          map.weekdays.length === 0 ? (
            <p class="empty">{t('reports.empty')}</p>
          ) : (
            <>
              <Picture
                address={heatMapAddress(asked, 'svg', language.current)}
                words={t('reports.heat.words', { metric: t(`reports.metric.${map.metric}`) })}
              />
              <details>
                <summary>{t('reports.asTable')}</summary>
                <HeatTable map={map} />
              </details>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Metrics({ asked, ask }: HeatPartProps) {
  return (
    <fieldset class="presets">
      <legend>{t('reports.metric')}</legend>
      {METRICS.map((metric) => (
        <label key={metric} class={`preset ${asked.metric === metric ? 'preset--chosen' : ''}`}>
          <input
            type="radio"
            name="metric"
            checked={asked.metric === metric}
            onChange={() => ask({ metric })}
          />
          {t(`reports.metric.${metric}`)}
        </label>
      ))}
    </fieldset>
  );
}

function HeatTable({ map }: { map: HeatMap }) {
  return (
    <table class="numbers narrow">
      <caption>{t(`reports.metric.${map.metric}`)}</caption>
      <thead>
        <tr>
          <th scope="col" class="left">
            {t('reports.quarter')}
          </th>
          {map.weekdays.map(({ weekday, days }) => (
            <th key={weekday} scope="col">
              {weekdayText(weekday)}
              <span class="days-count">{t('reports.days', { count: days })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.minutes.map((minute, row) => (
          <tr key={minute}>
            <th scope="row" class="left">
              {minuteText(minute)}
            </th>
            {map.weekdays.map(({ weekday, values }) => (
              <td key={weekday}>{metricText(map.metric, values[row] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
