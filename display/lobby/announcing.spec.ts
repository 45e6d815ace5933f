import type { CallView } from '../../src/contract/boards';
import { advance, announced, earlier, EMPTY_STAGE, enqueue, HOLD_MS } from './announcing';

const call = (number: string, calls = 1): CallView => ({
  number,
  service: 'etat-civil',
  counter: 'e1',
  counterName: 'Guichet 1',
  place: { fr: '1er étage' },
  at: '2026-11-23T10:00:00+01:00',
  calls,
});

describe('announcing calls', () => {
  it('announces a new call, and nothing that was on the board before', () => {
    expect(announced([call('E041')], [call('E042'), call('E041')])).toEqual([call('E042')]);
    expect(announced([call('E041')], [call('E041')])).toEqual([]);
  });

  it('announces a repeated call again', () => {
    expect(announced([call('E041')], [call('E041', 2)])).toEqual([call('E041', 2)]);
  });

  it('announces calls that came together in the order they were made', () => {
    const both = announced([], [call('E043'), call('E042')]);
    expect(both.map((one) => one.number)).toEqual(['E042', 'E043']);
  });

  it('gives each of two calls the big field for a while', () => {
    const first = advance(enqueue(EMPTY_STAGE, [call('E042'), call('E043')]), 0);
    expect(first.shown?.number).toBe('E042');
    expect(advance(first, HOLD_MS - 1).shown?.number).toBe('E042');
    expect(advance(first, HOLD_MS).shown?.number).toBe('E043');
  });

  it('hurries when several calls wait, but never takes one away before it can be read', () => {
    const five = ['E042', 'E043', 'E044', 'E045', 'E046'].map((number) => call(number));
    const first = advance(enqueue(EMPTY_STAGE, five), 0);
    expect(advance(first, 1_499).shown?.number).toBe('E042');
    expect(advance(first, 1_500).shown?.number).toBe('E043');
  });

  it('does not announce for minutes what came in a rush: the latest eight have their turn', () => {
    const rush = Array.from({ length: 200 }, (_, at) => call(`E${at}`));
    const { next } = enqueue(EMPTY_STAGE, rush);
    expect(next.map(({ number }) => number)).toEqual(rush.slice(-8).map(({ number }) => number));
  });

  it('lists a call at once, also while it waits for the big field', () => {
    const stage = advance(enqueue(EMPTY_STAGE, [call('E042'), call('E043')]), 0);
    const calls = [call('E043'), call('E042'), call('E041')];
    expect(earlier(calls, stage).map((one) => one.number)).toEqual(['E043', 'E041']);
  });
});
