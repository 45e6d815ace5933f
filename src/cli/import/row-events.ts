import { hash } from 'node:crypto';
import { type CommandId, commandId } from '../../core/ids';
import type { Instant } from '../../core/time';
import type { CounterRow } from './counter-row';
import type { HistoryRow } from './history-row';

/** Something that a row says happened, in its place among the others. */
interface Placed {
  readonly at: Instant;
  /** Who comes first at the same instant: see {@link RANK}. */
  readonly rank: number;
  /** Order in the file. */
  readonly order: number;
}

interface Named extends Placed {
  /** The same for the same event of the same ticket, whenever it is imported. */
  readonly id: CommandId;
  /** SHA-256 of all that the row says. */
  readonly fingerprint: string;
}

export type RowEvent = Named & {
  readonly kind: 'taken' | 'called' | 'ended';
  readonly row: HistoryRow;
};
export type CounterEvent = Named & { readonly kind: 'counter'; readonly row: CounterRow };
/** Midnight: counters are closed, to be opened again on the next day. */
export type NightEvent = Placed & { readonly kind: 'night' };
export type HistoryEvent = RowEvent | CounterEvent | NightEvent;

/** A counter is free again before it changes, and changes before it calls; who came is then called. */
const RANK = { ended: 0, counter: 1, taken: 2, called: 3, endedAtOnce: 4 } as const;

/** A UUID (version 8, RFC 9562) out of the SHA-256 of a text. */
export function uuidOf(text: string): CommandId {
  const hex = hash('sha256', text, 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return commandId([...parts, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-'));
}

/** SHA-256 of what a row says, wherever it stands in a file. */
function fingerprintOf(row: HistoryRow | CounterRow): string {
  const { line: _line, ...said } = row;
  return hash('sha256', JSON.stringify(said), 'base64');
}

/** When a ticket ended; at night when the row does not say. */
function endOf({ calledAt, endedAt }: HistoryRow, night: Instant): Instant {
  return endedAt ?? calledAt ?? night;
}

/** The life of one ticket; `night` is the end of the day on which it was taken. */
export function eventsOf(row: HistoryRow, order: number, night: Instant): RowEvent[] {
  const fingerprint = fingerprintOf(row);
  const event = (kind: RowEvent['kind'], at: Instant, rank: number): RowEvent => ({
    kind,
    at,
    rank,
    order,
    row,
    fingerprint,
    id: uuidOf(`${row.site}|${row.ticket}|${kind}`),
  });
  const end = endOf(row, night);
  const atOnce = end <= (row.calledAt ?? row.takenAt);
  return [
    event('taken', row.takenAt, RANK.taken),
    ...(row.calledAt === null ? [] : [event('called', row.calledAt, RANK.called)]),
    event('ended', end, atOnce ? RANK.endedAtOnce : RANK.ended),
  ];
}

/** A change of a counter. */
export function counterEvent(row: CounterRow, order: number): CounterEvent {
  const id = uuidOf(`${row.site}|counter|${row.counter}|${row.at}|${row.state}`);
  const { at } = row;
  return {
    kind: 'counter',
    at,
    rank: RANK.counter,
    order,
    row,
    id,
    fingerprint: fingerprintOf(row),
  };
}

/** The end of a day. */
export function nightEvent(at: Instant): NightEvent {
  return { kind: 'night', at, rank: RANK.counter, order: -1 };
}

/** The order in which things happened. */
export function byTime(a: HistoryEvent, b: HistoryEvent): number {
  return a.at - b.at || a.rank - b.rank || a.order - b.order;
}
