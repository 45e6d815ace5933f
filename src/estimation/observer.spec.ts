import fc from 'fast-check';
import { chaoticCommand, chaoticScenario } from '../../test/kit/chaos';
import { momentAt, Scenario, type Step } from '../../test/kit/given';
import { finish, key, open, take } from '../../test/kit/ask';
import { SMALL } from '../../test/kit/sites';
import { evolve } from '../core/evolve';
import type { RecordedFact } from '../core/facts';
import { serviceId } from '../core/ids';
import { emptySite } from '../core/site';
import { Learned, type SavedLearned } from './learned';
import { Observer, type SavedObserver } from './observer';

const A = serviceId('a');

interface Pair {
  readonly learned: Learned;
  readonly observer: Observer;
}

function newPair(): Pair {
  const learned = new Learned(() => 300);
  return { learned, observer: new Observer(learned) };
}

/** Reads the facts of a scenario, from the n-th on, beside the site as each finds it. */
function read(scenario: Scenario, pair: Pair, from = 0, to = Infinity): Pair {
  const site = emptySite(scenario.site.definition);
  scenario.facts.forEach((fact: RecordedFact, i) => {
    if (i >= from && i < to) pair.observer.observe(site, fact, momentAt(fact.at));
    evolve(site, fact);
  });
  return pair;
}

function after(...steps: readonly Step[]): Learned {
  const scenario = new Scenario(SMALL);
  for (const step of [...open('c1'), take('a'), take('a'), ...steps]) scenario.step(step);
  return read(scenario, newPair()).learned;
}

describe('what the facts teach', () => {
  const visit: readonly Step[] = [key('c1', 'next'), key('c1', 'arrived'), 610];

  it('a visit, once the counter does something else', () => {
    expect(after(...visit, finish('c1')).visits.of(A).measures).toBe(0);
    const learned = after(...visit, finish('c1'), key('c1', 'next'));
    expect(learned.visits.of(A).measures).toBe(1);
    expect(learned.visits.of(A).lengths()).toContain(600);
  });

  it('nothing, when the end of the visit is undone: only its true end', () => {
    const undone = [...visit, finish('c1'), key('c1', 'undo')];
    expect(after(...undone).visits.of(A).measures).toBe(0);
    expect(after(...undone).absences.save()).toEqual([]);
    const learned = after(...undone, 620, finish('c1'), key('c1', 'next'));
    expect(learned.visits.of(A).measures).toBe(1);
    expect(learned.visits.of(A).lengths()).toContain(1_200);
  });

  it('no length, when an agent says that the end was told too late', () => {
    const late = { ...finish('c1'), inaccurate: true } as Step;
    const learned = after(...visit, late, key('c1', 'next'));
    expect(learned.visits.of(A).measures).toBe(0);
    expect(learned.absences.save()).toEqual([[A, { missed: 0, came: 1 }]]);
  });
});

describe('on any day', () => {
  const sites = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 6, maxLength: 6 });
  const days = fc.array(fc.noBias(fc.maxSafeNat()), { minLength: 10, maxLength: 60 });

  it('what was put away and taken up again learns as if it had never been', () => {
    fc.assert(
      fc.property(sites, days, fc.nat(60), (numbers, day, cut) => {
        const scenario = chaoticScenario(numbers);
        for (const number of day) {
          const command = chaoticCommand(number, scenario);
          if (command) scenario.ask(command);
        }
        const whole = read(scenario, newPair());
        const first = read(scenario, newPair(), 0, cut);
        const saved = JSON.stringify([first.learned.save(), first.observer.save()]);
        const second = newPair();
        const [learned, observer] = JSON.parse(saved) as [SavedLearned, SavedObserver];
        second.learned.restore(learned);
        second.observer.restore(observer);
        read(scenario, second, cut);
        expect(second.learned.save()).toEqual(whole.learned.save());
        expect(second.observer.save()).toEqual(whole.observer.save());
      }),
    );
  });
});
