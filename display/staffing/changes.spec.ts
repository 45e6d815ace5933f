import { changeOf, type Draft, faultOf } from './changes';

const draft: Draft = {
  kind: 'counter',
  counter: 'extra',
  from: '10:00',
  to: '12:30',
  services: ['a', 'b'],
  percent: '120',
};

describe('a change that a manager fills in', () => {
  it('is sent with its times as minutes of the day', () => {
    expect(faultOf(draft)).toBeNull();
    expect(changeOf(draft)).toEqual({ type: 'counter', counter: 'extra', from: 600, to: 750 });
  });

  it('is sent as two services to merge, or as more people', () => {
    expect(changeOf({ ...draft, kind: 'merge' })).toEqual({ type: 'merge', services: ['a', 'b'] });
    expect(changeOf({ ...draft, kind: 'arrivals' })).toEqual({ type: 'arrivals', factor: 1.2 });
  });

  it.each([
    ['times', { to: '10:00' }],
    ['times', { from: '' }],
    ['same', { kind: 'merge', services: ['a', 'a'] }],
    ['percent', { kind: 'arrivals', percent: '' }],
    ['percent', { kind: 'arrivals', percent: '400' }],
  ] as const)('is not sent while its %s are wrong: %j', (fault, wrong) => {
    expect(faultOf({ ...draft, ...wrong })).toBe(fault);
  });
});
