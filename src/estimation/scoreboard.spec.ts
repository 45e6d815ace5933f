import { bestClassical, Scoreboard, type Told } from './scoreboard';

const told = (waitS: number, expectedS: number, last: number): Told => ({
  waitS,
  range: { lowS: expectedS - 50, expectedS, highS: expectedS + 50 },
  classical: {
    ahead: 1,
    meanToday: 0,
    last,
    oldest: NaN,
    busyGap: 300,
    position: 60,
    shared: NaN,
    sameQueue: 500,
  },
});

const boardOf = (...all: readonly Told[]) => {
  const board = new Scoreboard();
  for (const one of all) board.add(one);
  return board.scores();
};

test('given waits and what was told of them, then errors, bias and ranges are those of the book', () => {
  const { errors, range, meanWaitS, judged } = boardOf(told(100, 130, 100), told(300, 200, 300));
  expect({ judged, meanWaitS }).toEqual({ judged: 2, meanWaitS: 200 });
  // Errors of 30 and −100 seconds; the second wait is 50 s above its range.
  expect(errors.product?.rmseS).toBeCloseTo(Math.sqrt((900 + 10_000) / 2), 9);
  expect(errors.product?.maeS).toBe(65);
  expect(errors.product?.bias).toBeCloseTo(-70 / 400, 9);
  expect(range).toEqual({ coverage: 0.5, widthS: 100, scoreS: 100 + (20 * 50) / 2 });
});

test('given a predictor that can say nothing, then it has no figures and is not the best', () => {
  const scores = boardOf(told(100, 130, 100), told(300, 200, 300));
  expect(scores.errors.oldest).toBeNull();
  expect(scores.errors.three).toBeNull();
  expect(bestClassical(scores)).toBe('last');
});

test('given no open counter, then the work of shared counters is that of one’s own place', () => {
  const { errors } = boardOf(told(100, 130, 100));
  expect(errors.shared).toEqual(errors.position);
});

test('given a predictor that spoke on fewer tickets, then it can’t be the best', () => {
  const scores = boardOf(told(100, 130, NaN), told(300, 200, 300));
  expect(scores.errors.last?.count).toBe(1);
  expect(bestClassical(scores)).not.toBe('last');
});

test('given a ticket that was told nothing, then it is counted as blank and judges nobody', () => {
  const scores = boardOf({ ...told(100, 130, 100), range: null });
  expect(scores).toMatchObject({ judged: 0, blanks: 1 });
  expect(bestClassical(scores)).toBeNull();
});
