import type { Replay } from '../../src/contract/replay';
import { quartersOf, shownMinute, spanOf, within } from './moments';

const took = (minute: number) => ({
  minute,
  kind: 'ticket-taken' as const,
  number: 'A001',
  counter: null,
  service: 'a',
});

const DAY: Replay = {
  site: 'test',
  zone: 'Europe/Paris',
  day: '2026-03-11',
  clock: [{ from: 0, shows: 0 }],
  first: 512,
  last: 529,
  services: [
    {
      id: 'a',
      prefix: 'A',
      name: { fr: 'A' },
      waiting: [
        [512, 1],
        [526, 3],
      ],
      open: [],
      stopped: [],
      told: [],
    },
  ],
  counters: [
    { id: 'c', name: '1', place: { fr: '' }, states: [[520, { status: 'open', number: null }]] },
  ],
  calls: [],
  shown: [],
  happenings: [took(512), took(526), took(529)],
  alerts: [],
};

test('a minute is said as the clocks showed it, also after they were set', () => {
  expect(shownMinute(DAY, 642)).toBe(642);
  const autumn = [
    { from: 0, shows: 0 },
    { from: 180, shows: 120 },
  ];
  expect([179, 180, 600].map((minute) => shownMinute({ clock: autumn }, minute))).toEqual([
    179, 120, 540,
  ]);
});

test('the slider goes from the first quarter-hour in which something happened to the last', () => {
  expect(spanOf(DAY)).toEqual({ from: 510, to: 539 });
  expect(spanOf({ first: null, last: null })).toBeNull();
  expect([0, 517.4, 2000].map((minute) => within({ from: 510, to: 539 }, minute))).toEqual([
    510, 517, 539,
  ]);
});

test('the table tells what stood at the end of each quarter-hour and what happened in it', () => {
  expect(quartersOf(DAY, { from: 510, to: 539 })).toEqual([
    { end: 524, waiting: 1, open: 1, taken: 1, called: 0 },
    { end: 539, waiting: 3, open: 1, taken: 2, called: 0 },
  ]);
});
