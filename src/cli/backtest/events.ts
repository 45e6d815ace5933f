import { type Instant, instant } from '../../core/time';
import type { StateRow, TicketRow } from './rows';

/** Where an event stands among those of its instant: by `rank`, then by `order`, then by `step`. */
interface Place {
  readonly at: Instant;
  readonly rank: number;
  /** Place of the row in its file. */
  readonly order: number;
  readonly step: number;
}

/** Something that happened at a site. */
export type SiteEvent = Place &
  (
    | { readonly kind: 'taken'; readonly row: TicketRow }
    | { readonly kind: 'called'; readonly row: TicketRow }
    | { readonly kind: 'ended'; readonly row: TicketRow }
    | { readonly kind: 'state'; readonly row: StateRow }
  );

/**
 * At one instant a counter is free before it changes, and changes before it calls; what happened to
 * others is known before somebody takes a ticket. Of several tickets taken at one instant, the
 * first lives through that instant before the next is taken.
 */
const RANK = { ended: 0, state: 1, called: 2, newcomer: 3 } as const;

/** Each event stands at its own instant, whatever the others of the row say: they may come later. */
function lifeOf(row: TicketRow, order: number): SiteEvent[] {
  const { takenAt, calledAt, endedAt } = row;
  const events: SiteEvent[] = [
    { kind: 'taken', at: takenAt, rank: RANK.newcomer, order, step: 0, row },
  ];
  const add = (kind: 'called' | 'ended', told: Instant | null, step: number): void => {
    if (told === null) return;
    // What is told to have happened before the taking is known at the taking.
    const at = instant(Math.max(told, takenAt));
    events.push({ kind, at, rank: at > takenAt ? RANK[kind] : RANK.newcomer, order, step, row });
  };
  add('called', calledAt, 1);
  add('ended', endedAt, 2);
  return events;
}

/** What happened at a site, in order. */
export function eventsOf(rows: readonly TicketRow[], states: readonly StateRow[]): SiteEvent[] {
  const events = rows.flatMap(lifeOf);
  states.forEach((row, order) => {
    events.push({ kind: 'state', at: row.at, rank: RANK.state, order, step: 0, row });
  });
  return events.sort(
    (a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order || a.step - b.step,
  );
}
