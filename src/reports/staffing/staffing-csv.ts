import type { StaffingReport } from '../../contract/staffing';
import { clock, type Row, text } from '../csv';

const COLUMNS = [
  'day',
  'services',
  'halfHour',
  'arrivals',
  'erlang',
  'advised',
  'planned',
  'asked',
  'expected',
  'withOneLess',
  'people',
  'open',
  'followed',
  'within',
  'wouldBe',
  'held',
  'wouldHold',
];

/** What is advised and what became of it, one half-hour a line. */
export function staffingCsv({ days }: StaffingReport): string {
  const rows = days.flatMap(({ day, parts }) =>
    parts.flatMap(({ services, halfHours }) =>
      halfHours.map(({ from, to: _to, past, ...half }): Row => ({
        day,
        services: services.join(' '),
        halfHour: clock(from),
        ...half,
        ...past,
      })),
    ),
  );
  return text(COLUMNS, rows);
}
