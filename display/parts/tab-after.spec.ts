import { tabAfter } from './tab-after';

const NAMES = ['day', 'week', 'month'];

describe('a key in a row of tabs', () => {
  it.each([
    ['ArrowRight', 'day', 'week'],
    ['ArrowLeft', 'week', 'day'],
    ['ArrowRight', 'month', 'day'],
    ['ArrowLeft', 'day', 'month'],
    ['Home', 'month', 'day'],
    ['End', 'day', 'month'],
  ])('%s goes from %s to %s', (key, from, to) => {
    expect(tabAfter(NAMES, from, key, false)).toBe(to);
  });

  it('follows the line of reading from right to left', () => {
    expect(tabAfter(NAMES, 'day', 'ArrowLeft', true)).toBe('week');
    expect(tabAfter(NAMES, 'day', 'ArrowRight', true)).toBe('month');
  });

  it('leaves other keys alone', () => {
    expect(tabAfter(NAMES, 'day', 'a', false)).toBeNull();
  });
});
