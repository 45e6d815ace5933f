import type { ConsoleBoard } from '../../src/contract/boards';
import type { TicketCard } from '../../src/contract/ticket';
import { possible } from './possible';

const at = '2025-11-24T10:00:00+01:00';
const card = (status: TicketCard['status']): TicketCard => ({
  id: 't1',
  number: 'E001',
  service: 'e',
  priority: 0,
  appointment: false,
  language: 'fr',
  status,
  aside: null,
  counter: 'c1',
  takenAt: at,
  queuedAt: at,
  calledAt: at,
  startedAt: null,
  servedS: 0,
  calls: 1,
  leg: 1,
  promise: { unknown: 'too-few-measures' },
  offline: false,
  despite: null,
});

const queue = (waiting: number, served = true): ConsoleBoard['queues'][number] => ({
  service: 'e',
  prefix: 'E',
  name: { fr: 'État civil' },
  waiting,
  priority: 0,
  oldestAt: null,
  wait: { unknown: 'too-few-measures' },
  open: 1,
  served,
  targetS: null,
  acts: [],
});

type Facts = Parameters<typeof possible>[0];
const board = (more: Partial<Facts> = {}): Facts => ({
  counter: { status: 'open', asked: null },
  present: null,
  recallsLeft: 0,
  canUndo: false,
  helpAskedAt: null,
  queues: [queue(3), queue(0)],
  aside: [],
  ...more,
});
const allowed = (facts: Facts): string[] => [...possible(facts)].sort();

describe('what an agent may do', () => {
  it('at a closed counter is to open it', () => {
    expect(allowed(board({ counter: { status: 'closed', asked: null } }))).toEqual([
      'ask-help',
      'open',
      'why',
    ]);
  });

  it('at a paused counter is to resume or to close', () => {
    expect(allowed(board({ counter: { status: 'paused', asked: null } }))).toEqual([
      'ask-help',
      'close',
      'resume',
      'why',
    ]);
  });

  it('with nobody there is to call, to pause or to close', () => {
    expect(allowed(board())).toEqual(['ask-help', 'close', 'find', 'next', 'pause', 'why']);
  });

  it('is not to call when only other counters have people waiting', () => {
    expect(allowed(board({ queues: [queue(0), queue(5, false)] }))).toEqual([
      'ask-help',
      'close',
      'pause',
    ]);
  });

  it('is never to call the next person over one who was called and has not come', () => {
    const called = possible(board({ present: card('called'), recallsLeft: 1 }));
    expect(called.has('next')).toBe(false);
    expect([called.has('arrived'), called.has('absent'), called.has('recall')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is not to recall beyond the limit', () => {
    expect(possible(board({ present: card('called'), recallsLeft: 0 })).has('recall')).toBe(false);
  });

  it('with somebody there is to finish, and not to pause', () => {
    const serving = possible(board({ present: card('serving') }));
    expect([serving.has('finish'), serving.has('next'), serving.has('pause')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is to transfer only where there is another line', () => {
    const alone = board({ present: card('serving'), queues: [queue(1)] });
    expect(possible(alone).has('transfer')).toBe(false);
  });

  it('includes undoing and seeing who was set aside, whatever the counter does', () => {
    const closed = board({
      counter: { status: 'closed', asked: null },
      canUndo: true,
      aside: [card('parked')],
    });
    expect(allowed(closed)).toEqual(['aside', 'ask-help', 'open', 'undo', 'why']);
  });
});
