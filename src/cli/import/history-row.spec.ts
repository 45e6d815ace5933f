import { Calendar } from '../../engine/calendar';
import { HISTORY_COLUMNS, type HistoryColumn, historyRow } from './history-row';
import { LocalTimes } from './local-times';

const clocks = { times: new LocalTimes('Europe/Paris'), calendar: new Calendar('Europe/Paris') };

const GOOD = {
  site: 'hall',
  service: 'identity',
  ticket: '12',
  priority: '0',
  taken_at: '2026-03-02T08:31:40',
  called_at: '2026-03-02T08:40:00',
  ended_at: '2026-03-02T08:50:00',
  counter: 'C1',
  outcome: 'served',
};

const read = (over: Partial<Record<HistoryColumn, string>>) =>
  historyRow({ line: 2, cells: { ...GOOD, ...over } }, clocks);

describe('A row of a history', () => {
  test('has all its columns and local times of the zone', () => {
    expect(Object.keys(GOOD)).toEqual([...HISTORY_COLUMNS]);
    expect(read({})).toMatchObject({ takenAt: Date.UTC(2026, 2, 2, 7, 31, 40), day: '2026-03-02' });
  });

  test.each([
    [{ taken_at: '' }, 'taken_at is blank'],
    [{ taken_at: '2026-02-30T08:00:00' }, 'taken_at is not an instant: 2026-02-30T08:00:00'],
    [{ taken_at: '2026-03-02T24:10:00' }, 'taken_at is not an instant: 2026-03-02T24:10:00'],
    [{ called_at: 'Infinity' }, 'called_at is not an instant: Infinity'],
    [{ called_at: '2026-03-02T08:31:39' }, 'called before it was taken'],
    [{ ended_at: '2026-03-02T08:39:59' }, 'ended before it began'],
    [{ outcome: 'gone' }, 'unknown outcome gone'],
    [{ outcome: 'toString' }, 'unknown outcome toString'],
    [{ called_at: '' }, 'served without called_at'],
    [{ outcome: 'abandoned' }, 'abandoned, but called'],
    [{ priority: 'NaN' }, 'priority is not a whole number from 0 on'],
    [{ priority: '-1' }, 'priority is not a whole number from 0 on'],
    [{ site: '' }, 'site is blank'],
    [{ ticket: '' }, 'ticket is blank, too long or not readable'],
  ])('is refused with %j', (over, reason) => {
    expect(read(over)).toBe(reason);
  });
});

describe('Local times', () => {
  const at = (text: string): string | undefined => {
    const found = clocks.times.read(text);
    return found === null ? undefined : new Date(found).toISOString();
  };

  test('that the clocks skip are as far on as if they had not', () => {
    expect(at('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('that come twice are the first', () => {
    expect(at('2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('with an offset are what they say', () => {
    expect(at('2026-03-02T08:00:00.125+05:30')).toBe('2026-03-02T02:30:00.125Z');
  });
});
