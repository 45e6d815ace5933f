import type { Day } from '../../core/time';
import type { Calendar } from '../../engine/calendar';
import type { CounterRow } from './counter-row';
import type { HistoryRow } from './history-row';
import { byTime, counterEvent, eventsOf, type HistoryEvent, nightEvent } from './row-events';

/** One day of a history, in the order of time. */
export interface HistoryDay {
  readonly day: Day;
  readonly rows: readonly HistoryRow[];
  readonly changes: readonly CounterRow[];
  readonly events: readonly HistoryEvent[];
}

function byDay<Row extends { readonly day: Day }>(rows: readonly Row[]): Map<Day, Row[]> {
  const days = new Map<Day, Row[]>();
  for (const row of rows) {
    const same = days.get(row.day);
    if (same) same.push(row);
    else days.set(row.day, [row]);
  }
  return days;
}

function eventsOn(
  rows: readonly HistoryRow[],
  changes: readonly CounterRow[],
  night: ReturnType<Calendar['startOf']>,
): HistoryEvent[] {
  const tickets: HistoryEvent[] = rows.flatMap((row, order) => eventsOf(row, order, night));
  const counters = changes.map((row, order) => counterEvent(row, order));
  return [...tickets, ...counters, nightEvent(night)].sort(byTime);
}

/** The days on which somebody came or a counter changed; a ticket's life is in the day of its taking. */
export function* daysOf(
  all: readonly HistoryRow[],
  counterRows: readonly CounterRow[],
  calendar: Calendar,
): Generator<HistoryDay> {
  const tickets = byDay(all);
  const counters = byDay(counterRows);
  for (const day of [...new Set([...tickets.keys(), ...counters.keys()])].sort()) {
    const rows = tickets.get(day) ?? [];
    const changes = counters.get(day) ?? [];
    rows.sort((a, b) => a.takenAt - b.takenAt || a.line - b.line);
    changes.sort((a, b) => a.at - b.at || a.line - b.line);
    yield { day, rows, changes, events: eventsOn(rows, changes, calendar.startOfNext(day)) };
  }
}
