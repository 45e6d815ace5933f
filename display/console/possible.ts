import type { ConsoleBoard } from '../../src/contract/boards';

/** Everything that an agent can do here with one key. */
export const ACTIONS = [
  'next',
  'recall',
  'arrived',
  'absent',
  'park',
  'requeue',
  'transfer',
  'finish',
  'finish-now',
  'undo',
  'pause',
  'resume',
  'open',
  'close',
  'find',
  'aside',
  'why',
  'ask-help',
  'cancel-help',
  'decline',
] as const;
export type Action = (typeof ACTIONS)[number];

type Facts = Pick<
  ConsoleBoard,
  'present' | 'recallsLeft' | 'canUndo' | 'queues' | 'helpAskedAt'
> & {
  counter: Pick<ConsoleBoard['counter'], 'status' | 'asked'>;
  aside: readonly object[];
};

/** People whom this counter could call now. */
export function callable({ queues }: Pick<ConsoleBoard, 'queues'>): number {
  return queues.reduce((sum, queue) => sum + (queue.served ? queue.waiting : 0), 0);
}

function withPerson(board: Facts): Action[] {
  const always: Action[] = ['park', 'requeue', 'finish', 'finish-now'];
  if (board.queues.length > 1) always.push('transfer');
  if (board.present?.status !== 'called') {
    return callable(board) > 0 ? [...always, 'next'] : always;
  }
  const called: Action[] = [...always, 'arrived', 'absent'];
  return board.recallsLeft > 0 ? [...called, 'recall'] : called;
}

function alone(board: Facts): Action[] {
  const can: Action[] = ['pause', 'close'];
  if (callable(board) > 0) can.push('next', 'find');
  return can;
}

function whenOpen(board: Facts): Action[] {
  return board.present ? withPerson(board) : alone(board);
}

/** What the server would not refuse in the state that the board shows. */
export function possible(board: Facts): ReadonlySet<Action> {
  const can = new Set<Action>(board.canUndo ? ['undo'] : []);
  can.add(board.helpAskedAt === null ? 'ask-help' : 'cancel-help');
  if (board.counter.asked) can.add('decline');
  if (board.aside.length > 0) can.add('aside');
  if (callable(board) > 0) can.add('why');
  const { status } = board.counter;
  const more: Action[] =
    status === 'open' ? whenOpen(board) : status === 'paused' ? ['resume', 'close'] : ['open'];
  for (const action of more) can.add(action);
  return can;
}
