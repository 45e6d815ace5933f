import type { Outlook, OutlookWait } from '../../src/contract/outlook';
import { DataTable } from '../parts/DataTable';
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

type Row = Outlook['days'][number];

/** Days in rows, as on the picture. */
export function OutlookTable({ outlook, starts }: { outlook: Outlook; starts: readonly number[] }) {
  const today = outlook.days[0]?.day ?? '';
  const waitAt = ({ services }: Row, start: number): OutlookWait | undefined =>
    services[0]?.halfHours.find(({ from }) => startOf(from) === start)?.wait;
  return (
    <DataTable<Row>
      caption={t('outlook.table')}
      columns={[
        {
          name: 'day',
          head: t('outlook.halfHour'),
          of: ({ day }) => comingDayText(day, today),
        },
        ...starts.map((start) => ({
          name: String(start),
          head: minuteText(start),
          of: (row: Row) => cellText(waitAt(row, start)),
          numeric: true,
        })),
      ]}
      rows={outlook.days}
      keyOf={({ day }) => day}
    />
  );
}

const minutes = (seconds: number): number => Math.round(seconds / 60);

function cellText(wait: OutlookWait | undefined): string {
  if (!wait) return '–';
  if ('unknown' in wait) return outlookText(wait);
  return t('outlook.minutes', { p50: minutes(wait.p50S), p90: minutes(wait.p90S) });
}
