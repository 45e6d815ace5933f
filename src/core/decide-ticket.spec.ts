import { comeBack, key, leave, open, park, postpone, stopIntake, take } from '../../test/kit/ask';
import { type Ask, given, moment, Scenario, type Step } from '../../test/kit/given';
import { PAIR, PREFERENCES, service, site, SMALL } from '../../test/kit/sites';
import { ticketNumber } from './newcomer';
import { emptySite } from './site';
import { decide } from './decide';
import { day } from './time';

const MIXED = site(
  [service('A', { appointments: true }), service('T', { walkIn: false, appointments: true })],
  [],
);

describe('a ticket is taken', () => {
  it('with a number, how many are ahead, and what was promised', () => {
    const promise = { lowS: 300, expectedS: 500, highS: 900 };
    given(SMALL, take('a'), take('a'))
      .when(take('a', { promise, language: 'es', channel: 'web' }))
      .happens({
        type: 'ticket-taken',
        number: 'A003',
        service: 'a',
        ahead: 2,
        promise,
        language: 'es',
        channel: 'web',
        priority: 0,
      });
  });

  it('with only the urgent ahead of the urgent', () => {
    given(SMALL, take('a'), take('a', { priority: 1 }), take('a'))
      .when(take('a', { priority: 1 }))
      .happens({ type: 'ticket-taken', ahead: 1 });
  });

  it('with a number of its own service', () => {
    given(PREFERENCES, take('a'), take('a'))
      .when(take('b'))
      .happens({ type: 'ticket-taken', number: 'B001' });
  });

  it('with a fourth digit from the thousandth on', () => {
    expect([1, 42, 999, 1000].map((count) => ticketNumber('E', count))).toEqual([
      'E001',
      'E042',
      'E999',
      'E1000',
    ]);
  });

  it('for a service by appointment only by those who have one', () => {
    given(MIXED).when(take('t')).refuses('appointment-only');
    given(MIXED)
      .when(take('t', { appointment: true }))
      .happens({ type: 'ticket-taken', appointment: true });
    given(MIXED)
      .when(take('a', { appointment: true }))
      .happens({ type: 'ticket-taken' });
    given(SMALL)
      .when(take('a', { appointment: true }))
      .refuses('no-appointments');
  });

  it('not for a service that the site does not have', () => {
    given(SMALL).when(take('z')).refuses('unknown-service');
  });

  it('not before the site has been configured', () => {
    const now = moment(day('2026-03-11'), 600);
    expect(decide(emptySite(SMALL), take('a'), now)).toEqual({
      ok: false,
      refusal: 'unknown-service',
    });
    expect(decide(emptySite(SMALL), key('c1', 'open'), now)).toEqual({
      ok: false,
      refusal: 'unknown-counter',
    });
  });

  it('not outside the hours, and the visitor is told when to come back', () => {
    const outcome = given(SMALL).when(take('a'), 1020);
    outcome.refuses('service-closed');
    expect(outcome.decision).toMatchObject({ reopens: { day: '2026-03-12', minute: 510 } });
  });

  it('outside the hours in a demonstration', () => {
    given({ ...SMALL, outsideHours: 'accept' })
      .when(take('a'), 1200)
      .happens({ type: 'ticket-taken' });
  });

  it('not in a site that was imported', () => {
    given({ ...SMALL, origin: 'imported' })
      .when(take('a'))
      .refuses('site-imported');
  });

  it('not while the intake of its service is stopped', () => {
    given(PREFERENCES, stopIntake('a')).when(take('a')).refuses('intake-stopped');
  });
});

const missed: Step[] = [
  ...open('c1', 'c2'),
  take('a'),
  take('a'),
  key('c1', 'next'),
  key('c1', 'absent'),
];

describe('somebody comes back', () => {
  it('to the place that the age of the visit gives', () => {
    const scenario = given(PAIR, ...missed)
      .when(comeBack('A001'), 630)
      .happens({ type: 'ticket-returned', ticket: 'A001' });
    expect(scenario.ticket('A001')).toMatchObject({
      status: 'waiting',
      counter: null,
      queuedAt: scenario.now.at,
      overtaken: 0,
      leg: 1,
    });
    scenario.step(key('c1', 'next'));
    expect(scenario.ticket('A001').status).toBe('called');
  });

  it('after a parking too', () => {
    given(PAIR, ...open('c1'), take('a'), key('c1', 'next'), key('c1', 'arrived'), park('c1'))
      .when(comeBack('A001'))
      .happens({ type: 'ticket-returned' });
  });

  it('not when in line, called or unknown', () => {
    given(PAIR, take('a')).when(comeBack('A001')).refuses('ticket-not-aside');
    given(PAIR, ...open('c1'), take('a'), key('c1', 'next'))
      .when(comeBack('A001'))
      .refuses('ticket-not-aside');
    given(PAIR).when(comeBack('A009')).refuses('unknown-ticket');
  });
});

describe('somebody will be late', () => {
  it('and is put aside until they come back', () => {
    const scenario = given(PAIR, ...open('c1'), take('a'), take('a'))
      .when(postpone('A001'))
      .happens({
        type: 'ticket-parked',
        ticket: 'A001',
        counter: null,
        reason: 'visitor-late',
      });
    scenario.step(key('c1', 'next'));
    expect(scenario.ticket('A002').status).toBe('called');
    scenario.step(comeBack('A001'));
    expect(scenario.ticket('A001').status).toBe('waiting');
  });

  it('but cannot say so once called, or aside, or gone', () => {
    given(PAIR, ...missed, key('c1', 'next'))
      .when(postpone('A002'))
      .refuses('ticket-not-waiting');
    given(PAIR, ...missed)
      .when(postpone('A001'))
      .refuses('ticket-not-waiting');
    given(PAIR).when(postpone('A009')).refuses('unknown-ticket');
  });
});

describe('somebody leaves', () => {
  it.each<[string, Step[]]>([
    ['from the line', [take('a')]],
    ['once called', [...open('c1'), take('a'), key('c1', 'next')]],
    ['while absent', [...open('c1'), take('a'), key('c1', 'next'), key('c1', 'absent')]],
    ['while put aside', [take('a'), postpone('A001')]],
  ])('%s', (_title, steps) => {
    const { site: after } = given(PAIR, ...steps)
      .when(leave('A001'))
      .happens({ type: 'ticket-left', ticket: 'A001' });
    expect(after.tickets.size).toBe(0);
    expect([...after.counters.values()].map(({ ticket }) => ticket)).toEqual([null, null]);
  });

  it('not while being received, nor twice', () => {
    const serving = [...open('c1'), take('a'), key('c1', 'next'), key('c1', 'arrived')];
    given(PAIR, ...serving)
      .when(leave('A001'))
      .refuses('ticket-being-received');
    given(PAIR, take('a'), leave('A001')).when(leave('A001')).refuses('unknown-ticket');
  });
});

describe('a number', () => {
  const tomorrow = (scenario: Scenario, ahead: number): void => {
    scenario.now = moment(day(`2026-03-${11 + ahead}`), 600);
    scenario.ask({ type: 'turn-day' });
  };
  const number = (scenario: Scenario, ask: Ask = take('a')): string => {
    const decision = scenario.ask(ask);
    const fact = decision.ok ? decision.facts[0] : undefined;
    return fact?.type === 'ticket-taken' ? fact.number : 'none';
  };

  it('begins again the next day', () => {
    const scenario = new Scenario(PAIR);
    const first = [number(scenario), number(scenario)];
    tomorrow(scenario, 1);
    expect([...first, number(scenario)]).toEqual(['A001', 'A002', 'A001']);
  });

  it('is not given twice when the clock is set back a day or half a day', () => {
    const scenario = new Scenario(PAIR);
    const given = [number(scenario)];
    tomorrow(scenario, -1);
    given.push(number(scenario));
    scenario.now = moment(scenario.now.day, 520);
    given.push(number(scenario));
    tomorrow(scenario, 0);
    given.push(number(scenario));
    expect(given).toEqual(['A001', 'A002', 'A003', 'A004']);
    expect(new Set(scenario.facts.map((recorded) => recorded.day))).toEqual(
      new Set(['2026-03-11']),
    );
  });

  it('is not given again after its holder has left', () => {
    const scenario = new Scenario(PAIR);
    number(scenario);
    scenario.step(leave('A001'));
    expect(number(scenario)).toBe('A002');
  });
});
