import type { Outlook, OutlookWait } from '../../src/contract/outlook';
import { minuteText, t } from '../parts/languages';
import { comingDayText, outlookText } from '../parts/outlook-text';

const startOf = (minute: number): number => minute - (minute % 30);

/** At which minutes a half-hour begins on some day. */
export function startsOf({ days }: Outlook): readonly number[] {
  const starts = new Set<number>();
  for (const { services } of days) {
    for (const { halfHours } of services)
      for (const { from } of halfHours) starts.add(startOf(from));
  }
  return [...starts].sort((a, b) => a - b);
}

/** Days in rows, as on the picture. */
export function OutlookTable({ outlook, starts }: { outlook: Outlook; starts: readonly number[] }) {
  const today = outlook.days[0]?.day ?? '';
  return (
    <div class="wide">
      <table class="numbers narrow">
        <caption>{t('outlook.table')}</caption>
        <thead>
          <tr>
            <th scope="col" class="left">
              {t('outlook.halfHour')}
            </th>
            {starts.map((from) => (
              <th key={from} scope="col">
                {minuteText(from)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlook.days.map(({ day, services }) => (
            <tr key={day}>
              <th scope="row" class="left">
                {comingDayText(day, today)}
              </th>
              {starts.map((start) => (
                <Cell
                  key={start}
                  wait={services[0]?.halfHours.find(({ from }) => startOf(from) === start)?.wait}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const minutes = (seconds: number): number => Math.round(seconds / 60);

function Cell({ wait }: { wait: OutlookWait | undefined }) {
  if (!wait) return <td>–</td>;
  if ('unknown' in wait) return <td>{outlookText(wait)}</td>;
  return <td>{t('outlook.minutes', { p50: minutes(wait.p50S), p90: minutes(wait.p90S) })}</td>;
}
