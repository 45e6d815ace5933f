import { DataTable } from '../parts/DataTable';
import { Figure } from '../parts/Figure';
import { durationText, minuteText, t } from '../parts/languages';
import type { ServiceDay } from './Moments';

type HalfHour = ServiceDay['halfHours'][number];

const within = (one: HalfHour, stretches: readonly { from: number; to: number }[]): boolean =>
  stretches.some(({ from, to }) => from <= one.from && one.to <= to);

const minutes = (seconds: number): string => durationText(Math.round(seconds / 60));

function kindOf(one: HalfHour, { best, avoid }: ServiceDay): string {
  if (within(one, best)) return 'good';
  return within(one, avoid) ? 'bad' : 'plain';
}

/** The waits of a day's half-hours as bars, and as a table. */
export function Bars({ day, title }: { readonly day: ServiceDay; readonly title: string }) {
  const top = day.halfHours.reduce((most, { p90S }) => Math.max(most, p90S), 60);
  const height = (one: HalfHour): string => `${Math.max(2, (100 * one.p90S) / top)}%`;
  return (
    <Figure
      title={title}
      words={t('best.picture')}
      picture={
        <ol class="bars" aria-hidden="true">
          {day.halfHours.map((one) => (
            <li key={one.from} class={`bars__one bars__one--${kindOf(one, day)}`}>
              <span class="bars__bar" style={{ height: height(one) }} />
              <span class="bars__hour">{one.from % 120 === 0 ? minuteText(one.from) : ''}</span>
            </li>
          ))}
        </ol>
      }
      tableTitle={t('best.asTable')}
      table={
        <DataTable<HalfHour>
          caption={title}
          columns={[
            { name: 'from', head: t('best.hour'), of: ({ from }) => minuteText(from) },
            { name: 'p50', head: t('best.half'), of: ({ p50S }) => minutes(p50S), numeric: true },
            { name: 'p90', head: t('best.nine'), of: ({ p90S }) => minutes(p90S), numeric: true },
          ]}
          rows={day.halfHours}
          keyOf={({ from }) => from}
        />
      }
    />
  );
}
