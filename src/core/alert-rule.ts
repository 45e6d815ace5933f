import { type Alert, type AlertKind, type AlertOutcome, isOpen, type Measure } from './alert';
import { openAlertOf } from './decide-alert';
import type { ServiceId } from './ids';
import type { Site } from './site';
import { elapsedS, type Instant, type Moment } from './time';

/** Refreshes that follow one another faster say the same thing again: they count once. */
const SPACING_S = 10;
/** Refreshes in a row that raise an alert; and those that make a breach of one. */
const TO_RAISE = 3;
const TO_BREACH = 2;
/** The wait is back when it is under this share of the target … */
const BACK = 0.9;
/** … for so long; and when a new breach is foreseen all the while, for so long. */
const CALM_S = 120;
const CALM_THOUGH_S = 900;
/** Between the end of an alert and the next one of the service; longer when a person closed it. */
export const QUIET_S = 600;
const DISMISSED_S = 1800;
/** Probability of being received before closing under which that is worth an alert; and over which not. */
const LATE = 0.5;
const IN_TIME = 0.7;
/** The effect of an action is looked at so long after it, and no later than twice that. */
const EFFECT_S = 900;

/** What a service looks like at a refresh of the waits. */
export interface Sight {
  /** Open by its hours. */
  readonly open: boolean;
  readonly waiting: number;
  /** Share, 0–1, of those in line who have waited longer than the target. */
  readonly late: number;
  /** What newcomers are told, its mean. */
  readonly toldS: number | null;
  /** The wait that as many newcomers as the objective wants do not exceed; Infinity: nobody receives. */
  readonly waitS: number | null;
  /** The same of those who would come in so many seconds, in order. */
  readonly coming: readonly { readonly inS: number; readonly waitS: number }[];
  readonly beforeClosing: number | null;
  readonly target: { readonly withinS: number; readonly share: number } | null;
}

/** How many refreshes in a row something was so. */
interface Row {
  readonly count: number;
  readonly countedAt: Instant | null;
}

/** What was seen of a service at the refreshes before. */
export interface AlertMemory {
  readonly foreseen: Row;
  readonly exceeds: Row;
  readonly late: Row;
  readonly calmSince: Instant | null;
}

const NEVER: Row = { count: 0, countedAt: null };
/** Nothing seen yet. */
export const UNSEEN: AlertMemory = {
  foreseen: NEVER,
  exceeds: NEVER,
  late: NEVER,
  calmSince: null,
};

/** What the watch should ask for. */
export type AlertAdvice =
  | {
      readonly type: 'raise';
      readonly kind: Exclude<AlertKind, 'help-asked'>;
      readonly breachInS: number | null;
      readonly predictedS: number | null;
    }
  | { readonly type: 'measure'; readonly alert: Alert; readonly of: Measure }
  | {
      readonly type: 'close';
      readonly alert: Alert;
      readonly outcome: AlertOutcome;
      readonly backAt: Instant | null;
    };

function counted(row: Row, holds: boolean, at: Instant): Row {
  if (!holds) return NEVER;
  if (row.countedAt !== null && elapsedS(row.countedAt, at) < SPACING_S) return row;
  return { count: row.count + 1, countedAt: at };
}

/** Whether the objective is missed as things stand: by what newcomers are told, or by those in line. */
function exceeds({ target, waitS, late }: Sight): boolean {
  if (!target) return false;
  return (waitS !== null && waitS > target.withinS) || late > 1 - target.share;
}

/** Seconds until a newcomer would wait longer than the target, between two points; null: not foreseen. */
export function breachIn(sight: Sight): number | null {
  const { target, waitS, coming } = sight;
  if (!target) return null;
  if (exceeds(sight)) return 0;
  let before = { inS: 0, waitS: waitS ?? 0 };
  for (const point of coming) {
    if (point.waitS > target.withinS) {
      const rise = point.waitS - before.waitS;
      const share = Number.isFinite(rise) ? (target.withinS - before.waitS) / rise : 0.5;
      return Math.round(before.inS + share * (point.inS - before.inS));
    }
    before = point;
  }
  return null;
}

/** The longest wait foreseen that has an end, seconds. */
function longest({ waitS, coming }: Sight): number | null {
  const all = [waitS ?? 0, ...coming.map((one) => one.waitS)].filter(Number.isFinite);
  const most = Math.max(...all, 0);
  return most > 0 ? Math.round(most) : null;
}

function isUnder({ target, waitS, waiting, late }: Sight): boolean {
  if (!target) return true;
  const told = waitS === null ? waiting === 0 : waitS <= BACK * target.withinS;
  return told && late <= 1 - target.share;
}

/** Whether an alert has nothing to say any more. */
function isCalm(alert: Alert, sight: Sight): boolean {
  if (alert.kind === 'not-received-before-closing') {
    return sight.waiting === 0 || (sight.beforeClosing ?? 0) > IN_TIME;
  }
  return isUnder(sight) && (alert.breachedAt !== null || breachIn(sight) === null);
}

function remembered(site: Site, service: ServiceId, sight: Sight, now: Moment, m: AlertMemory) {
  const { at } = now;
  const open = openAlertOf(site, service);
  const calm = open !== undefined && isCalm(open, sight);
  const late = sight.waiting > 0 && (sight.beforeClosing ?? 1) < LATE;
  return {
    foreseen: counted(m.foreseen, breachIn(sight) !== null, at),
    exceeds: counted(m.exceeds, exceeds(sight), at),
    late: counted(m.late, late && !site.stopped.has(service), at),
    calmSince: calm ? (m.calmSince ?? at) : null,
  };
}

/** Whether the service has been left alone long enough since its last alert. */
function isQuiet(site: Site, service: ServiceId, at: Instant): boolean {
  return [...site.alerts.values()].every((alert) => {
    if (alert.service !== service || alert.closedAt === null) return true;
    const leastS = alert.outcome === 'dismissed' ? DISMISSED_S : QUIET_S;
    return elapsedS(alert.closedAt, at) >= leastS;
  });
}

function raising(sight: Sight, memory: AlertMemory): AlertAdvice[] {
  const predictedS = longest(sight);
  if (memory.foreseen.count >= TO_RAISE) {
    const breachInS = breachIn(sight);
    const kind = breachInS === 0 ? 'wait-exceeds' : 'wait-will-exceed';
    return [{ type: 'raise', kind, breachInS, predictedS }];
  }
  if (memory.late.count < TO_RAISE) return [];
  return [{ type: 'raise', kind: 'not-received-before-closing', breachInS: null, predictedS }];
}

/** The waits still to be noted beside the alerts of a service, also of one that has just ended. */
function measures(site: Site, service: ServiceId, sight: Sight, now: Moment): AlertAdvice[] {
  if (sight.toldS === null) return [];
  return [...site.alerts.values()].flatMap((alert): AlertAdvice[] => {
    const [first] = alert.actions;
    if (alert.service !== service || !first) return [];
    const sinceS = elapsedS(first.at, now.at);
    const action = alert.actedWaitS === null && sinceS < EFFECT_S && isOpen(alert);
    const after = alert.afterWaitS === null && sinceS >= EFFECT_S && sinceS < 2 * EFFECT_S;
    const of = action ? 'action' : after ? 'after' : null;
    return of ? [{ type: 'measure', alert, of }] : [];
  });
}

/** What ends an alert: the hours, or a wait that has been back for long enough. */
function ending(alert: Alert, sight: Sight, memory: AlertMemory, now: Moment): AlertAdvice[] {
  if (!sight.open) return [{ type: 'close', alert, outcome: 'service-closed', backAt: null }];
  const backAt = memory.calmSince;
  if (backAt === null) return [];
  const needS = breachIn(sight) === null ? CALM_S : CALM_THOUGH_S;
  if (elapsedS(backAt, now.at) < needS) return [];
  const outcome = alert.breachedAt === null ? 'back-under-target' : 'breached-and-back';
  return [{ type: 'close', alert, outcome, backAt }];
}

interface Judged {
  readonly advice: readonly AlertAdvice[];
  /** To be given back with the next refresh. */
  readonly memory: AlertMemory;
}

/**
 * What a refresh of the waits comes to for one service: an alert before the breach, once it was
 * foreseen several times in a row; the breach; the waits beside the actions; the end. At most one
 * alert a service, none outside its hours, and ten minutes at least between two.
 */
export function alertDecision(
  site: Site,
  service: ServiceId,
  sight: Sight,
  now: Moment,
  before: AlertMemory,
): Judged {
  const memory = remembered(site, service, sight, now, before);
  const noted = measures(site, service, sight, now);
  const alert = openAlertOf(site, service);
  if (!alert) {
    const may = sight.open && isQuiet(site, service, now.at);
    return { advice: [...noted, ...(may ? raising(sight, memory) : [])], memory };
  }
  const isWait = alert.kind !== 'not-received-before-closing';
  const breached = isWait && alert.breachedAt === null && memory.exceeds.count >= TO_BREACH;
  const breach: AlertAdvice[] = breached ? [{ type: 'measure', alert, of: 'breach' }] : [];
  return { advice: [...noted, ...breach, ...ending(alert, sight, memory, now)], memory };
}
