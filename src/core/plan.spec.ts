import fc from 'fast-check';
import { counter, service, site, WEEK } from '../../test/kit/sites';
import type { HoursException, HoursRule, SiteDefinition } from './definition';
import { serviceId } from './ids';
import { plannedOn } from './plan';
import { day } from './time';

const WEDNESDAY = day('2026-03-11');
const LUNCH: HoursRule = { days: [1, 2, 3, 4, 5], kind: 'closed', from: 720, to: 765 };
const PLANNED = { ...counter('c1', 'a', 'b'), hours: [WEEK, LUNCH] };
const hall = (over: Partial<SiteDefinition> = {}): SiteDefinition =>
  site([service('A'), service('B'), service('C')], [PLANNED, counter('c2', 'c')], over);
const exception = (over: Partial<HoursException>): HoursException => ({
  from: WEDNESDAY,
  to: WEDNESDAY,
  intervals: [],
  ...over,
});
const planOf = (definition: SiteDefinition, date = WEDNESDAY): string[] | undefined =>
  plannedOn(definition, PLANNED, date)?.map(({ from, to }) => `${from}-${to}`);

describe('the plan of a counter', () => {
  it('is unknown when none was written, which is not the same as closed', () => {
    expect(plannedOn(hall(), counter('c2', 'c'), WEDNESDAY)).toBeNull();
    expect(planOf(hall(), day('2026-03-14'))).toEqual([]);
  });

  it('is its weekly hours without its breaks', () => {
    expect(planOf(hall())).toEqual(['510-720', '765-1020']);
  });

  it('merges what touches', () => {
    const hours = [WEEK, { ...WEEK, from: 1020, to: 1170 }];
    expect(plannedOn(hall(), { ...PLANNED, hours }, WEDNESDAY)).toEqual([{ from: 510, to: 1170 }]);
  });

  it('is closed on holidays', () => {
    expect(planOf(hall({ holidays: [WEDNESDAY] }))).toEqual([]);
  });

  it('is closed when the whole site is, and ends early with it', () => {
    expect(planOf(hall({ exceptions: [exception({})] }))).toEqual([]);
    const early = exception({ intervals: [{ from: 510, to: 960 }] });
    expect(planOf(hall({ exceptions: [early] }))).toEqual(['510-720', '765-960']);
  });

  it('goes on for the services that an exception does not speak of', () => {
    const some = (...ids: string[]): HoursException => exception({ services: ids.map(serviceId) });
    expect(planOf(hall({ exceptions: [some('a')] }))).toEqual(['510-720', '765-1020']);
    expect(planOf(hall({ exceptions: [some('c')] }))).toEqual(['510-720', '765-1020']);
    expect(planOf(hall({ exceptions: [some('a', 'b')] }))).toEqual([]);
  });

  it('is always a list of separate stretches of a day, in order', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 400 }))
      .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));
    const rule = fc
      .tuple(stretch, fc.constantFrom('open', 'closed'))
      .map(([interval, kind]): HoursRule => ({ ...interval, kind, days: [3] }));
    fc.assert(
      fc.property(fc.array(rule), fc.array(stretch), (hours, intervals) => {
        const definition = hall({ exceptions: [exception({ intervals })] });
        const planned = plannedOn(definition, { ...PLANNED, hours }, WEDNESDAY) ?? [];
        const minutes = planned.flatMap(({ from, to }) => [from, to]);
        expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
        expect(planned.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });
});
