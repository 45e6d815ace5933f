import type { BestStretch, BestTimes } from '../../src/contract/best-times';
import { minuteText, t, waitText } from '../parts/languages';

/** One day of one service. */
export type ServiceDay = BestTimes['services'][number]['days'][number];

/** « 14 h – 15 h 30 » */
const stretchText = ({ from, to }: { from: number; to: number }): string =>
  t('best.between', { from: minuteText(from), to: minuteText(to) });

/** « 5 à 10 min »: from what half of the people wait to what nine in ten do not exceed. */
export const waitOf = ({ p50S, p90S }: { p50S: number; p90S: number }): string =>
  waitText({ lowS: p50S, expectedS: p50S, highS: p90S });

interface ListProps {
  readonly title: string;
  readonly kind: 'good' | 'bad';
  readonly stretches: readonly BestStretch[];
}

function List({ title, kind, stretches }: ListProps) {
  if (stretches.length === 0) return null;
  return (
    <div class={`moments moments--${kind}`}>
      <h3>{title}</h3>
      <ul>
        {stretches.map((one) => (
          <li key={one.from}>
            <b class="moments__time">{stretchText(one)}</b>
            <span class="moments__wait">{t('best.wait', { wait: waitOf(one) })}</span>
            <span class="moments__sure">{t(`best.confidence.${one.confidence}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The moments of a day to come in, and those to avoid; or why there are none. */
export function Moments({ day, brief }: { readonly day: ServiceDay; readonly brief?: boolean }) {
  if (day.closed) return <p class="quiet">{t('best.closed')}</p>;
  if (day.best.length === 0) return <p class="quiet">{t('best.unknown')}</p>;
  return (
    <>
      <List
        title={t('best.come')}
        kind="good"
        stretches={brief ? day.best.slice(0, 2) : day.best}
      />
      {!brief && <List title={t('best.avoid')} kind="bad" stretches={day.avoid} />}
    </>
  );
}
