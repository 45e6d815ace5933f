import type { Forecast } from '../../src/contract/forecast';
import { intlTag } from '../../src/words/words';
import { DataTable } from '../parts/DataTable';
import { language, minuteText, t } from '../parts/languages';
import { people } from './score-text';

type Row = Forecast['days'][number];

function dayText({ day, holiday, schoolHolidays }: Row): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const name = new Intl.DateTimeFormat(intlTag(language.current), options).format(new Date(day));
  if (holiday) return t('forecast.holiday', { day: name });
  return schoolHolidays ? t('forecast.schoolHolidays', { day: name }) : name;
}

/** Days in rows, half-hours in columns: the median and the range of each. */
export function DayTable({ forecast }: { readonly forecast: Forecast }) {
  const starts = new Set(
    forecast.days.flatMap(({ halfHours }) => halfHours.map(({ from }) => from)),
  );
  const cell = ({ halfHours }: Row, start: number): string => {
    const found = halfHours.find(({ from }) => from === start);
    return found ? t('forecast.cell', { p10: found.p10, p50: found.p50, p90: found.p90 }) : '–';
  };
  return (
    <DataTable<Row>
      caption={t('forecast.table')}
      columns={[
        { name: 'day', head: t('forecast.day'), of: dayText },
        {
          name: 'all',
          head: t('forecast.total'),
          of: ({ expected }) => people(Math.round(expected)),
          numeric: true,
        },
        ...[...starts]
          .sort((a, b) => a - b)
          .map((start) => ({
            name: String(start),
            head: minuteText(start),
            of: (row: Row) => cell(row, start),
            numeric: true,
          })),
      ]}
      rows={forecast.days}
      keyOf={({ day }) => day}
    />
  );
}
