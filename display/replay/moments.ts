import { valueAt } from '../../src/contract/changes';
import type { Replay } from '../../src/contract/replay';

const QUARTER = 15;

/** What the site's clocks showed at a minute of the day: minutes since local midnight. */
export function shownMinute({ clock }: Pick<Replay, 'clock'>, minute: number): number {
  const line = clock.findLast(({ from }) => from <= minute);
  return line ? line.shows + minute - line.from : minute;
}

/** A stretch of a day in minutes, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The whole quarter-hours in which anything happened; null: nothing did. */
export function spanOf({ first, last }: Pick<Replay, 'first' | 'last'>): Span | null {
  if (first === null || last === null) return null;
  const down = (minute: number): number => minute - (minute % QUARTER);
  return { from: down(first), to: down(last) + QUARTER - 1 };
}

/** A minute inside a span. */
export const within = ({ from, to }: Span, minute: number): number =>
  Math.min(to, Math.max(from, Math.round(minute)));

/** A quarter-hour of the table. */
export interface Quarter {
  /** Its last minute. */
  readonly end: number;
  readonly waiting: number;
  readonly open: number;
  readonly taken: number;
  readonly called: number;
}

/** The quarter-hours of a span: what stood at their ends, and what happened in them. */
export function quartersOf(replay: Replay, { from, to }: Span): Quarter[] {
  const count = (kind: string, start: number): number =>
    replay.happenings.filter(
      (one) => one.kind === kind && one.minute >= start && one.minute < start + QUARTER,
    ).length;
  const quarters: Quarter[] = [];
  for (let start = from; start <= to; start += QUARTER) {
    const end = start + QUARTER - 1;
    quarters.push({
      end,
      waiting: replay.services.reduce((sum, one) => sum + (valueAt(one.waiting, end) ?? 0), 0),
      open: replay.counters.filter(({ states }) => valueAt(states, end)?.status === 'open').length,
      taken: count('ticket-taken', start),
      called: count('ticket-called', start),
    });
  }
  return quarters;
}
