import { byPressure, pressureOf, type SupervisedService } from './pressure';

const NOW = Date.parse('2025-11-24T10:00:00Z');
const service = (id: string, more: Partial<SupervisedService> = {}): SupervisedService => ({
  id,
  prefix: id,
  name: { fr: id },
  intake: {
    state: 'open',
    closesAt: null,
    reopens: null,
    message: null,
    outsideHours: false,
    stoppedBy: null,
    warning: null,
  },
  waiting: 3,
  wait: { unknown: 'too-few-measures' },
  open: 1,
  oldestAt: null,
  priority: 0,
  targetS: 1200,
  today: {
    taken: 0,
    called: 0,
    served: 0,
    absent: 0,
    left: 0,
    medianWaitS: null,
    p90WaitS: null,
    withinTarget: null,
    promisesKept: null,
  },
  stoppedReason: null,
  intakeRule: null,
  overridden: false,
  ...more,
});
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
