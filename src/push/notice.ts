import type { TicketStatus } from '../core/site';

/** What a visitor is told on a phone that is in a pocket. */
export type NoticeKind = 'near' | 'called' | 'again';

/** A visit as far as notices go. */
export interface Seen {
  readonly status: TicketStatus;
  /** People ahead in the line; null when not in one. */
  readonly ahead: number | null;
  /** Announcements of the present call. */
  readonly calls: number;
}

/** So many people ahead, or fewer, and it is time to come back into the room. */
export const NEAR = 2;

const isNear = ({ status, ahead }: Seen): boolean =>
  status === 'waiting' && ahead !== null && ahead <= NEAR;

/**
 * What there is to tell since the visit was last looked at: its call, each repetition of it, and
 * once that the turn comes near. Null: nothing new. Whoever subscribes sees the page: `before` is then the visit itself.
 */
export function noticeOf(before: Seen, now: Seen): NoticeKind | null {
  if (now.status === 'called') {
    if (before.status !== 'called') return 'called';
    return now.calls > before.calls ? 'again' : null;
  }
  return isNear(now) && before.status === 'waiting' && !isNear(before) ? 'near' : null;
}
