import { call, comeBack, key, open, take } from '../../test/kit/ask';
import { type Ask, given, type Step } from '../../test/kit/given';
import { N_MODEL, PAIR } from '../../test/kit/sites';

const waiting: Step[] = [...open('c1', 'c2'), take('a')];
const called: Step[] = [...waiting, key('c1', 'next')];
const serving: Step[] = [...called, key('c1', 'arrived')];

describe('next', () => {
  it('calls the first of the rule', () => {
    const scenario = given(PAIR, ...waiting)
      .when(key('c1', 'next'), 610)
      .happens({ type: 'ticket-called', ticket: 'A001', counter: 'c1', by: 'rule', overtook: [] });
    expect(scenario.ticket('A001')).toMatchObject({
      status: 'called',
      counter: 'c1',
      calledAt: scenario.now.at,
      calls: 1,
    });
    expect(scenario.site.calls).toMatchObject([{ number: 'A001', counter: 'c1', calls: 1 }]);
  });

  it('ends the visit in progress and calls, with one key', () => {
    given(PAIR, ...serving, take('a'))
      .when(key('c1', 'next'))
      .happens(
        {
          type: 'ticket-finished',
          ticket: 'A001',
          counter: 'c1',
          delivered: [],
          inaccurate: false,
        },
        { type: 'ticket-called', ticket: 'A002', ended: 'A001' },
      );
  });

  it('does not end the visit in progress when nobody waits', () => {
    const scenario = given(PAIR, ...serving)
      .when(key('c1', 'next'))
      .refuses('nobody-waiting');
    expect(scenario.ticket('A001').status).toBe('serving');
  });

  it('pressed twice sends nobody away', () => {
    const scenario = given(PAIR, ...called, take('a'))
      .when(key('c1', 'next'))
      .refuses('counter-busy');
    expect(scenario.ticket('A001').status).toBe('called');
    expect(scenario.ticket('A002').status).toBe('waiting');
  });

  it('pressed at two counters calls two people', () => {
    given(PAIR, ...called, take('a'))
      .when(key('c2', 'next'))
      .happens({ type: 'ticket-called', ticket: 'A002', counter: 'c2' });
  });

  it('is refused when nobody waits, or at an unknown counter', () => {
    given(PAIR, ...open('c1'))
      .when(key('c1', 'next'))
      .refuses('nobody-waiting');
    given(PAIR).when(key('c9', 'next')).refuses('unknown-counter');
  });
});

describe('a call by choice', () => {
  it('goes past others, with a reason that is kept', () => {
    given(PAIR, ...waiting, take('a'))
      .when(call('c1', 'A002', 'baby'))
      .happens({
        type: 'ticket-called',
        ticket: 'A002',
        by: 'choice',
        reason: 'baby',
        overtook: ['A001'],
      });
  });

  it('is refused while somebody is at the counter', () => {
    given(PAIR, ...serving, take('a'))
      .when(call('c1', 'A002'))
      .refuses('counter-busy');
  });

  it('is refused for somebody unknown, not waiting, or of another service', () => {
    given(PAIR, ...waiting)
      .when(call('c1', 'A009'))
      .refuses('unknown-ticket');
    given(PAIR, ...called)
      .when(call('c2', 'A001'))
      .refuses('ticket-not-waiting');
    given(N_MODEL, ...open('c1'), take('b'))
      .when(call('c1', 'B001'))
      .refuses('service-not-served');
  });
});

describe('a repeated call', () => {
  it('is announced again', () => {
    const scenario = given(PAIR, ...called)
      .when(key('c1', 'recall'))
      .happens({ type: 'ticket-recalled', ticket: 'A001', counter: 'c1' });
    expect(scenario.site.calls).toMatchObject([{ number: 'A001', calls: 2 }]);
  });

  it('is refused beyond the limit of the site', () => {
    const twice: Ask[] = [key('c1', 'recall'), key('c1', 'recall')];
    given({ ...PAIR, recallLimit: 2 }, ...called, ...twice)
      .when(key('c1', 'recall'))
      .refuses('recall-limit');
  });

  it('begins anew with the next call', () => {
    const again = [key('c1', 'recall'), key('c1', 'absent'), comeBack('A001'), key('c1', 'next')];
    given({ ...PAIR, recallLimit: 1 }, ...called, ...again)
      .when(key('c1', 'recall'))
      .happens({ type: 'ticket-recalled' });
  });

  it('is refused once the person is there, or when nobody was called', () => {
    given(PAIR, ...serving)
      .when(key('c1', 'recall'))
      .refuses('already-arrived');
    given(PAIR, ...waiting)
      .when(key('c1', 'recall'))
      .refuses('nobody-called');
  });
});
