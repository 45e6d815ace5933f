import { count } from '../../test/kit/ask';
import { PAIR, room } from '../../test/kit/sites';
import type { SlotFigures } from '../affluence/slot';
import type { Command } from '../core/commands';
import { day, instant } from '../core/time';
import { BatchDraft } from './batch';
import type { LocalSlotDelta } from './journal-port';
import { SiteState } from './site-state';

/** A hall in Paris with its clock, whose batches are kept as the journal keeps them. */
class Night {
  readonly slots: LocalSlotDelta[] = [];
  private readonly state: SiteState;

  constructor(at: string) {
    const definition = { ...PAIR, zone: 'Europe/Paris', rooms: [room('hall', 10)] };
    this.state = new SiteState({ definition, after: 1, facts: [] }, null);
    this.at(at);
  }

  /** The server is awake at this moment, and asked these things. */
  at(text: string, ...commands: Command[]): void {
    const now = this.state.calendar.moment(instant(Date.parse(text)));
    const draft = new BatchDraft(this.state, now, new Map());
    for (const wish of commands) draft.handle({ wish, id: null, actor: 'sensor' });
    this.slots.push(...(draft.finish()?.slots ?? []));
  }

  /** The sum of a term of the hall over a local day. */
  sum(date: string, term: string): number {
    const own = this.slots.filter((slot) => slot.day === day(date) && slot.service === '*');
    return own.reduce((sum, { figures }) => sum + termOf(figures, `room=hall/${term}`), 0);
  }

  inside(): number | undefined {
    return [...this.state.site.occupancy.values()][0]?.inside;
  }

  /** What the supervisor's figures of today hold. */
  today(): SlotFigures['terms'] {
    return this.state.tally.of('*').terms;
  }
}

const termOf = ({ terms = {} }: Partial<SlotFigures>, name: string): number => terms[name] ?? 0;

const HOUR_S = 3_600;

describe('the people of a room at night', () => {
  it('given a person forgotten at 23 h, then they count until midnight and no longer', () => {
    const night = new Night('2026-03-11T09:00:00+01:00');
    night.at('2026-03-11T22:00:00+01:00', count('hall', 3));
    night.at('2026-03-11T23:00:00+01:00', count('hall', 0, 2));
    night.at('2026-03-12T00:00:01+01:00');
    expect(night.inside()).toBeUndefined();
    expect(night.sum('2026-03-11', 'personS')).toBe(3 * HOUR_S + HOUR_S);
    expect(night.sum('2026-03-11', 'countedS')).toBe(2 * HOUR_S);
    expect(night.sum('2026-03-11', 'drift')).toBe(1);
    expect(night.sum('2026-03-12', 'personS')).toBe(0);
    expect(night.today()).toEqual({});
  });

  it.each([
    ['23 h', '2026-03-28T23:30:00+01:00', '2026-03-29', 0],
    ['25 h', '2026-10-24T23:30:00+02:00', '2026-10-25', 0],
  ])('given a day of %s before the server wakes, then still until midnight', (_length, ...it) => {
    const [at, morning] = it;
    const night = new Night(at);
    night.at(at, count('hall', 1));
    night.at(`${morning}T08:00:00Z`);
    expect(night.sum(at.slice(0, 10), 'personS')).toBe(1_800);
    expect(night.sum(morning, 'personS')).toBe(0);
  });

  it.each([
    ['23 h', '2026-03-29T00:30:00+01:00', '2026-03-30T00:00:01+02:00', 22.5],
    ['25 h', '2026-10-25T00:30:00+02:00', '2026-10-26T00:00:01+01:00', 24],
  ])('given a day of %s, then its hours are those that went by', (_length, from, to, hours) => {
    const night = new Night(from);
    night.at(from, count('hall', 2));
    night.at(to);
    // A stretch of over 24 h without any fact was forgotten, and is cut there.
    expect(night.sum(from.slice(0, 10), 'personS')).toBe(2 * hours * HOUR_S);
  });

  it('given a server that slept for a week, then the drift is that of the day it was of', () => {
    const night = new Night('2026-03-11T09:00:00+01:00');
    night.at('2026-03-11T17:50:00+01:00', count('hall', 9));
    night.at('2026-03-18T09:00:00+01:00', count('hall', 1));
    expect(night.sum('2026-03-11', 'drift')).toBe(9);
    expect(night.sum('2026-03-11', 'countedS')).toBe(6 * HOUR_S + 600);
    expect(night.sum('2026-03-12', 'personS')).toBe(0);
    expect(night.inside()).toBe(1);
  });
});
