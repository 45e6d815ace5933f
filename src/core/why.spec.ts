import fc from 'fast-check';
import { call, key, open, pause, stopIntake, take } from '../../test/kit/ask';
import { chaoticCommand, chaoticScenario } from '../../test/kit/chaos';
import { given, type Scenario, type Step } from '../../test/kit/given';
import { N_MODEL, PREFERENCES, SMALL } from '../../test/kit/sites';
import { decide } from './decide';
import { type CounterDefinition, counterOf, type SiteDefinition, serves } from './definition';
import type { Fact } from './facts';
import type { Site, Ticket } from './site';
import { type WhyWaiting, whyWaiting } from './why';

const urgent = { priority: 1 };

function why(definition: SiteDefinition, number: string, ...steps: Step[]): WhyWaiting | null {
  const { scenario } = given(definition, ...steps);
  return whyWaiting(scenario.site, scenario.ticket(number));
}

describe('why somebody waits', () => {
  it('is that older visits and more urgent people of the line come first', () => {
    const people = [take('a'), take('a'), take('a'), take('a', urgent)];
    expect(why(SMALL, 'A003', ...open('c1'), ...people)?.before).toEqual({
      older: 2,
      priority: 1,
      others: [],
      owed: 0,
    });
  });

  it('is that a counter prefers another line, whoever came first', () => {
    const people = [take('a'), take('b'), take('b')];
    expect(why(PREFERENCES, 'A001', ...open('c2'), ...people)?.before.others).toEqual([
      { service: 'b', count: 2, preferred: true },
    ]);
  });

  it('is that older people of a line that is liked alike come first, not younger ones', () => {
    const people = [take('b'), take('a'), take('b')];
    expect(why(PREFERENCES, 'A001', ...open('c3'), ...people)?.before.others).toEqual([
      { service: 'b', count: 1, preferred: false },
    ]);
  });

  it('has nothing to do with lines whose shared counters are closed', () => {
    const people = [take('b'), take('a')];
    expect(why(N_MODEL, 'A001', ...open('c1'), ...people)?.before.others).toEqual([]);
  });

  it('is that somebody is owed a call, whom neither age nor priority would put first', () => {
    const bound = { ...PREFERENCES, overtakingBound: 1 };
    const steps = [...open('c2'), take('c'), take('b'), key('c2', 'next'), key('c2', 'arrived')];
    expect(why(bound, 'B002', ...steps, take('b'))?.before).toMatchObject({ older: 0, owed: 1 });
  });

  it('is nobody’s doing once the bound is reached: whoever is owed comes first', () => {
    const bound = { ...SMALL, overtakingBound: 1 };
    const crowd = [take('a'), take('a', urgent), take('a', urgent)];
    const answer = why(bound, 'A001', ...open('c1'), ...crowd, key('c1', 'next'));
    expect(answer).toMatchObject({ owed: true, overtaken: 1, atMost: 0 });
    expect(answer?.before).toEqual({ older: 0, priority: 0, others: [], owed: 0 });
  });

  it('tells what each counter of the line does, and whether tickets are still given', () => {
    const steps = [...open('c1', 'c2'), take('a'), pause('c2', 'break'), stopIntake('a')];
    expect(why(PREFERENCES, 'A001', ...steps)).toMatchObject({
      counters: [
        { id: 'c1', status: 'open', reason: null },
        { id: 'c2', status: 'paused', reason: 'break' },
        { id: 'c3', status: 'closed', reason: null },
      ],
      stopped: true,
    });
  });

  it('promises three to the oldest of a line, and three more for each older visit', () => {
    const people = [take('a'), take('a')];
    expect(why(SMALL, 'A001', ...people)?.atMost).toBe(3);
    expect(why(SMALL, 'A002', ...people)?.atMost).toBe(6);
  });

  it('is not asked of somebody who has been called', () => {
    expect(why(SMALL, 'A001', ...open('c1'), take('a'), call('c1', 'A001'))).toBeNull();
  });
});

const SEEDS = Number(process.env['PATIENCE_SEEDS'] ?? (process.env['CI'] ? 20_000 : 2_000));

/** Lives random days; `look` sees the site before each command, and what it returns sees it after. */
function anyDay(look: (scenario: Scenario) => (facts: readonly Fact[]) => void): void {
  const sites = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 6, maxLength: 6 });
  const days = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(sites, days, (site, numbers) => {
      const scenario = chaoticScenario(site);
      for (const number of numbers) {
        const after = look(scenario);
        const command = chaoticCommand(number, scenario);
        const decision = command ? scenario.ask(command) : null;
        if (decision?.ok) after(decision.facts);
      }
    }),
    { numRuns: Math.ceil(SEEDS / 4), seed: 20_260_311 },
  );
}

const waiting = (site: Site): Ticket[] =>
  [...site.tickets.values()].filter(
    ({ status, service }) => status === 'waiting' && site.lines.has(service),
  );

/** The open counters with nobody, that would call somebody of this line or of another now. */
const free = ({ site }: Scenario): CounterDefinition[] =>
  [...site.counters.values()]
    .filter(({ status, ticket }) => status === 'open' && ticket === null)
    .flatMap(({ id }) => counterOf(site.definition, id) ?? []);

/** Whom the rule itself calls next at a counter. */
function nextAt({ site, now }: Scenario, counter: CounterDefinition): Ticket | null {
  const decision = decide(site, { type: 'next', counter: counter.id }, now);
  if (!decision.ok) return null;
  const called = decision.facts.find((fact) => fact.type === 'ticket-called');
  return (called && site.tickets.get(called.ticket)) ?? null;
}

/** The number of people in the group to which somebody called first would belong. */
function groupFor({ before }: WhyWaiting, me: Ticket, first: Ticket): number {
  const { older, priority, others, owed } = before;
  const other = others.find(({ service }) => service === first.service);
  if (first.service !== me.service) return (other?.count ?? 0) + owed;
  if (first.priority === me.priority) return older;
  return first.priority > me.priority ? priority : owed;
}

describe('on any day', () => {
  it('whoever the rule calls first was counted for a reason', () => {
    let seen = 0;
    anyDay((scenario) => {
      for (const counter of free(scenario)) {
        const first = nextAt(scenario, counter);
        for (const me of waiting(scenario.site)) {
          if (!first || first.id === me.id || !serves(counter, me.service)) continue;
          const told = whyWaiting(scenario.site, me) as WhyWaiting;
          if (groupFor(told, me, first) < 1) {
            throw new Error(`${first.number} before ${me.number}: ${JSON.stringify(told)}`);
          }
          seen += 1;
        }
      }
      return () => undefined;
    });
    expect(seen).toBeGreaterThan(1_000);
  });

  /** Whoever the rule called by these facts, and the counter; null when it did not. */
  function ruledIn(facts: readonly Fact[], site: Site): [Ticket, CounterDefinition] | null {
    const called = facts.find((fact) => fact.type === 'ticket-called');
    if (called?.by !== 'rule' || called.counter === null) return null;
    const counter = counterOf(site.definition, called.counter);
    const ticket = site.tickets.get(called.ticket);
    return counter && ticket ? [ticket, counter] : null;
  }

  it('each younger person whom the rule calls past somebody uses up what was promised', () => {
    let seen = 0;
    anyDay(({ site }) => {
      const promised = (one: Ticket): number => whyWaiting(site, one)?.atMost ?? -1;
      const told = new Map(waiting(site).map((one) => [one.id, promised(one)]));
      return (facts) => {
        const [called, counter] = ruledIn(facts, site) ?? [];
        if (!called || !counter) return;
        for (const me of waiting(site)) {
          if (called.age <= me.age || !serves(counter, me.service)) continue;
          const [was, is] = [told.get(me.id) ?? -1, promised(me)];
          if (is < 0 || is >= was) throw new Error(`${me.number} was told ${was}, then ${is}`);
          seen += 1;
        }
      };
    });
    expect(seen).toBeGreaterThan(200);
  });
});
