import type { Fact } from '../core/facts';
import { counterId } from '../core/ids';
import { emptySite } from '../core/site';
import { day, instant, type Moment } from '../core/time';
import { counter, service, site } from '../../test/kit/sites';
import { Learned } from './learned';
import { Shifts } from './shifts';

const C1 = counterId('c1');
const hours = [
  { days: [1, 2, 3, 4, 5], from: 510, to: 720, kind: 'open' },
  { days: [1, 2, 3, 4, 5], from: 765, to: 1020, kind: 'open' },
] as const;
const WEDNESDAY = day('2026-03-11');

const at = (minute: number): Moment => ({
  at: instant(minute * 60_000),
  day: WEDNESDAY,
  minute,
});

/** What a counter's pauses from `from` to `to` teach, in minutes of a day; planned or not. */
function taught(from: number, to: number, planned: boolean) {
  const hall = site([service('A')], [{ ...counter('c1', 'a'), ...(planned ? { hours } : {}) }]);
  const lobby = emptySite(hall);
  const learned = new Learned(() => 300);
  const shifts = new Shifts(learned);
  const counters = lobby.counters.get(C1) ?? {
    id: C1,
    status: 'open' as const,
    since: instant(0),
    reason: null,
    ticket: null,
    last: null,
  };
  const happen = (fact: Fact, minute: number) => shifts.observe(lobby, fact, at(minute));
  lobby.counters.set(C1, counters as never);
  happen({ type: 'counter-opened', counter: C1 }, 510);
  happen({ type: 'counter-paused', counter: C1, reason: '' }, from);
  lobby.counters.set(C1, { ...counters, status: 'paused', since: at(from).at } as never);
  happen({ type: 'counter-resumed', counter: C1 }, to);
  const { figures } = learned.staffing.save();
  return { pauses: figures.pauses, openS: figures.openS };
}

describe('What a pause teaches', () => {
  test('is nothing when the plan closes the counter then: it would be lost twice', () => {
    expect(taught(728, 773, true)).toEqual({ pauses: 0, openS: (728 - 510) * 60 });
    expect(taught(706, 752, true).pauses).toBe(0);
  });

  test('is a pause when the plan knows nothing of it, or when there is no plan', () => {
    expect(taught(600, 620, true)).toEqual({ pauses: 1, openS: (600 - 510) * 60 });
    expect(taught(728, 773, false).pauses).toBe(1);
  });
});
