import {
  call,
  comeBack,
  finish,
  key,
  leave,
  open,
  park,
  pause,
  resumeTicket,
  take,
  transfer,
  TURN_DAY,
} from '../../test/kit/ask';
import { type Ask, given, moment, type Step } from '../../test/kit/given';
import { PAIR, PREFERENCES } from '../../test/kit/sites';
import { addDays } from './time';

const UNDO = key('c1', 'undo');
const called: Step[] = [...open('c1', 'c2'), take('a'), key('c1', 'next')];
const serving: Step[] = [...called, key('c1', 'arrived')];

describe('an undone action counts as if it had not been', () => {
  it.each<[string, Step[], Ask]>([
    ['opening', [], key('c1', 'open')],
    ['a pause', open('c1'), pause('c1')],
    ['the end of a pause', [...open('c1'), pause('c1')], key('c1', 'resume')],
    ['closing', open('c1'), key('c1', 'close')],
    ['a call by the rule', [...open('c1'), take('a')], key('c1', 'next')],
    ['a call by choice', [...open('c1'), take('a'), take('a')], call('c1', 'A002')],
    ['a repeated call', called, key('c1', 'recall')],
    ['an arrival', called, key('c1', 'arrived')],
    ['an absence', called, key('c1', 'absent')],
    ['a parking', serving, park('c1')],
    ['a return to the counter', [...serving, park('c1')], resumeTicket('c1', 'A001')],
    ['a return to the line', serving, key('c1', 'requeue')],
    ['a transfer', serving, transfer('c1', 'b')],
    ['the end of a visit', serving, finish('c1')],
    ['the key that ends a visit and calls the next', [...serving, take('a')], key('c1', 'next')],
  ])('%s', (_title, before, action) => {
    const { scenario, when } = given(PREFERENCES, ...before);
    const picture = (): unknown =>
      JSON.parse(
        JSON.stringify(
          [...scenario.site.tickets.values(), ...scenario.site.counters.values()].toSorted(
            (a, b) => (a.id < b.id ? -1 : 1),
          ),
          (field, value: unknown) => (field === 'seq' || field === 'last' ? undefined : value),
        ),
      );
    const was = picture();
    scenario.step(action);
    expect(picture()).not.toEqual(was);
    when(UNDO, 605);
    expect(picture()).toEqual(was);
  });
});

describe('an undo', () => {
  it('names the fact that it undoes', () => {
    const { scenario, when } = given(PAIR, ...called);
    const { seq } = scenario.site;
    when(UNDO).happens({ type: 'action-undone', counter: 'c1', undoes: seq });
  });

  it('of the key that ends a visit and calls the next names both, the call first', () => {
    const { scenario, when } = given(PAIR, ...serving, take('a'), key('c1', 'next'));
    const { seq } = scenario.site;
    when(UNDO).happens(
      { type: 'action-undone', undoes: seq },
      { type: 'action-undone', undoes: seq - 1 },
    );
  });

  it('of a call after a visit was ended by its own key leaves the visit ended', () => {
    const { scenario, when } = given(PAIR, ...serving, take('a'), finish('c1'), key('c1', 'next'));
    const { seq } = scenario.site;
    when(UNDO).happens({ type: 'action-undone', undoes: seq });
    expect([...scenario.site.tickets.values()]).toMatchObject([
      { number: 'A002', status: 'waiting' },
    ]);
  });

  it('takes a call, or its repetition, off the lobby’s list', () => {
    const { scenario, when } = given(PAIR, ...called, key('c1', 'recall'));
    when(UNDO);
    expect(scenario.site.calls).toMatchObject([{ number: 'A001', calls: 1 }]);
    expect(given(PAIR, ...called).when(UNDO).scenario.site.calls).toEqual([]);
  });

  it('gives people back the times that they were overtaken', () => {
    const crowd = [take('a'), take('b'), key('c2', 'next')];
    const { scenario, when } = given(PREFERENCES, ...open('c2'), ...crowd);
    expect(scenario.ticket('A001').overtaken).toBe(1);
    when(key('c2', 'undo'));
    expect(scenario.ticket('A001').overtaken).toBe(0);
  });

  it('takes nothing off somebody who has been called and stands in line anew', () => {
    const { scenario, when } = given(
      PREFERENCES,
      ...open('c1', 'c2', 'c3'),
      take('a'),
      take('b'),
      key('c2', 'next'),
      key('c1', 'next'),
      key('c1', 'requeue'),
      take('a', { priority: 1 }),
      key('c3', 'next'),
    );
    expect(scenario.ticket('A001').overtaken).toBe(1);
    when(key('c2', 'undo'));
    expect(scenario.ticket('A001').overtaken).toBe(1);
  });

  it('is refused when nothing was done, or not since the day began', () => {
    given(PAIR).when(UNDO).refuses('nothing-to-undo');
    const { scenario, when } = given(PAIR, ...serving, finish('c1'));
    scenario.now = moment(addDays(scenario.now.day, 1), 480);
    scenario.step(TURN_DAY);
    when(UNDO).refuses('nothing-to-undo');
  });

  it('is refused a second time', () => {
    given(PAIR, ...called, UNDO)
      .when(UNDO)
      .refuses('nothing-to-undo');
  });

  it('is refused to a counter that the site does not have', () => {
    given(PAIR).when(key('c9', 'undo')).refuses('unknown-counter');
  });

  it('is too late once the service of the visit is no more', () => {
    const definition = { ...PREFERENCES, services: PREFERENCES.services.slice(1) };
    given(PREFERENCES, ...serving, finish('c1'), { type: 'configure', definition })
      .when(UNDO)
      .refuses('too-late-to-undo');
  });

  it.each<[string, Step[]]>([
    ['the person called has left', [...called, leave('A001')]],
    ['the absent person has come back', [...called, key('c1', 'absent'), comeBack('A001')]],
    [
      'the parked person is at another counter',
      [...serving, park('c1'), resumeTicket('c2', 'A001')],
    ],
    [
      'the person put back in line was called',
      [...serving, key('c1', 'requeue'), key('c2', 'next')],
    ],
    ['the person put back in line has left', [...serving, key('c1', 'requeue'), leave('A001')]],
    ['the absent person has left', [...called, key('c1', 'absent'), leave('A001')]],
  ])('is too late once %s', (_title, steps) => {
    given(PAIR, ...steps)
      .when(UNDO)
      .refuses('too-late-to-undo');
  });
});
