import type { Instant } from '../../core/time';
import type { StateRow, TicketRow } from './rows';

/** Something that happened at a site. */
export type SiteEvent =
  | {
      readonly kind: 'taken' | 'called' | 'ended';
      readonly at: Instant;
      readonly rank: number;
      readonly order: number;
      readonly row: TicketRow;
    }
  | {
      readonly kind: 'state';
      readonly at: Instant;
      readonly rank: number;
      readonly order: number;
      readonly row: StateRow;
    };

/**
 * At one instant a counter is free before it changes, changes before it calls, and what happened
 * to others is known before somebody takes a ticket; who is called at once is called after that.
 */
const RANK = { ended: 0, state: 1, called: 2, taken: 3, calledAtOnce: 4, endedAtOnce: 5 } as const;

function lifeOf(row: TicketRow, order: number): SiteEvent[] {
  const { takenAt, calledAt, endedAt } = row;
  const events: SiteEvent[] = [{ kind: 'taken', at: takenAt, rank: RANK.taken, order, row }];
  if (calledAt !== null && calledAt >= takenAt) {
    const rank = calledAt > takenAt ? RANK.called : RANK.calledAtOnce;
    events.push({ kind: 'called', at: calledAt, rank, order, row });
  }
  if (endedAt !== null && endedAt >= (calledAt ?? takenAt)) {
    const rank = endedAt > takenAt ? RANK.ended : RANK.endedAtOnce;
    events.push({ kind: 'ended', at: endedAt, rank, order, row });
  }
  return events;
}

/** What happened at a site, in order. */
export function eventsOf(rows: readonly TicketRow[], states: readonly StateRow[]): SiteEvent[] {
  const events = rows.flatMap(lifeOf);
  states.forEach((row, order) => {
    events.push({ kind: 'state', at: row.at, rank: RANK.state, order, row });
  });
  return events.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
}
