import type { ConsoleBoard } from '../../src/contract/boards';
import type { Alone, Pending } from './outbox';
import { type Action, possible } from './possible';

type Change = (board: ConsoleBoard, pending: Pending) => Partial<ConsoleBoard>;

const gone: Change = () => ({ present: null, usualS: null });
const turned =
  (status: ConsoleBoard['counter']['status']): Change =>
  ({ counter }, { body, doneAt }) => {
    const reason = (body as { reason?: string }).reason ?? null;
    return { counter: { ...counter, status, since: doneAt, reason } };
  };

/** What each command does to its own counter, as the server will do it. */
const CHANGES: Readonly<Record<Alone, Change>> = {
  arrived: ({ present }, { doneAt }) => ({
    present: present && { ...present, status: 'serving', startedAt: doneAt },
  }),
  absent: gone,
  finish: gone,
  park: gone,
  requeue: gone,
  transfer: gone,
  pause: turned('paused'),
  resume: turned('open'),
  open: turned('open'),
  close: turned('closed'),
};

/** The board as it will be once the server has heard of what was done here; the lines stay as they were. */
export function asIf(board: ConsoleBoard, pending: readonly Pending[]): ConsoleBoard {
  return pending.reduce((seen, one) => ({ ...seen, ...CHANGES[one.event](seen, one) }), board);
}

/** Without the server nobody can be called: another counter could call the same person. */
const NEEDS_SERVER: readonly Action[] = [
  'next',
  'recall',
  'undo',
  'find',
  'aside',
  'why',
  'ask-help',
  'cancel-help',
  'decline',
];

export function possibleAlone(board: ConsoleBoard): ReadonlySet<Action> {
  return new Set([...possible(board)].filter((action) => !NEEDS_SERVER.includes(action)));
}
