import { type IntakeRule, serviceOf } from './definition';
import type { Estimate } from './estimate';
import { openingAt } from './hours';
import type { ServiceId } from './ids';
import type { Site } from './site';
import { elapsedS, type Instant, type Moment } from './time';

/** Refreshes that follow one another faster say the same thing again: they count once. */
const SPACING_S = 10;
/** Between two changes of a service's intake, whoever made the first: nobody reads a flickering sign. */
export const LEAST_S = 300;
const MOST_REFRESHES = 40;

/** What the rule makes of a refresh; `warn`: tickets are given, and the kiosk says how it stands. */
export type IntakeAdvice = 'nothing' | 'warn' | 'stop' | 'resume';

/** On which side of its bounds a service has been, for how many refreshes, lately counted when. */
export interface IntakeMemory {
  readonly side: 'below' | 'above' | null;
  readonly count: number;
  readonly countedAt: Instant | null;
}

/** Nothing seen yet. */
export const NOTHING_SEEN: IntakeMemory = { side: null, count: 0, countedAt: null };

/** Whether a rule could not be followed: bounds outside 0–1, or in the wrong order. */
export function contradicts({ warnBelow, stopBelow, resumeAbove, refreshes }: IntakeRule): boolean {
  const ordered = 0 <= stopBelow && stopBelow <= warnBelow && warnBelow <= 1;
  const apart = stopBelow < resumeAbove && resumeAbove < 1;
  const counted = Number.isInteger(refreshes) && 1 <= refreshes && refreshes <= MOST_REFRESHES;
  return !(ordered && apart && counted);
}

/** The rule in force for a service: a supervisor's, else its definition's, else none. */
export function intakeRuleOf(site: Site, id: ServiceId): IntakeRule | null {
  const set = site.intakeRules.get(id);
  return set === undefined ? (serviceOf(site.definition, id)?.intakeRule ?? null) : set;
}

/** Probability of being called before closing; null when it is not told. */
export function beforeClosingIn(estimate: Estimate | undefined): number | null {
  return estimate?.beforeClosing ?? null;
}

function sideOf(rule: IntakeRule, chance: number): IntakeMemory['side'] {
  if (chance < rule.stopBelow) return 'below';
  return chance > rule.resumeAbove ? 'above' : null;
}

function counted(memory: IntakeMemory, side: IntakeMemory['side'], at: Instant): IntakeMemory {
  if (side === null) return NOTHING_SEEN;
  if (side !== memory.side) return { side, count: 1, countedAt: at };
  const same = memory.countedAt !== null && elapsedS(memory.countedAt, at) < SPACING_S;
  return same ? memory : { side, count: memory.count + 1, countedAt: at };
}

/** Whether enough time has gone by since the intake of the service last changed. */
function settled(site: Site, service: ServiceId, at: Instant): boolean {
  const changedAt = site.intakeChangedAt.get(service);
  return changedAt === undefined || elapsedS(changedAt, at) >= LEAST_S;
}

interface Judged {
  readonly advice: IntakeAdvice;
  /** To be given back with the next refresh. */
  readonly memory: IntakeMemory;
}

const unseen = (advice: IntakeAdvice): Judged => ({ advice, memory: NOTHING_SEEN });

/** The rule in force, while the service is open by its hours. */
function ruleAt(site: Site, id: ServiceId, now: Moment): IntakeRule | null {
  const service = serviceOf(site.definition, id);
  const open = service && openingAt(site.definition, service, now).open;
  return open ? intakeRuleOf(site, id) : null;
}

/** What an open service is told, once its chance has been counted. */
function adviceFor(
  site: Site,
  service: ServiceId,
  rule: IntakeRule,
  chance: number,
  long: IntakeMemory['side'],
): IntakeAdvice {
  if (site.stopped.has(service)) return long === 'above' ? 'resume' : 'nothing';
  if (long === 'below' && !site.overridden.has(service)) return 'stop';
  return chance < rule.warnBelow ? 'warn' : 'nothing';
}

/**
 * What the rule of a service makes of a refreshed wait. A stop by the rule ends with the opening
 * hours or with the rule; a stop by a person is never touched. An estimate that does not tell the
 * chance changes nothing, and breaks the row.
 */
export function intakeDecision(
  site: Site,
  service: ServiceId,
  estimate: Estimate | undefined,
  now: Moment,
  memory: IntakeMemory,
): Judged {
  const byRule = site.stoppedByRule.has(service);
  if (site.stopped.has(service) && !byRule) return unseen('nothing');
  const ready = settled(site, service, now.at);
  const rule = ruleAt(site, service, now);
  if (!rule) return unseen(byRule && ready ? 'resume' : 'nothing');
  const chance = beforeClosingIn(estimate);
  if (chance === null) return unseen('nothing');
  const seen = counted(memory, sideOf(rule, chance), now.at);
  const long = ready && seen.count >= rule.refreshes ? seen.side : null;
  return { advice: adviceFor(site, service, rule, chance, long), memory: seen };
}
