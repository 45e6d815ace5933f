import { noticeOf, type Seen } from './notice';

const waiting = (ahead: number): Seen => ({ status: 'waiting', ahead, calls: 0 });
const called = (calls: number): Seen => ({ status: 'called', ahead: null, calls });
const absent: Seen = { status: 'absent', ahead: null, calls: 1 };

describe('a phone in a pocket', () => {
  it('hears once that the turn comes near', () => {
    expect(noticeOf(waiting(3), waiting(2))).toBe('near');
    expect(noticeOf(waiting(9), waiting(0))).toBe('near');
    expect(noticeOf(waiting(2), waiting(1))).toBeNull();
    expect(noticeOf(waiting(5), waiting(3))).toBeNull();
  });

  it('hears the call, and each repetition of it once', () => {
    expect(noticeOf(waiting(0), called(1))).toBe('called');
    expect(noticeOf(called(1), called(1))).toBeNull();
    expect(noticeOf(called(1), called(2))).toBe('again');
  });

  it('hears a second call after an absence', () => {
    expect(noticeOf(absent, waiting(0))).toBeNull();
    expect(noticeOf(waiting(0), called(1))).toBe('called');
  });

  it('hears nothing of what others see or do not', () => {
    expect(noticeOf(called(1), absent)).toBeNull();
    expect(noticeOf(called(1), { status: 'serving', ahead: null, calls: 1 })).toBeNull();
  });
});
