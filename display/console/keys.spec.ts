import { digitOf, type Stroke, wishOf } from './keys';
import type { Action } from './possible';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});
const can = (...actions: Action[]): ReadonlySet<Action> => new Set(actions);

describe('the keys of the console', () => {
  it('call the next person by the space bar', () => {
    expect(wishOf(stroke(' '), can('next'))).toBe('next');
  });

  it('do nothing when the action is not possible now', () => {
    expect(wishOf(stroke(' '), can('open'))).toBeNull();
  });

  it('say arrived by Enter after a call, finish once the person is there', () => {
    expect(wishOf(stroke('Enter'), can('arrived', 'finish'))).toBe('arrived');
    expect(wishOf(stroke('Enter'), can('finish'))).toBe('finish');
  });

  it('act once only when held down', () => {
    expect(wishOf(stroke(' ', { repeat: true }), can('next'))).toBeNull();
  });

  it('leave the shortcuts of the browser alone', () => {
    expect(wishOf(stroke('r', { ctrlKey: true }), can('recall'))).toBeNull();
    expect(wishOf(stroke('a', { metaKey: true }), can('arrived'))).toBeNull();
    expect(wishOf(stroke('T', { shiftKey: true }), can('transfer'))).toBeNull();
  });

  it('undo by Ctrl and Z, when there is something to undo', () => {
    expect(wishOf(stroke('z', { ctrlKey: true }), can('undo'))).toBe('undo');
    expect(wishOf(stroke('z', { ctrlKey: true }), can())).toBeNull();
  });

  it('understand capitals locked, and marks that need Shift', () => {
    expect(wishOf(stroke('R'), can('recall'))).toBe('recall');
    expect(wishOf(stroke('/', { shiftKey: true }), can('find'))).toBe('find');
    expect(wishOf(stroke('?', { shiftKey: true }), can())).toBe('help');
  });

  it('pause an open counter and resume a paused one by the same key', () => {
    expect(wishOf(stroke('x'), can('pause'))).toBe('pause');
    expect(wishOf(stroke('x'), can('resume'))).toBe('resume');
  });

  it('read digits by their place, so that French keyboards need no Shift', () => {
    expect([digitOf('Digit1'), digitOf('Numpad9'), digitOf('Digit0'), digitOf('KeyA')]).toEqual([
      0,
      8,
      null,
      null,
    ]);
  });
});
