import { call, key, open, take } from '../../test/kit/ask';
import { given, type Scenario, type Step } from '../../test/kit/given';
import { counter, N_MODEL, PREFERENCES, service, site, W_MODEL } from '../../test/kit/sites';
import type { SiteDefinition } from './definition';

const urgent = { priority: 1 };

/** The numbers that a counter calls, one after the other, each person being received at once. */
function calls(scenario: Scenario, at: string, count: number): string[] {
  return Array.from({ length: count }, () => {
    const decision = scenario.ask(key(at, 'next'));
    if (!decision.ok) return decision.refusal;
    scenario.ask(key(at, 'arrived'));
    const called = decision.facts.find((fact) => fact.type === 'ticket-called');
    return called ? (scenario.numbers.get(called.ticket) ?? '?') : '?';
  });
}

const order = (definition: SiteDefinition, at: string, count: number, ...steps: Step[]): string[] =>
  calls(given(definition, ...open(at), ...steps).scenario, at, count);

describe('the dispatch rule', () => {
  it('takes the oldest visit of a line', () => {
    expect(order(N_MODEL, 'c1', 2, take('a'), take('a'))).toEqual(['A001', 'A002']);
  });

  it('takes the most urgent first', () => {
    const people = [take('a'), take('a', urgent), take('a', { priority: 2 })];
    expect(order(N_MODEL, 'c1', 3, ...people)).toEqual(['A003', 'A002', 'A001']);
  });

  it('takes the oldest of services that a counter likes alike', () => {
    const people = [take('c'), take('a'), take('b'), take('c')];
    expect(order(PREFERENCES, 'c3', 4, ...people)).toEqual(['C001', 'A001', 'B001', 'C002']);
  });

  it('takes the most urgent of services that a counter likes alike', () => {
    expect(order(PREFERENCES, 'c3', 1, take('c'), take('a', urgent))).toEqual(['A001']);
  });

  it('looks at the second group only when nobody waits for the first', () => {
    const people = [take('a', urgent), take('c'), take('b')];
    expect(order(PREFERENCES, 'c2', 3, ...people)).toEqual(['B001', 'A001', 'C001']);
  });

  it('never gives a counter somebody whose service it does not serve', () => {
    expect(order(PREFERENCES, 'c1', 1, take('b'), take('c'))).toEqual(['nobody-waiting']);
    expect(order(W_MODEL, 'c2', 1, take('a'), take('c'))).toEqual(['C001']);
  });
});

describe('the bound on overtaking', () => {
  const bound = (overtakingBound: number): SiteDefinition => ({ ...PREFERENCES, overtakingBound });

  it.each([1, 2, 3, 4])('lets the oldest of a line be overtaken %i times', (times) => {
    const crowd = Array.from({ length: 6 }, () => take('a', urgent));
    const called = order(bound(times), 'c1', times + 1, take('a'), ...crowd);
    expect(called.indexOf('A001')).toBe(times);
  });

  it('counts those called from other lines of the counter', () => {
    const people = [take('a'), take('b'), take('b'), take('b')];
    expect(order(bound(2), 'c2', 4, ...people)).toEqual(['B001', 'B002', 'A001', 'B003']);
  });

  it('does not count calls of a counter that serves another line', () => {
    const definition = site(
      [service('A'), service('B')],
      [counter('c1', 'b'), counter('c2', 'b', 'a')],
      { overtakingBound: 1 },
    );
    const { scenario } = given(definition, ...open('c1', 'c2'), take('a'), take('b'), take('b'));
    expect(calls(scenario, 'c1', 1)).toEqual(['B001']);
    expect(calls(scenario, 'c2', 2)).toEqual(['B002', 'A001']);
  });

  it('owes the oldest visit first when several are owed', () => {
    const people = [take('c'), take('a'), ...Array.from({ length: 4 }, () => take('b'))];
    expect(order(bound(2), 'c2', 5, ...people)).toEqual(['B001', 'B002', 'C001', 'A001', 'B003']);
  });

  it('begins to protect somebody once nobody of the line is older', () => {
    const crowd = Array.from({ length: 6 }, () => take('a', urgent));
    const called = order(bound(2), 'c1', 6, take('a'), take('a'), ...crowd);
    expect(called).toEqual(['A003', 'A004', 'A001', 'A005', 'A006', 'A002']);
  });

  it('names in the fact those who were overtaken', () => {
    given(PREFERENCES, ...open('c2'), take('c'), take('a'), take('a'), take('b'))
      .when(key('c2', 'next'))
      .happens({ type: 'ticket-called', ticket: 'B001', by: 'rule', overtook: ['A001', 'C001'] });
  });

  it('counts somebody chosen by an agent too, who may go past the owed', () => {
    const { scenario } = given(
      bound(1),
      ...open('c1'),
      take('a'),
      take('a'),
      take('a'),
      call('c1', 'A002'),
      key('c1', 'absent'),
      call('c1', 'A003'),
      key('c1', 'absent'),
    );
    expect(scenario.ticket('A001').overtaken).toBe(2);
    expect(calls(scenario, 'c1', 1)).toEqual(['A001']);
  });

  it('does not say of an older person that they overtake', () => {
    given(PREFERENCES, ...open('c3'), take('a'), take('b'))
      .when(key('c3', 'next'))
      .happens({ type: 'ticket-called', ticket: 'A001', overtook: [] });
  });
});

describe('the example of docs/dispatch.md', () => {
  it('is what happens', () => {
    const definition = site([service('E'), service('G')], [counter('c5', 'e', 'g')], {
      overtakingBound: 2,
    });
    const people = [take('g'), take('e'), take('e'), take('e', urgent), take('e')];
    const { scenario } = given(definition, ...open('c5'), ...people);
    expect(calls(scenario, 'c5', 5)).toEqual(['E003', 'E001', 'G001', 'E002', 'E004']);
    const passed = scenario.facts.flatMap(({ fact }) =>
      fact.type === 'ticket-called' ? [fact.overtook.map((id) => scenario.numbers.get(id))] : [],
    );
    expect(passed).toEqual([['E001', 'G001'], ['G001'], [], [], []]);
  });
});
