import fc from 'fast-check';
import {
  call,
  comeBack,
  finish,
  key,
  open,
  park,
  resumeTicket,
  take,
  transfer,
} from '../../test/kit/ask';
import { chaoticCommand, chaoticScenario } from '../../test/kit/chaos';
import { given, type Scenario, type Step } from '../../test/kit/given';
import { counter, PAIR, PREFERENCES, service, site, SMALL } from '../../test/kit/sites';
import {
  type CallBook,
  type CalledBefore,
  calledBefore,
  follow,
  newCallBook,
} from './called-before';
import type { SiteDefinition } from './definition';

const urgent = { priority: 1 };

function bookOf(scenario: Scenario, definition: SiteDefinition): CallBook {
  const book = newCallBook(definition, 0);
  for (const recorded of scenario.facts) follow(book, recorded);
  return book;
}

/** Number and reason of everybody called before one. */
function before(definition: SiteDefinition, number: string, ...steps: Step[]): string[] {
  const { scenario } = given(definition, ...steps);
  const book = bookOf(scenario, definition);
  return calledBefore(book, scenario.ticket(number), scenario.site.seq).map(
    (one) => `${one.number} ${one.reason}`,
  );
}

/** A counter calls the next person, who comes, and is served. */
const served = (counter: string): Step[] => [
  key(counter, 'next'),
  key(counter, 'arrived'),
  finish(counter),
];

describe('those called before somebody', () => {
  it('took their tickets earlier', () => {
    const steps = [...open('c1'), take('a'), take('a'), ...served('c1')];
    expect(before(SMALL, 'A002', ...steps)).toEqual(['A001 older']);
  });

  it('are more urgent', () => {
    const steps = [...open('c1'), take('a'), take('a', urgent), ...served('c1')];
    expect(before(SMALL, 'A001', ...steps)).toEqual(['A002 priority']);
  });

  it('are of a line that the counter takes first', () => {
    const steps = [...open('c2'), take('a'), take('b'), ...served('c2')];
    expect(before(PREFERENCES, 'A001', ...steps)).toEqual(['B001 preferred']);
  });

  it('were overtaken as often as the bound allows', () => {
    const counters = [counter('c1', 'c'), counter('c2', 'a', 'c')];
    const bound = site([service('A'), service('C')], counters, { overtakingBound: 1 });
    const people = [take('a'), take('c'), take('c', urgent)];
    const steps = [...open('c1', 'c2'), ...people, ...served('c1'), ...served('c2')];
    expect(before(bound, 'A001', ...steps)).toEqual(['C001 owed']);
  });

  it('were chosen by an agent', () => {
    const steps = [...open('c1'), take('a'), take('a'), call('c1', 'A002', 'a private reason')];
    expect(before(SMALL, 'A001', ...steps)).toEqual(['A002 choice']);
  });

  it('had kept their place when they missed their call, or were sent from another line', () => {
    const missed = [take('a'), take('a'), key('c1', 'next'), key('c1', 'absent')];
    const back = [comeBack('A001'), ...served('c1')];
    expect(before(SMALL, 'A002', ...open('c1'), ...missed, ...back)).toEqual(['A001 returned']);
    const sent = [take('b'), take('a'), ...served('c2').slice(0, 2), transfer('c2', 'a')];
    expect(before(PREFERENCES, 'A001', ...open('c2'), ...sent, ...served('c2'))).toEqual([
      'B001 returned',
    ]);
  });

  it('were received again by the agent who had put them aside', () => {
    const steps = [take('a'), take('a'), key('c1', 'next'), key('c1', 'arrived'), park('c1')];
    expect(before(SMALL, 'A002', ...open('c1'), ...steps, resumeTicket('c1', 'A001'))).toEqual([
      'A001 returned',
    ]);
  });

  it('are told in the order of their calls, each once', () => {
    const crowd = [take('a'), take('a'), take('a'), take('a', urgent)];
    const steps = [...crowd, ...served('c1'), ...served('c1'), ...served('c1')];
    expect(before(SMALL, 'A003', ...open('c1'), ...steps)).toEqual([
      'A004 priority',
      'A001 older',
      'A002 older',
    ]);
  });

  it('are not those called earlier, elsewhere, or by mistake', () => {
    const earlier = [take('a'), ...served('c1'), take('a')];
    expect(before(PAIR, 'A002', ...open('c1', 'c2'), ...earlier)).toEqual([]);
    const elsewhere = [take('b'), take('a'), key('c1', 'next'), key('c1', 'undo')];
    expect(before(PREFERENCES, 'B001', ...open('c1'), ...elsewhere)).toEqual([]);
    const undone = [take('a'), take('a'), key('c1', 'next'), key('c1', 'undo')];
    expect(before(PAIR, 'A002', ...open('c1', 'c2'), ...undone)).toEqual([]);
  });

  it('are not those called while one was oneself at a counter', () => {
    const called = [take('a'), take('a'), key('c1', 'next'), key('c2', 'next')];
    const steps = [...open('c1', 'c2'), ...called, key('c1', 'requeue')];
    expect(before(PAIR, 'A001', ...steps)).toEqual([]);
  });
});

const SEEDS = Number(process.env['PATIENCE_SEEDS'] ?? (process.env['CI'] ? 20_000 : 2_000));

/** What a reason claims, checked against the tickets as they were taken. */
function claims({ reason, number }: CalledBefore, me: string, scenario: Scenario): void {
  const taken = (wanted: string): { age: number; priority: number } => {
    const found = scenario.facts.findLast(
      ({ fact }) => fact.type === 'ticket-taken' && fact.number === wanted,
    );
    if (found?.fact.type !== 'ticket-taken') return { age: 0, priority: 0 };
    const { ticket, priority } = found.fact;
    return { age: scenario.ages.get(ticket) ?? 0, priority };
  };
  const [other, own] = [taken(number), taken(me)];
  if (reason === 'older' && other.age > own.age)
    throw new Error(`${number} is not older than ${me}`);
  if (reason === 'priority' && other.priority <= own.priority) {
    throw new Error(`${number} is not more urgent than ${me}`);
  }
  if (['priority', 'preferred', 'owed'].includes(reason) && other.age < own.age) {
    throw new Error(`${number} is older than ${me}, and said to be ${reason}`);
  }
}

describe('on any day', () => {
  it('every reason is true, and the book follows the site', () => {
    const reasons = new Map<string, number>();
    const sites = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 6, maxLength: 6 });
    const days = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 30, maxLength: 60 });
    const property = fc.property(sites, days, (made, numbers) => {
      const scenario = chaoticScenario(made);
      const { definition } = scenario.site;
      for (const number of numbers) {
        const command = chaoticCommand(number, scenario);
        // Numbers begin again each day: a name would mean two people.
        if (command && command.type !== 'turn-day') scenario.ask(command);
      }
      const book = bookOf(scenario, definition);
      expect([...book.site.tickets.keys()]).toEqual([...scenario.site.tickets.keys()]);
      for (const me of scenario.site.tickets.values()) {
        for (const one of calledBefore(book, me, scenario.site.seq)) {
          claims(one, me.number, scenario);
          reasons.set(one.reason, (reasons.get(one.reason) ?? 0) + 1);
        }
      }
    });
    fc.assert(property, { numRuns: Math.ceil(SEEDS / 2), seed: 20_260_311 });
    const every = ['choice', 'older', 'owed', 'preferred', 'priority', 'returned'];
    expect([...reasons.keys()].sort()).toEqual(every);
  });
});
