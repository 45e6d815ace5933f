import { finish, key, leave, open, rate, take } from '../../test/kit/ask';
import { given, moment, TODAY } from '../../test/kit/given';
import { SMALL } from '../../test/kit/sites';
import { dayNumber, dayOfNumber } from './time';

const VISIT = [...open('c1'), take('a'), key('c1', 'next'), key('c1', 'arrived')];
const RATED = { type: 'visit-rated', service: 'a', score: 3 } as const;

describe('a visitor says how the wait was', () => {
  it('once the visit is finished', () => {
    given(SMALL, ...VISIT, finish('c1'))
      .when(rate('A001', 3))
      .happens(RATED);
  });

  it('once only', () => {
    given(SMALL, ...VISIT, finish('c1'), rate('A001', 3))
      .when(rate('A001', 1))
      .refuses('already-rated');
  });

  it('not while the visit lasts', () => {
    given(SMALL, ...VISIT)
      .when(rate('A001', 3))
      .refuses('visit-not-over');
  });

  it('not without having been received', () => {
    given(SMALL, take('a'), leave('A001')).when(rate('A001', 1)).refuses('visit-not-over');
  });

  it('not on another day', () => {
    const tomorrow = dayOfNumber(dayNumber(TODAY) + 1);
    const morning = { type: 'day-started', day: tomorrow } as const;
    const scenario = given(SMALL, ...VISIT, finish('c1'));
    scenario.scenario.now = moment(tomorrow, 540);
    scenario.scenario.record(morning);
    scenario.when(rate('A001', 3)).refuses('visit-not-over');
  });

  it('not when the end of the visit was undone, and again when it has ended', () => {
    given(SMALL, ...VISIT, finish('c1'), key('c1', 'undo'))
      .when(rate('A001', 3))
      .refuses('visit-not-over');
    given(SMALL, ...VISIT, finish('c1'), key('c1', 'undo'), finish('c1'))
      .when(rate('A001', 3))
      .happens(RATED);
  });

  it('and has said it, though the agent ends the visit anew', () => {
    given(SMALL, ...VISIT, finish('c1'), rate('A001', 3), key('c1', 'undo'), finish('c1'))
      .when(rate('A001', 4))
      .refuses('already-rated');
  });
});
