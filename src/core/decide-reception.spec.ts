import { finish, key, open, park, resumeTicket, take, transfer } from '../../test/kit/ask';
import { given, type Step } from '../../test/kit/given';
import { PAIR, PREFERENCES, SMALL } from '../../test/kit/sites';

const waiting: Step[] = [...open('c1', 'c2'), take('a')];
const called: Step[] = [...waiting, key('c1', 'next')];
const serving: Step[] = [...called, key('c1', 'arrived')];

describe('an arrival', () => {
  it('begins the visit', () => {
    const scenario = given(PAIR, ...called)
      .when(key('c1', 'arrived'), 612)
      .happens({ type: 'ticket-arrived', ticket: 'A001', counter: 'c1' });
    expect(scenario.ticket('A001')).toMatchObject({
      status: 'serving',
      startedAt: scenario.now.at,
    });
  });

  it('is refused twice, or when nobody was called', () => {
    given(PAIR, ...serving)
      .when(key('c1', 'arrived'))
      .refuses('already-arrived');
    given(PAIR, ...waiting)
      .when(key('c1', 'arrived'))
      .refuses('nobody-called');
  });
});

describe('an absence', () => {
  it('frees the counter, and the ticket is kept', () => {
    const scenario = given(PAIR, ...called)
      .when(key('c1', 'absent'))
      .happens({ type: 'ticket-missed', ticket: 'A001', counter: 'c1' });
    expect(scenario.ticket('A001').status).toBe('absent');
    expect([...scenario.site.counters.values()][0]?.ticket).toBeNull();
  });

  it('is refused once the person is there, or when nobody was called', () => {
    given(PAIR, ...serving)
      .when(key('c1', 'absent'))
      .refuses('already-arrived');
    given(PAIR, ...waiting)
      .when(key('c1', 'absent'))
      .refuses('nobody-called');
  });
});

describe('a parking', () => {
  it('sets somebody aside with a reason, and keeps the time that the visit has lasted', () => {
    const scenario = given(PAIR, 600, ...serving)
      .when(park('c1', 'photo'), 604)
      .happens({ type: 'ticket-parked', ticket: 'A001', counter: 'c1', reason: 'photo' });
    expect(scenario.ticket('A001')).toMatchObject({
      status: 'parked',
      servedS: 240,
      startedAt: null,
    });
  });

  it('ends when a counter, the same or another, calls the person', () => {
    const scenario = given(PAIR, 600, ...serving, 604, park('c1'))
      .when(resumeTicket('c2', 'A001'), 620)
      .happens({ type: 'ticket-resumed', ticket: 'A001', counter: 'c2' });
    scenario.step(key('c2', 'arrived'));
    scenario.step(623);
    scenario.step(park('c2'));
    expect(scenario.ticket('A001').servedS).toBe(240 + 180);
  });

  it('is refused when nobody is at the counter', () => {
    given(PAIR, ...waiting)
      .when(park('c1'))
      .refuses('nobody-called');
  });

  it('is not ended at a busy counter, nor for somebody unknown or not aside', () => {
    given(PAIR, ...serving, park('c1'), take('a'), key('c1', 'next'))
      .when(resumeTicket('c1', 'A001'))
      .refuses('counter-busy');
    given(PAIR, ...waiting)
      .when(resumeTicket('c1', 'A009'))
      .refuses('unknown-ticket');
    given(PAIR, ...waiting)
      .when(resumeTicket('c1', 'A001'))
      .refuses('ticket-not-aside');
  });

  it('may end at a counter for somebody absent', () => {
    given(PAIR, ...called, key('c1', 'absent'))
      .when(resumeTicket('c1', 'A001'))
      .happens({ type: 'ticket-resumed' });
  });
});

describe('a return to the line', () => {
  it('gives the place of the visit’s age', () => {
    const scenario = given(PAIR, ...serving, take('a'))
      .when(key('c1', 'requeue'), 630)
      .happens({ type: 'ticket-requeued', ticket: 'A001', counter: 'c1' });
    expect(scenario.ticket('A001')).toMatchObject({
      status: 'waiting',
      queuedAt: scenario.now.at,
      startedAt: null,
      leg: 1,
    });
    scenario.step(key('c2', 'next'));
    expect(scenario.ticket('A001').counter).toBe('c2');
  });

  it('is refused when nobody is at the counter', () => {
    given(PAIR, ...waiting)
      .when(key('c1', 'requeue'))
      .refuses('nobody-called');
  });
});

describe('a transfer', () => {
  it('begins another leg, where the visit keeps its age', () => {
    const scenario = given(PREFERENCES, ...serving, take('b'), take('b'))
      .when(transfer('c1', 'b'), 640)
      .happens({ type: 'ticket-transferred', ticket: 'A001', counter: 'c1', service: 'b' });
    expect(scenario.ticket('A001')).toMatchObject({
      status: 'waiting',
      service: 'b',
      leg: 2,
      queuedAt: scenario.now.at,
    });
    scenario.step(key('c2', 'next'));
    expect(scenario.ticket('A001').status).toBe('called');
  });

  it('is refused to the same service, to an unknown one, or with nobody there', () => {
    given(PREFERENCES, ...serving)
      .when(transfer('c1', 'a'))
      .refuses('same-service');
    given(PREFERENCES, ...serving)
      .when(transfer('c1', 'z'))
      .refuses('unknown-service');
    given(PREFERENCES, ...waiting)
      .when(transfer('c1', 'b'))
      .refuses('nobody-called');
  });
});

describe('the end of a visit', () => {
  it('says what was delivered, and frees the counter', () => {
    const { site } = given(SMALL, ...open('c1'), take('a'), key('c1', 'next'))
      .when(finish('c1', 'copy'))
      .happens({ type: 'ticket-finished', ticket: 'A001', counter: 'c1', delivered: ['copy'] });
    expect(site.tickets.size).toBe(0);
    expect([...site.counters.values()][0]?.ticket).toBeNull();
  });

  it('is refused with an act that the service does not have, and nothing is lost', () => {
    const scenario = given(PAIR, ...serving)
      .when(finish('c1', 'copy', 'passport'))
      .refuses('unknown-act');
    expect(scenario.ticket('A001').status).toBe('serving');
  });

  it('is refused when nobody is at the counter, as after a double press', () => {
    given(PAIR, ...serving, finish('c1'))
      .when(finish('c1'))
      .refuses('nobody-called');
  });

  it('is refused while the counter is closed', () => {
    given(SMALL).when(finish('c1')).refuses('counter-closed');
  });
});
