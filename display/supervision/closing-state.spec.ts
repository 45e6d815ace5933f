import { closingOf, ruleOf, written } from './closing-state';
import type { SupervisedService } from './pressure';

const RULE = { warnBelow: 0.5, stopBelow: 0.07, resumeAbove: 0.29, refreshes: 4 };
interface Told {
  readonly rule?: typeof RULE | null;
  readonly overridden?: boolean;
  readonly stoppedBy?: 'rule' | 'person';
  readonly warning?: number;
}
const state = ({ rule = RULE, overridden = false, stoppedBy, warning }: Told): string =>
  closingOf({
    intake: { stoppedBy: stoppedBy ?? null, warning: warning ?? null },
    intakeRule: rule,
    overridden,
  } as unknown as SupervisedService);

describe('what the rule of a service is doing', () => {
  it.each<[string, Told]>([
    ['none', { rule: null }],
    ['watching', {}],
    ['watching', { stoppedBy: 'person' }],
    ['warning', { warning: 0.4 }],
    ['stopped', { stoppedBy: 'rule' }],
    ['stopped', { stoppedBy: 'rule', rule: null }],
    ['overridden', { overridden: true, warning: 0.1 }],
  ])('is %s for %j', (expected, told) => {
    expect(state(told)).toBe(expected);
  });
});

describe('a rule in the dialog', () => {
  it('is written in percent and comes back the same', () => {
    expect(written(RULE)).toEqual({ warnBelow: 50, stopBelow: 7, resumeAbove: 29, refreshes: 4 });
    expect(ruleOf(written(RULE))).toEqual(RULE);
  });

  it('starts with one that does not contradict itself', () => {
    const { warnBelow, stopBelow, resumeAbove } = ruleOf(written(null));
    expect([stopBelow < warnBelow, stopBelow < resumeAbove]).toEqual([true, true]);
  });
});
