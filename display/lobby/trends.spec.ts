import { boardAt, waited } from './board.fixture';
import { compare, type Memory, remember, trendsOf } from './trends';

const range = (low: number, expected: number, high: number) => ({
  lowS: low * 60,
  expectedS: expected * 60,
  highS: high * 60,
});

describe('the trend of a wait', () => {
  it.each([
    [range(5, 8, 12), range(15, 20, 30), 'rising'],
    [range(15, 20, 30), range(5, 8, 12), 'falling'],
    [range(10, 15, 20), range(10, 15.5, 25), 'steady'],
  ])('is told when it is certain', (before, now, trend) => {
    expect(compare(before, now)).toBe(trend);
  });

  it('is not told when the ranges leave it open', () => {
    expect(compare(range(5, 10, 20), range(8, 15, 25))).toBeNull();
  });

  it('is told against ten minutes ago, and not before there is such a memory', () => {
    let memory: Memory = [];
    const short = [waited('a', range(5, 8, 12))];
    for (let minute = 0; minute < 10; minute += 1) {
      const board = boardAt(minute, short);
      memory = remember(memory, board);
      expect(trendsOf(memory, board)).toEqual({});
    }
    const now = boardAt(10, [waited('a', range(15, 20, 30))]);
    expect(trendsOf(remember(memory, now), now)).toEqual({ a: 'rising' });
  });

  it('is not told after a gap, nor of a service whose wait is unknown', () => {
    const memory = remember([], boardAt(0, [waited('a', range(5, 8, 12))]));
    const late = boardAt(25, [waited('a', range(15, 20, 30))]);
    expect(trendsOf(remember(memory, late), late)).toEqual({});
    const unknown = boardAt(10, [waited('a', { unknown: 'no-open-counter' })]);
    expect(trendsOf(memory, unknown)).toEqual({});
  });

  it('keeps few looks, however many boards come', () => {
    let memory: Memory = [];
    for (let second = 0; second < 36_000; second += 5)
      memory = remember(memory, boardAt(second / 60, [waited('a', range(5, 8, 12))]));
    expect(memory.length).toBeLessThan(25);
  });
});
