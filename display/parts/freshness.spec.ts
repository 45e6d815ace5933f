import { ageOf, beatCame, boardCame, isStale, mustResync, NOTHING_YET } from './freshness';

const board = (seq: number, epoch = 'a') => ({ epoch, seq });
const beat = (seq: number, epoch = 'a') => ({ epoch, seq, at: '2026-11-23T10:00:00+01:00' });

describe('what a page knows', () => {
  it('keeps the newest board of an epoch', () => {
    const standing = boardCame(boardCame(NOTHING_YET, board(5), 0), board(4), 10);
    expect(standing.board?.seq).toBe(5);
  });

  it('takes any board of another epoch', () => {
    const standing = boardCame(boardCame(NOTHING_YET, board(5), 0), board(1, 'b'), 10);
    expect(standing.board).toEqual(board(1, 'b'));
  });

  it('is confirmed by a pulse that knows nothing newer', () => {
    const standing = beatCame(boardCame(NOTHING_YET, board(5), 0), beat(5), 9_000);
    expect(ageOf(standing, 9_500)).toBe(0);
    expect(isStale(standing, 12_000)).toBe(false);
  });

  it('is stale after nine seconds without a valid pulse', () => {
    const standing = boardCame(NOTHING_YET, board(5), 0);
    expect(isStale(standing, 8_999)).toBe(false);
    expect(isStale(standing, 9_000)).toBe(true);
  });

  it('is not confirmed by a pulse that is ahead of it, and asks again after a second', () => {
    const behind = beatCame(boardCame(NOTHING_YET, board(5), 0), beat(6), 9_000);
    expect(isStale(behind, 10_000)).toBe(true);
    expect(mustResync(behind, 9_900)).toBe(false);
    expect(mustResync(behind, 10_001)).toBe(true);
    expect(mustResync(boardCame(behind, board(6), 9_500), 10_001)).toBe(false);
  });

  it('asks again when the server has become another one', () => {
    const behind = beatCame(boardCame(NOTHING_YET, board(5), 0), beat(1, 'b'), 3_000);
    expect(mustResync(behind, 4_001)).toBe(true);
  });
});
