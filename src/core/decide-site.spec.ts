import {
  finish,
  key,
  open,
  park,
  pause,
  resumeIntake,
  stopIntake,
  take,
  TURN_DAY,
} from '../../test/kit/ask';
import { given, moment, TODAY } from '../../test/kit/given';
import { PAIR, PREFERENCES, SMALL } from '../../test/kit/sites';
import { decide } from './decide';
import { emptySite } from './site';
import { evolve } from './evolve';
import { addDays } from './time';

describe('the intake', () => {
  it('stops for a service, with a reason, and not for the others', () => {
    const { site } = given(PREFERENCES)
      .when(stopIntake('a'))
      .happens({ type: 'intake-stopped', services: ['a'], reason: 'full' });
    expect([...site.stopped]).toEqual([['a', 'full']]);
    given(PREFERENCES, stopIntake('a')).when(take('b')).happens({ type: 'ticket-taken' });
  });

  it('stops for the whole site when no service is named', () => {
    const { site } = given(PREFERENCES).when(stopIntake()).happens({ type: 'intake-stopped' });
    expect([...site.stopped.keys()]).toEqual(['a', 'b', 'c']);
    given(PREFERENCES, stopIntake()).when(take('c')).refuses('intake-stopped');
  });

  it('resumes for a service, or for all', () => {
    given(PREFERENCES, stopIntake(), resumeIntake('b'))
      .when(take('b'))
      .happens({ type: 'ticket-taken' });
    given(PREFERENCES, stopIntake(), resumeIntake('b')).when(take('a')).refuses('intake-stopped');
    given(PREFERENCES, stopIntake(), resumeIntake())
      .when(take('a'))
      .happens({ type: 'ticket-taken' });
  });

  it('neither stops nor resumes for an unknown service', () => {
    given(SMALL).when(stopIntake('a', 'z')).refuses('unknown-service');
    given(SMALL).when(resumeIntake('z')).refuses('unknown-service');
  });

  it('leaves those who wait in their line', () => {
    given(PAIR, ...open('c1'), take('a'), stopIntake())
      .when(key('c1', 'next'))
      .happens({ type: 'ticket-called', ticket: 'A001' });
  });
});

describe('a message', () => {
  it('is posted and taken down', () => {
    const text = { fr: 'Forte affluence' };
    const { scenario, when } = given(SMALL);
    when({ type: 'post-message', text }).happens({ type: 'message-posted', text });
    expect(scenario.site.message).toEqual(text);
    when({ type: 'post-message', text: null }).happens({ type: 'message-posted', text: null });
    expect(scenario.site.message).toBeNull();
  });
});

describe('the end of a day', () => {
  it('closes every visit and counter, marked as such, before the next day starts', () => {
    const { scenario, when } = given(
      PREFERENCES,
      ...open('c1', 'c2', 'c3'),
      ...['a', 'a', 'b', 'c'].map((service) => take(service)),
      key('c1', 'next'),
      key('c1', 'arrived'),
      key('c2', 'next'),
      key('c2', 'absent'),
      pause('c3'),
      stopIntake(),
      { type: 'post-message', text: { fr: 'Bonsoir' } },
    );
    scenario.now = moment(addDays(TODAY, 1), 0);
    const end = { type: 'ticket-closed', reason: 'end-of-day' } as const;
    const { site } = when(TURN_DAY).happens(
      { ...end, ticket: 'A001' },
      { ...end, ticket: 'A002' },
      { ...end, ticket: 'B001' },
      { ...end, ticket: 'C001' },
      { type: 'counter-closed', counter: 'c1' },
      { type: 'counter-closed', counter: 'c2' },
      { type: 'counter-closed', counter: 'c3' },
      { type: 'day-ended', day: TODAY },
      { type: 'day-started', day: '2026-03-12' },
    );
    expect(site.tickets.size + site.stopped.size + site.calls.length).toBe(0);
    expect(site.message).toBeNull();
    expect([...site.lines.values()]).toEqual([{ ranks: [] }, { ranks: [] }, { ranks: [] }]);
  });

  it('comes once, whatever the clock shows', () => {
    const { scenario, when } = given(PAIR, take('a'));
    when(TURN_DAY).happens();
    scenario.now = moment(addDays(TODAY, -1), 1439);
    when(TURN_DAY).happens();
    expect(scenario.site.day).toBe(TODAY);
  });

  it('may be several days late', () => {
    const { scenario, when } = given(PAIR, take('a'));
    scenario.now = moment(addDays(TODAY, 9), 600);
    when(TURN_DAY).happens(
      { type: 'ticket-closed' },
      { type: 'day-ended', day: TODAY },
      { type: 'day-started', day: '2026-03-20' },
    );
  });

  it('closes what was taken before the first day too', () => {
    const bare = emptySite({ ...PAIR, outsideHours: 'accept' });
    const now = moment(TODAY, 600);
    const live = (command: Parameters<typeof decide>[1]): void => {
      const decision = decide(bare, command, now);
      if (!decision.ok) throw new Error(decision.refusal);
      for (const fact of decision.facts) {
        evolve(bare, { seq: bare.seq + 1, at: now.at, day: now.day, fact });
      }
    };
    live({ type: 'configure', definition: bare.definition });
    live(take('a'));
    live(TURN_DAY);
    expect([bare.day, bare.tickets.size]).toEqual([TODAY, 0]);
  });
});

describe('a new configuration', () => {
  const without = { ...PREFERENCES, counters: PREFERENCES.counters.slice(1) };

  it('is taken over at once, and those who wait keep their place', () => {
    const definition = { ...PREFERENCES, recallLimit: 1 };
    const { site } = given(PREFERENCES, take('a'))
      .when({ type: 'configure', definition })
      .happens({ type: 'site-configured' });
    expect([site.definition.recallLimit, site.tickets.size]).toEqual([1, 1]);
  });

  it('may take away a counter that is free', () => {
    given(PREFERENCES, ...open('c1'), { type: 'configure', definition: without })
      .when(key('c1', 'next'))
      .refuses('unknown-counter');
  });

  it('may not take away a counter where somebody is', () => {
    given(PREFERENCES, ...open('c1'), take('a'), key('c1', 'next'))
      .when({ type: 'configure', definition: without })
      .refuses('counter-busy');
  });

  it('may not take away a service that has people, wherever they are', () => {
    const definition = { ...PREFERENCES, services: PREFERENCES.services.slice(1) };
    given(PREFERENCES, ...open('c1'), take('a'), key('c1', 'next'), park('c1'))
      .when({ type: 'configure', definition })
      .refuses('unknown-service');
    given(PREFERENCES, ...open('c1'), take('a'), key('c1', 'next'), finish('c1'))
      .when({ type: 'configure', definition })
      .happens({ type: 'site-configured' });
  });
});
