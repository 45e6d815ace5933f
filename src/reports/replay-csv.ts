import { valueAt } from '../contract/changes';
import type { Replay } from '../contract/replay';
import { day, instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import { type Row, text } from './csv';

const MINUTE_MS = 60_000;
const COLUMNS = [
  'at',
  'service',
  'waiting',
  'open_counters',
  'stopped',
  'low_s',
  'high_s',
  'blank',
];

type Service = Replay['services'][number];

function rowOf(service: Service, at: string, minute: number): Row {
  const told = valueAt(service.told, minute);
  const range = told !== null && !('unknown' in told) ? told : null;
  return {
    at,
    service: service.id,
    waiting: valueAt(service.waiting, minute),
    open_counters: valueAt(service.open, minute),
    stopped: valueAt(service.stopped, minute),
    low_s: range && Math.round(range.lowS),
    high_s: range && Math.round(range.highS),
    blank: told !== null && 'unknown' in told ? told.unknown : null,
  };
}

/** One line a minute and service, as it was at the minute's end. */
export function replayCsv(replay: Replay): string {
  const { first, last, services, zone } = replay;
  const calendar = new Calendar(zone);
  const start = calendar.startOf(day(replay.day));
  const rows: Row[] = [];
  const end = first === null || last === null ? -1 : last;
  for (let minute = first ?? 0; minute <= end; minute += 1) {
    const at = calendar.text(instant(start + minute * MINUTE_MS));
    for (const service of services) rows.push(rowOf(service, at, minute));
  }
  return text(COLUMNS, rows);
}
