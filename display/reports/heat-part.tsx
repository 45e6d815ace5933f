import type { HeatMap } from '../../src/contract/reports';
import { DataTable } from '../parts/DataTable';
import { Figure } from '../parts/Figure';
import { language, minuteText, t } from '../parts/languages';
import { type Asked, heatMapAddress, METRICS } from './asked';
import { Downloads } from './downloads';
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
        <Downloads of={(format) => heatMapAddress(asked, format, language.current)} />
      </header>
      <Metrics asked={asked} ask={ask} />
      <Loaded fetched={fetched}>
        {(map) =>
          map.weekdays.length === 0 ? (
            <p class="empty">{t('reports.empty')}</p>
          ) : (
            <Figure
              title={t(`reports.metric.${map.metric}`)}
              words={t('reports.heat.seen')}
              picture={
                <Picture
                  address={heatMapAddress(asked, 'svg', language.current)}
                  words={t('reports.heat.words', { metric: t(`reports.metric.${map.metric}`) })}
                />
              }
              tableTitle={t('reports.asTable')}
              table={<HeatTable map={map} />}
            />
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
  const rows = map.minutes.map((minute, place) => ({ minute, place }));
  return (
    <DataTable
      caption={t(`reports.metric.${map.metric}`)}
      columns={[
        {
          name: 'quarter',
          head: t('reports.quarter'),
          of: ({ minute }: (typeof rows)[number]) => minuteText(minute),
        },
        ...map.weekdays.map(({ weekday, days, values }) => ({
          name: String(weekday),
          head: (
            <>
              {weekdayText(weekday)}
              <span class="days-count">{t('reports.days', { count: days })}</span>
            </>
          ),
          of: ({ place }: (typeof rows)[number]) => metricText(map.metric, values[place] ?? null),
          numeric: true,
        })),
      ]}
      rows={rows}
      keyOf={({ minute }) => minute}
    />
  );
}
