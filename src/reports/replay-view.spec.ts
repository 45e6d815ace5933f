import { counter, service, site } from '../../test/kit/sites';
import type { DayReplay } from '../affluence/replay/day-replay';
import { serviceId } from '../core/ids';
import { day } from '../core/time';
import { replayCsv } from './replay-csv';
import { replayView } from './replay-view';

/** A hall of one service. */
const HALL = site([service('A')], [counter('c1', 'a')], { zone: 'Europe/Paris' });

/** A day on which somebody came at each of two minutes, and waits. */
function lived(first: number, second: number): DayReplay {
  const taken = { kind: 'ticket-taken', counter: null, service: serviceId('a') } as const;
  const [definition] = HALL.services;
  if (!definition) throw new Error('a hall without services');
  return {
    services: [
      {
        definition,
        waiting: [
          [first, 1],
          [second, 2],
        ],
        open: [[first, 0]],
        stopped: [[first, false]],
        told: [[first, { lowS: 60, expectedS: 300, highS: 600 }]],
      },
    ],
    counters: [],
    calls: [],
    shown: [],
    happenings: [
      { ...taken, number: 'A001', minute: first },
      { ...taken, number: 'A002', minute: second },
    ],
    alerts: [],
  };
}

describe('A replayed day as it is told', () => {
  test('has one clock on most days, and two on those on which the clocks are set', () => {
    const clockOn = (text: string) => replayView(HALL, day(text), null).clock;
    expect(clockOn('2026-03-11')).toEqual([{ from: 0, shows: 0 }]);
    // At 2 h it is 3 h; at 3 h it is 2 h again.
    expect(clockOn('2026-03-29')).toEqual([
      { from: 0, shows: 0 },
      { from: 120, shows: 180 },
    ]);
    expect(clockOn('2026-10-25')).toEqual([
      { from: 0, shows: 0 },
      { from: 180, shows: 120 },
    ]);
  });

  test('that was not lived is told as one on which nothing happened', () => {
    const told = replayView(HALL, day('2026-03-15'), null);
    expect(told).toMatchObject({ first: null, last: null, services: [], happenings: [] });
    expect(replayCsv(told)).toBe('at,service,waiting,open_counters,stopped,low_s,high_s,blank\r\n');
  });

  test('is a line a minute and service as CSV, with the hour that the clocks showed', () => {
    // The hour from 2 h to 3 h comes twice: minute 185 of the day is 2 h 05 for the second time.
    const csv = replayCsv(replayView(HALL, day('2026-10-25'), lived(125, 185)));
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 61);
    expect(lines[1]).toBe('2026-10-25T02:05:00.000+02:00,a,1,0,false,60,600,');
    expect(lines.at(-1)).toBe('2026-10-25T02:05:00.000+01:00,a,2,0,false,60,600,');
  });
});
