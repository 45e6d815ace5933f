import type { ConsoleBoard } from '../../src/contract/boards';
import { asIf } from './as-if';
import { bodyToSend, isAbout, type Pending } from './outbox';

const TEN = Date.parse('2026-11-23T10:00:00Z');
const at = (minutes: number): string => new Date(TEN + minutes * 60_000).toISOString();

const pending = (
  event: Pending['event'],
  body: object = {},
  ticket: string | null = 't1',
): Pending => ({
  commandId: event,
  event,
  body,
  ticket,
  doneAt: at(0),
});

/** As much of a board as a command that waits can change. */
const board = {
  counter: { status: 'open', reason: null },
  present: { id: 't1', status: 'called', startedAt: null },
  usualS: 300,
} as unknown as ConsoleBoard;

describe('commands that wait for the network', () => {
  it('are seen at once, one after the other', () => {
    const served = asIf(board, [pending('arrived')]);
    expect(served.present).toMatchObject({ status: 'serving', startedAt: at(0) });
    const done = asIf(board, [
      pending('arrived'),
      pending('finish'),
      pending('pause', { reason: 'lunch' }, null),
    ]);
    expect(done.present).toBeNull();
    expect(done.counter).toMatchObject({ status: 'paused', reason: 'lunch' });
    expect(board.present?.status).toBe('called');
  });

  it('are not sent while somebody else is at the counter', () => {
    expect(isAbout(pending('finish'), 't1')).toBe(true);
    expect(isAbout(pending('finish'), 't2')).toBe(false);
    expect(isAbout(pending('pause', {}, null), 't2')).toBe(true);
    expect(isAbout(pending('finish'), null)).toBe(true);
  });

  it('teach no length of a visit whose end is heard of late', () => {
    const finish = pending('finish', { delivered: ['copy'], inaccurate: false });
    expect(bodyToSend(finish, TEN + 30_000)).toEqual({ delivered: ['copy'], inaccurate: false });
    expect(bodyToSend(finish, TEN + 600_000)).toEqual({ delivered: ['copy'], inaccurate: true });
    expect(bodyToSend(pending('arrived'), TEN + 600_000)).toEqual({});
  });
});
