import fc from 'fast-check';
import {
  applyIntakeRule,
  intakeRule,
  overrideIntake,
  setIntakeRule,
  stopIntake,
} from '../../test/kit/ask';
import { given, moment, momentAt, type Scenario, TODAY } from '../../test/kit/given';
import { PAIR, service, site } from '../../test/kit/sites';
import type { Estimate } from './estimate';
import { serviceId } from './ids';
import {
  contradicts,
  type IntakeAdvice,
  intakeDecision,
  intakeRuleOf,
  LEAST_S,
  NOTHING_SEEN,
} from './intake-rule';

const A = serviceId('a');
const UNKNOWN: Estimate = { unknown: 'too-few-measures' };
const chance = (beforeClosing?: number): Estimate => ({
  lowS: 600,
  expectedS: 900,
  highS: 1500,
  ...(beforeClosing === undefined ? {} : { beforeClosing }),
});

/** Refreshes 15 s apart, each told to the rule; what it advises is carried out. */
function watched(scenario: Scenario, everyMs = 15_000): (estimate: Estimate) => IntakeAdvice {
  let memory = NOTHING_SEEN;
  return (estimate) => {
    scenario.now = momentAt(scenario.now.at + everyMs);
    const judged = intakeDecision(scenario.site, A, estimate, scenario.now, memory);
    memory = judged.memory;
    const { advice } = judged;
    if (advice === 'stop' || advice === 'resume') scenario.step(applyIntakeRule('a', advice));
    return advice;
  };
}
const ruled = (...steps: Parameters<typeof given>[1][]): Scenario =>
  given(PAIR, setIntakeRule('a'), ...steps).scenario;
const times = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);
const FIVE_MINUTES = Math.ceil(LEAST_S / 15);

describe('the rule of the intake', () => {
  it('says nothing where there is none', () => {
    const told = watched(given(PAIR).scenario);
    expect(times(9, () => told(chance(0)))).toEqual(times(9, () => 'nothing'));
  });

  it('is that of the definition until a supervisor sets another, or none', () => {
    const [rule, other] = [intakeRule(), intakeRule({ warnBelow: 0.9 })];
    const hall = site([service('A', { intakeRule: rule })], PAIR.counters);
    expect(intakeRuleOf(given(hall).scenario.site, A)).toEqual(rule);
    expect(intakeRuleOf(given(hall, setIntakeRule('a', other)).scenario.site, A)).toEqual(other);
    expect(intakeRuleOf(given(hall, setIntakeRule('a', null)).scenario.site, A)).toBeNull();
  });

  it('warns at once when the chance is low, and not when it is not', () => {
    const told = watched(ruled());
    expect([0.49, 0.5, 0.3].map((one) => told(chance(one)))).toEqual(['warn', 'nothing', 'warn']);
  });

  it('stops after as many refreshes in a row as it says', () => {
    const told = watched(ruled());
    expect([0.1, 0.3, 0.1, 0.1].map((one) => told(chance(one)))).toEqual([
      'warn',
      'warn',
      'warn',
      'stop',
    ]);
  });

  it('counts refreshes that come within seconds of each other once', () => {
    const told = watched(ruled(), 100);
    expect(times(50, () => told(chance(0.1)))).not.toContain('stop');
  });

  it('starts to count again after an estimate that does not tell the chance', () => {
    const told = watched(ruled());
    const said = [chance(0.1), UNKNOWN, chance(0.1), chance(), chance(0.1)].map(told);
    expect(said).toEqual(['warn', 'nothing', 'warn', 'nothing', 'warn']);
  });

  it('stops on a wait too long to be told, by the chance that is', () => {
    const told = watched(ruled());
    const never = { unknown: 'too-long', beforeClosing: 0.1 } as const;
    expect(times(2, () => told(never))).toEqual(['warn', 'stop']);
  });

  it('resumes over a higher bound only, and not within five minutes', () => {
    const told = watched(ruled());
    times(2, () => told(chance(0.1)));
    const early = times(FIVE_MINUTES - 1, () => told(chance(0.9)));
    expect(early).toEqual(early.map(() => 'nothing'));
    expect(told(chance(0.3))).toBe('nothing');
    expect(times(2, () => told(chance(0.41)))).toEqual(['nothing', 'resume']);
  });

  it('leaves a stop by a person alone', () => {
    const told = watched(ruled(stopIntake('a')));
    expect(times(40, () => told(chance(1)))).not.toContain('resume');
  });

  it('does not stop a service that somebody keeps open, but still warns', () => {
    const told = watched(ruled(overrideIntake('a')));
    expect(times(40, () => told(chance(0)))).toEqual(times(40, () => 'warn'));
  });

  it('does not stop a service again right after somebody resumed it', () => {
    const scenario = ruled();
    const told = watched(scenario);
    times(2, () => told(chance(0.1)));
    scenario.step({ type: 'resume-intake', services: [A] });
    expect(times(FIVE_MINUTES - 1, () => told(chance(0.1)))).not.toContain('stop');
    expect(told(chance(0.1))).toBe('stop');
  });

  it('ends its stop with the opening hours, when the hours alone say why', () => {
    const scenario = ruled(1019);
    const told = watched(scenario);
    times(2, () => told(chance(0)));
    expect([...scenario.site.stoppedByRule]).toEqual(['a']);
    expect(times(FIVE_MINUTES, () => told(UNKNOWN))).toContain('resume');
    expect(told(chance(0))).toBe('nothing');
  });

  it.each([
    [{ stopBelow: -0.1 }],
    [{ warnBelow: 1.1 }],
    [{ warnBelow: 0.1 }],
    [{ resumeAbove: 0.2 }],
    [{ resumeAbove: 1 }],
    [{ refreshes: 0 }],
    [{ refreshes: 1.5 }],
    [{ refreshes: 41 }],
    [{ stopBelow: Number.NaN }],
  ])('can not be followed with %j', (over) => {
    expect(contradicts(intakeRule(over))).toBe(true);
    given(PAIR)
      .when(setIntakeRule('a', intakeRule(over)))
      .refuses('contradictory-rule');
  });
});

interface Refresh {
  readonly afterMs: number;
  readonly chance: number | null;
}

/** Lets the rule act upon refreshes; each change with the chances told until then. */
function changesOf(scenario: Scenario, refreshes: readonly Refresh[]) {
  let memory = NOTHING_SEEN;
  const before: (number | null)[] = [];
  return refreshes.flatMap(({ afterMs, chance: told }) => {
    scenario.now = momentAt(scenario.now.at + afterMs);
    before.push(told);
    const estimate = told === null ? UNKNOWN : chance(told);
    const judged = intakeDecision(scenario.site, A, estimate, scenario.now, memory);
    memory = judged.memory;
    const { advice } = judged;
    if (advice !== 'stop' && advice !== 'resume') return [];
    scenario.step(applyIntakeRule('a', advice));
    return [{ advice, at: scenario.now.at, before: [...before] }];
  });
}

describe('whatever the waits do', () => {
  const step = fc.record({
    afterMs: fc.integer({ min: 0, max: 90_000 }),
    chance: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)),
  });

  it('a service changes at most once in five minutes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { scenario } = given(PAIR, setIntakeRule('a'));
        const changes = changesOf(scenario, steps).map(({ at }) => at);
        const gaps = changes.slice(1).map((at, n) => at - (changes[n] ?? 0));
        expect(gaps.filter((gap) => gap < LEAST_S * 1000)).toEqual([]);
      }),
    );
  });

  it('stops and resumes only after a row of refreshes on that side', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { scenario } = given(PAIR, setIntakeRule('a'), 510);
        const open = steps.map((one) => ({ ...one, afterMs: one.afterMs / 4 }));
        for (const { advice, before } of changesOf(scenario, open)) {
          const row = before.slice(-2);
          expect(row).toHaveLength(2);
          const sides = row.map(
            (one) => one !== null && (one < 0.2 ? 'stop' : one > 0.4 && 'resume'),
          );
          expect(sides).toEqual([advice, advice]);
        }
      }),
    );
  });

  it('an advice to stop or resume always changes something', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
        const scenario = given(PAIR, setIntakeRule('a'), 600).scenario;
        const told = watched(scenario, 200_000);
        for (const one of chances) {
          const before = scenario.site.stopped.has(A);
          const advice = told(chance(one));
          const changed = scenario.site.stopped.has(A) !== before;
          expect(changed).toBe(advice === 'stop' || advice === 'resume');
        }
      }),
    );
  });

  it('a clock set back makes nothing change sooner', () => {
    const scenario = ruled();
    const told = watched(scenario);
    times(2, () => told(chance(0.1)));
    scenario.now = moment(TODAY, 540);
    expect(times(FIVE_MINUTES, () => told(chance(0.9)))).not.toContain('resume');
  });
});
