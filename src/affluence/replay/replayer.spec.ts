import fc from 'fast-check';
import { valueAt } from '../../contract/changes';
import { evolve } from '../../core/evolve';
import type { RecordedFact } from '../../core/facts';
import { length } from '../../core/line';
import { emptySite, type Site } from '../../core/site';
import { CIVIL, Morning, NINE, PASSPORTS } from '../record.fixture';
import type { DayReplay } from './day-replay';
import { Replayer } from './replayer';

const DAY_MINUTES = 1440;
const NINE_O_CLOCK = 540;
const minuteAt = (at: number): number => Math.floor((at - NINE) / 60_000) + NINE_O_CLOCK;

function replayed({ site, facts }: Morning, minutes = DAY_MINUTES): DayReplay {
  const replayer = new Replayer(site.configured, 1, minuteAt, minutes);
  for (const fact of facts.slice(1)) replayer.add(fact);
  return replayer.end();
}

/** What a replay shows at the end of a minute after nine. */
function shownAt({ services, counters, calls, shown }: DayReplay, afterNine: number) {
  const minute = NINE_O_CLOCK + afterNine;
  const waiting = services.map((one) => valueAt(one.waiting, minute));
  const at = counters.map(({ states }) => valueAt(states, minute));
  const called = (valueAt(shown, minute) ?? []).map((place) => calls[place]?.number);
  return { waiting, counters: at, called };
}

describe('A small day, replayed', () => {
  function smallDay(): Morning {
    const morning = new Morning();
    morning.press('c1', 'open');
    morning.take();
    morning.take();
    morning.minutes(2);
    morning.take(PASSPORTS);
    morning.minutes(3);
    morning.press('c1', 'next');
    morning.press('c1', 'arrived');
    morning.minutes(5);
    morning.finish('c1');
    morning.press('c1', 'next');
    return morning;
  }

  test('shows lines, counters and calls as they were at the end of each minute', () => {
    const replay = replayed(smallDay());
    const free = { status: 'open', number: null };
    const closed = { status: 'closed', number: null };
    expect(shownAt(replay, 0)).toEqual({ waiting: [2, 0], counters: [free, closed], called: [] });
    expect(shownAt(replay, 2)).toEqual({ waiting: [2, 1], counters: [free, closed], called: [] });
    expect(shownAt(replay, 5)).toEqual({
      waiting: [1, 1],
      counters: [{ status: 'open', number: 'C001' }, closed],
      called: ['C001'],
    });
    expect(shownAt(replay, 10)).toEqual({
      waiting: [0, 1],
      counters: [{ status: 'open', number: 'C002' }, closed],
      called: ['C002', 'C001'],
    });
  });

  test('keeps only what stood at the end of a minute, and each change once', () => {
    const [civil] = replayed(smallDay()).services;
    const morning = civil?.waiting.filter(([minute]) => minute >= NINE_O_CLOCK);
    expect(morning).toEqual([
      [NINE_O_CLOCK, 2],
      [NINE_O_CLOCK + 5, 1],
      [NINE_O_CLOCK + 10, 0],
    ]);
  });

  test('tells what happened, in order, with the number, the counter and the service', () => {
    const said = replayed(smallDay()).happenings.map(({ minute, kind, number, counter, service }) =>
      [minute - NINE_O_CLOCK, kind, number, counter, service].join(' '),
    );
    expect(said).toEqual([
      '0 counter-opened  c1 ',
      '0 ticket-taken C001  civil',
      '0 ticket-taken C002  civil',
      '2 ticket-taken P001  passports',
      '5 ticket-called C001 c1 civil',
      '5 ticket-arrived C001 c1 civil',
      '10 ticket-finished C001 c1 civil',
      '10 ticket-called C002 c1 civil',
    ]);
  });

  test('tells what the last newcomer was told, and nothing for a ticket given offline', () => {
    const morning = new Morning();
    morning.minutes(4);
    morning.take();
    morning.minutes(4);
    morning.takeLate(6);
    const [civil] = replayed(morning).services;
    expect(civil?.told).toEqual([[NINE_O_CLOCK + 4, { lowS: 60, expectedS: 300, highS: 600 }]]);
  });

  test('takes an undone call back: the lobby forgets it, and the person waits again', () => {
    const morning = new Morning();
    morning.press('c1', 'open');
    morning.take();
    morning.minutes(1);
    morning.press('c1', 'next');
    morning.minutes(1);
    morning.press('c1', 'undo');
    const replay = replayed(morning);
    const free = { status: 'open', number: null };
    expect(shownAt(replay, 1)).toMatchObject({ waiting: [0, 0], called: ['C001'] });
    expect(shownAt(replay, 2)).toMatchObject({ waiting: [1, 0], called: [] });
    expect(shownAt(replay, 2).counters[0]).toEqual(free);
    expect(replay.happenings.at(-1)).toMatchObject({ kind: 'action-undone', counter: 'c1' });
  });

  test('ends at midnight, whatever is written about it later', () => {
    const morning = new Morning();
    morning.take();
    morning.minutes(DAY_MINUTES - NINE_O_CLOCK);
    morning.end();
    const replay = replayed(morning);
    expect(replay.happenings.map(({ kind }) => kind)).toEqual(['ticket-taken']);
    expect(valueAt(replay.services[0]?.waiting ?? [], DAY_MINUTES - 1)).toBe(1);
  });

  test('of a day of closure is empty', () => {
    const replay = replayed(new Morning());
    expect(replay.happenings).toEqual([]);
    expect(replay.services.map(({ waiting }) => waiting)).toEqual([[[0, 0]], [[0, 0]]]);
  });
});

/** A site as it was at the end of a minute, from all its facts until then. */
function siteAt(facts: readonly RecordedFact[], morning: Morning, minute: number): Site {
  const site = emptySite(morning.site.configured);
  for (const one of facts) if (minuteAt(one.at) <= minute) evolve(site, one);
  return site;
}

const KEYS = ['take', 'take', 'passports', 'next', 'arrived', 'finish', 'absent', 'undo'] as const;
const steps = fc.array(
  fc.record({
    key: fc.constantFrom(...KEYS),
    counter: fc.constantFrom('c1', 'c2'),
    waitS: fc.nat(150),
  }),
  { maxLength: 60 },
);

test('At each minute of any morning, a replay shows what the facts until then make of the site', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const morning = new Morning();
      for (const counter of ['c1', 'c2']) morning.press(counter, 'open');
      for (const { key, counter, waitS } of all) {
        morning.at += waitS * 1000;
        if (key === 'take') morning.take();
        else if (key === 'passports') morning.take(PASSPORTS);
        else morning.ask({ type: key, counter, delivered: [], inaccurate: false } as never);
      }
      const replay = replayed(morning);
      for (let minute = NINE_O_CLOCK; minute <= minuteAt(morning.at); minute += 1) {
        const site = siteAt(morning.facts, morning, minute);
        const lines = [CIVIL, PASSPORTS].map((id) => length(site.lines.get(id) ?? { ranks: [] }));
        const counters = [...site.counters.values()].map(({ status, ticket }) => ({
          status,
          number: ticket ? (site.tickets.get(ticket)?.number ?? null) : null,
        }));
        const called = site.calls.map(({ number }) => number);
        expect(shownAt(replay, minute - NINE_O_CLOCK)).toEqual({
          waiting: lines,
          counters,
          called,
        });
      }
    }),
    { numRuns: 60 },
  );
});
