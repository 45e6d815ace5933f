import type { DayCurve } from '../../src/contract/reports';
import { Button } from '../parts/Button';
import { DataTable } from '../parts/DataTable';
import { Figure } from '../parts/Figure';
import { language, minuteText, t } from '../parts/languages';
import { type Asked, dayAddress } from './asked';
import { columnsOf } from './columns';
import { Downloads } from './downloads';
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
        <Downloads of={(format) => dayAddress(asked, format, language.current)} />
      </header>
      <Loaded fetched={fetched}>
        {(curve) =>
          curve.quarters.length === 0 ? (
            <p class="empty">{t('reports.emptyDay')}</p>
          ) : (
            <Figure
              title={t('reports.day.title')}
              words={t('reports.day.words', { day: dayText(curve.day) })}
              picture={
                <Picture
                  address={dayAddress(asked, 'svg', language.current)}
                  words={t('reports.day.words', { day: dayText(curve.day) })}
                />
              }
              tableTitle={t('reports.asTable')}
              table={<DayTable curve={curve} />}
            />
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

type Quarter = DayCurve['quarters'][number];

const COLUMNS: readonly (readonly [name: string, of: (quarter: Quarter) => string])[] = [
  ['taken', ({ taken }) => numberText(taken)],
  ['served', ({ served }) => numberText(served)],
  ['waiting', ({ waiting }) => numberText(waiting, 1)],
  ['counters', ({ openCounters }) => numberText(openCounters, 1)],
];

function DayTable({ curve }: { curve: DayCurve }) {
  return (
    <DataTable
      caption={t('reports.day', { day: dayText(curve.day) })}
      columns={[
        {
          name: 'quarter',
          head: t('reports.quarter'),
          of: ({ minute }: Quarter) => minuteText(minute),
        },
        ...columnsOf(COLUMNS, 'reports.column'),
      ]}
      rows={curve.quarters}
      keyOf={({ minute }) => minute}
    />
  );
}
