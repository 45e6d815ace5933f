import type { SiteSummary } from '../../src/contract/sites';
import { called } from './board.fixture';
import { readOptions } from './options';
import { callsOf, selectionOf } from './selection';

const ALL = { services: null, counters: null };
const SITE = {
  counters: [
    { id: 'g1', place: { fr: '1er étage, bureau 113a' }, services: ['a', 'b'] },
    { id: 'g2', place: { fr: 'Rez-de-chaussée' }, services: ['c'] },
  ],
} as unknown as SiteSummary;
const options = (query: string) => {
  const parameters = new URLSearchParams(query);
  return readOptions((name) => parameters.get(name));
};
const numbers = (calls: { number: string }[]): string[] => calls.map(({ number }) => number);

describe('what a screen speaks of', () => {
  it('is everything, without knowing the site', () => {
    expect(selectionOf(options(''), null)).toEqual(ALL);
  });

  it('is known by the place of the counters once the site is known', () => {
    expect(selectionOf(options('place=1er étage'), null)).toBeNull();
    expect(selectionOf(options('place=1er étage'), SITE)).toEqual({
      services: ['a', 'b'],
      counters: ['g1'],
    });
    expect(selectionOf(options('counters=g2'), SITE)?.services).toEqual(['c']);
  });
});

describe('the calls of a screen', () => {
  it('are those of its services and counters', () => {
    const board = [called('A2', 'g1', 2), called('C1', 'g2', 1, 'c'), called('A1', 'g1', 0)];
    expect(numbers(callsOf([], board, { services: ['a'], counters: null }))).toEqual(['A2', 'A1']);
    expect(numbers(callsOf([], board, { services: null, counters: ['g2'] }))).toEqual(['C1']);
  });

  it('stay when calls of other services have pushed them off the board', () => {
    const others = [5, 4, 3, 2, 1].map((minute) => called(`C${minute}`, 'g2', minute, 'c'));
    const selection = { services: ['a'], counters: null };
    expect(numbers(callsOf([called('A1', 'g1', 0)], others, selection))).toEqual(['A1']);
  });

  it('go when they are undone: the board would still hold them', () => {
    const before = [called('A2', 'g1', 2), called('A1', 'g1', 1)];
    expect(numbers(callsOf(before, [called('A1', 'g1', 1)], ALL))).toEqual(['A1']);
  });

  it('go with the day', () => {
    expect(callsOf([called('A1', 'g1', 1)], [], ALL)).toEqual([]);
  });

  it('are five at most, and hold no number twice', () => {
    const before = [called('A1', 'g1', 0), called('A0', 'g1', 0)];
    const board = [9, 8, 7, 6].map((minute) => called(`A${minute}`, 'g1', minute));
    expect(numbers(callsOf(before, [called('A1', 'g2', 10), ...board], ALL))).toEqual([
      'A1',
      'A9',
      'A8',
      'A7',
      'A6',
    ]);
  });
});
