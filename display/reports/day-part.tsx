import type { DayCurve } from '../../src/contract/reports';
import { Button } from '../parts/Button';
import { language, minuteText, t } from '../parts/languages';
import { type Asked, dayAddress } from './asked';
import { dayText, numberText } from './format';
import { Loaded } from './loaded';
import { addDays, isDay } from './period';
import { Picture } from './picture';
import { useFetched } from './use-fetched';

interface DayPartProps {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

/** One day: arrivals, people received, people waiting and open counters on one curve. */
export function DayPart({ asked, ask }: DayPartProps) {
  const fetched = useFetched<DayCurve>(dayAddress(asked, 'json', language.current));
  return (
    <section class="panel" aria-labelledby="day-title">
      <header class="part-head">
        <h2 id="day-title">{t('reports.day', { day: dayText(asked.day) })}</h2>
        <DayChoice asked={asked} ask={ask} />
        <a class="button" href={dayAddress(asked, 'csv', language.current)} download>
          {t('reports.csv')}
        </a>
      </header>
      <Loaded fetched={fetched}>
        {(curve) =>
          curve.quarters.length === 0 ? (
            <p class="empty">{t('reports.emptyDay')}</p>
          ) : (
            <>
              <Picture
                address={dayAddress(asked, 'svg', language.current)}
                words={t('reports.day.words', { day: dayText(curve.day) })}
              />
              <details>
                <summary>{t('reports.asTable')}</summary>
                <DayTable curve={curve} />
              </details>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function DayChoice({ asked, ask }: DayPartProps) {
  const choose = (day: string): void => {
    if (isDay(day)) ask({ day });
  };
  return (
    <div class="day-choice">
      <Button onClick={() => choose(addDays(asked.day, -1))}>{t('reports.dayBefore')}</Button>
      <input
        type="date"
        aria-label={t('reports.dayChoice')}
        value={asked.day}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button onClick={() => choose(addDays(asked.day, 1))}>{t('reports.dayAfter')}</Button>
    </div>
  );
}

function DayTable({ curve }: { curve: DayCurve }) {
  return (
    <table class="numbers narrow">
      <caption>{t('reports.day', { day: dayText(curve.day) })}</caption>
      <thead>
        <tr>
          <th scope="col" class="left">
            {t('reports.quarter')}
          </th>
          {['taken', 'served', 'waiting', 'counters'].map((name) => (
            <th key={name} scope="col">
              {t(`reports.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.quarters.map((quarter) => (
          <tr key={quarter.minute}>
            <th scope="row" class="left">
              {minuteText(quarter.minute)}
            </th>
            <td>{numberText(quarter.taken)}</td>
            <td>{numberText(quarter.served)}</td>
            <td>{numberText(quarter.waiting, 1)}</td>
            <td>{numberText(quarter.openCounters, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
