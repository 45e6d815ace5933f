import fc from 'fast-check';
import { chaoticCommand, chaoticScenario } from '../../test/kit/chaos';
import type { Scenario } from '../../test/kit/given';
import type { CounterId } from '../core/ids';
import { lineServices, nextAt, overtakenBy } from '../core/waiting';
import { Forward } from './forward';
import { Learned } from './learned';
import { startOf, waitingIn } from './lobby';
import type { Start } from './start';

const DAYS = process.env['CI'] ? 6_000 : 1_200;
const sites = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 6, maxLength: 6 });
const days = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 10, maxLength: 60 });

/** The lobby as it is, from which nobody leaves and to which nobody comes. */
function stillStart({ site, now }: Scenario): Start {
  const start = startOf(site, new Learned(() => 300), () => null, now, []);
  const { laws, arriving } = start;
  return {
    ...start,
    arriving: { ...arriving, rate: arriving.rate.map(() => 0) },
    laws: { ...laws, leaving: laws.leaving.map(() => 0), noShow: laws.noShow.map(() => 0) },
    horizon: 1_000_000,
  };
}

/** What must happen before a counter can call: it is open, and with nobody. */
function madeFree(scenario: Scenario, counter: CounterId): void {
  const there = scenario.site.counters.get(counter);
  if (there?.ticket) {
    const { ticket } = there;
    scenario.record({
      type: 'ticket-finished',
      ticket,
      counter,
      delivered: [],
      inaccurate: false,
    });
  }
  if (there?.status === 'closed') scenario.record({ type: 'counter-opened', counter });
  if (there?.status === 'paused') scenario.record({ type: 'counter-resumed', counter });
}

/** Lives a random day up to its end. */
function lived(site: readonly number[], numbers: readonly number[]): Scenario {
  const scenario = chaoticScenario(site);
  for (const number of numbers) {
    const command = chaoticCommand(number, scenario);
    if (command) scenario.ask(command);
  }
  return scenario;
}

describe('the forward run', () => {
  it('makes every call that the rule makes, from any state, as long as nobody comes or leaves', () => {
    let calls = 0;
    fc.assert(
      fc.property(sites, days, (numbers, day) => {
        const scenario = lived(numbers, day);
        const { site } = scenario;
        const people = waitingIn(site, lineServices(site.definition));
        const ids = people.map(({ id }) => id);
        const { calls: made } = new Forward(stillStart(scenario), 1).outcome();
        for (let i = 0; i < made.length; i += 2) {
          const counter = site.definition.counters[made[i] as number]?.id as CounterId;
          madeFree(scenario, counter);
          const ticket = nextAt(site, counter);
          expect(ids[made[i + 1] as number]).toBe(ticket);
          if (ticket === null) return;
          const { age } = people[made[i + 1] as number] as { age: number };
          const overtook = overtakenBy(site, counter, { ticket, age });
          scenario.record({ type: 'ticket-called', ticket, counter, by: 'rule', overtook });
          calls += 1;
        }
      }),
      { numRuns: DAYS },
    );
    expect(calls).toBeGreaterThan(DAYS / 2);
  });

  it('calls first at each idle counter whom an agent’s key would call', () => {
    fc.assert(
      fc.property(sites, days, (numbers, day) => {
        const scenario = lived(numbers, day);
        const { site } = scenario;
        const people = waitingIn(site, lineServices(site.definition));
        const start = stillStart(scenario);
        start.desks.forEach((desk, i) => {
          if (desk.state !== 'idle') return;
          const alone = start.desks.map((one, other) =>
            other === i ? one : { ...one, state: 'shut' as const, plan: [] },
          );
          const { calls } = new Forward({ ...start, desks: alone }, 1).outcome();
          const first = calls.length === 0 ? null : people[calls[1] as number]?.id;
          expect(first).toBe(nextAt(site, site.definition.counters[i]?.id as CounterId));
        });
      }),
      { numRuns: DAYS },
    );
  });
});
