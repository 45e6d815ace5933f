import type { Outlook, OutlookWait } from '../contract/outlook';
import { clock, type Row, text } from './csv';

const COLUMNS = [
  'day',
  'from',
  'to',
  'service',
  'arrivals',
  'expectedS',
  'p50S',
  'p90S',
  'received',
  'unknown',
];

const waitCells = (wait: OutlookWait): Row => ({ ...wait });

/** One line a day, service and half-hour; what can't be told has its reason in the last column. */
export function outlookCsv({ days }: Outlook): string {
  const rows = days.flatMap(({ day, services }) =>
    services.flatMap(({ service, halfHours }) =>
      halfHours.map(({ from, to, wait, arrivals }) => ({
        day,
        from: clock(from),
        to: clock(to),
        service,
        arrivals,
        ...waitCells(wait),
      })),
    ),
  );
  return text(COLUMNS, rows);
}
