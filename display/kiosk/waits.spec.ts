import { whyBehindNobody } from './waits';

const range = (low: number, high: number) => ({
  lowS: low * 60,
  expectedS: ((low + high) / 2) * 60,
  highS: high * 60,
});

describe('a wait behind nobody', () => {
  it('has a reason that the visitor can see: busy counters, or none that is open', () => {
    expect(whyBehindNobody(0, range(20, 25), 2)).toBe('Busy');
    expect(whyBehindNobody(0, range(0, 6), 1)).toBe('Busy');
    expect(whyBehindNobody(0, range(20, 25), 0)).toBe('Opens');
  });

  it('needs none when people wait, when it is short, or when it is not known', () => {
    expect(whyBehindNobody(1, range(20, 25), 2)).toBeNull();
    expect(whyBehindNobody(0, range(0, 5), 2)).toBeNull();
    expect(whyBehindNobody(0, { unknown: 'no-open-counter' }, 0)).toBeNull();
  });
});
