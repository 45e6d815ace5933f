import type { SupervisedService } from './pressure';

type Rule = NonNullable<SupervisedService['intakeRule']>;

/** What the rule of a service is doing; `none`: there is none, and nothing was overridden. */
export type ClosingState = 'none' | 'overridden' | 'stopped' | 'warning' | 'watching';

/** A share, 0–1, in whole percent. */
export const percent = (share: number): number => Math.round(share * 100);

/** The state of a service's rule, the strongest word first. */
export function closingOf({ intake, intakeRule, overridden }: SupervisedService): ClosingState {
  if (overridden) return 'overridden';
  if (intake.stoppedBy === 'rule') return 'stopped';
  if (!intakeRule) return 'none';
  return intake.warning === null ? 'watching' : 'warning';
}

/** The fields of the dialog, in whole percent but for the refreshes. */
export const FIELDS = ['warnBelow', 'stopBelow', 'resumeAbove', 'refreshes'] as const;
export type Written = Record<(typeof FIELDS)[number], number>;

/** What a dialog starts with: the rule in force, or a careful one. */
export function written(rule: Rule | null): Written {
  if (!rule) return { warnBelow: 50, stopBelow: 10, resumeAbove: 30, refreshes: 4 };
  const { warnBelow, stopBelow, resumeAbove, refreshes } = rule;
  return {
    warnBelow: percent(warnBelow),
    stopBelow: percent(stopBelow),
    resumeAbove: percent(resumeAbove),
    refreshes,
  };
}

/** The rule that was written. */
export function ruleOf({ warnBelow, stopBelow, resumeAbove, refreshes }: Written): Rule {
  return {
    warnBelow: warnBelow / 100,
    stopBelow: stopBelow / 100,
    resumeAbove: resumeAbove / 100,
    refreshes,
  };
}
