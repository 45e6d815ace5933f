import { byPressure, pressureOf } from './pressure';
import { NOW, service } from './service.fixture';

const since = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

describe('the pressure on a line', () => {
  it('is none when nobody waits, even without a counter', () => {
    expect(pressureOf(service('a', { waiting: 0, open: 0 }), NOW).level).toBe('none');
  });

  it.each([
    [5, 'low'],
    [12, 'moderate'],
    [20, 'high'],
    [21, 'saturated'],
  ])('after %i minutes of a twenty-minute target is %s', (minutes, level) => {
    expect(pressureOf(service('a', { oldestAt: since(minutes) }), NOW).level).toBe(level);
  });

  it('counts the wait to come as much as the wait already had', () => {
    const wait = { lowS: 1000, expectedS: 1500, highS: 2000 };
    expect(pressureOf(service('a', { oldestAt: since(2), wait }), NOW).level).toBe('saturated');
  });

  it('puts people whom no counter can receive above all others', () => {
    const lines = [
      service('calm', { oldestAt: since(3) }),
      service('late', { oldestAt: since(60) }),
      service('alone', { open: 0, oldestAt: since(1) }),
      service('empty', { waiting: 0 }),
    ];
    expect(byPressure(lines, NOW).map(({ id }) => id)).toEqual(['alone', 'late', 'calm', 'empty']);
  });
});
