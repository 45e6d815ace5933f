import { type Alert, isOpen } from '../core/alert';
import { elapsedS } from '../core/time';
import { histogramOf } from './histogram';
import { slotOf } from './quarters';
import { type SlotDelta, WHOLE_SITE } from './slot';
import type { Terms } from './terms';

/** An alert was answered in time when something was done within this, seconds (I-35). */
export const ANSWERED_S = 600;

/** One duration of a distribution. */
const one = (name: string, seconds: number): Record<string, number> =>
  Object.fromEntries(Object.keys(histogramOf(seconds)).map((bucket) => [`${name}~${bucket}`, 1]));

/** Whether the wait came back under the target. */
export const isBack = ({ outcome }: Alert): boolean =>
  outcome === 'back-under-target' || outcome === 'breached-and-back';

/** Seconds from the raising to the first action; null: nothing was done. */
export function toActionS({ raisedAt, actions }: Alert): number | null {
  const [first] = actions;
  return first ? elapsedS(raisedAt, first.at) : null;
}

/** Seconds from the raising until the wait was back under the target; null: it was not. */
export function toBackS(alert: Alert): number | null {
  return isBack(alert) && alert.backAt !== null ? elapsedS(alert.raisedAt, alert.backAt) : null;
}

function acted(alert: Alert): Record<string, number> {
  const seconds = toActionS(alert);
  if (seconds === null) return {};
  const soon = seconds <= ANSWERED_S ? { alertsActed10: 1 } : {};
  const ended = isOpen(alert) ? {} : { alertsActedEnded: 1 };
  return { alertsActed: 1, ...soon, ...ended, ...one('alertToAction', seconds) };
}

function back(alert: Alert): Record<string, number> {
  const seconds = toBackS(alert);
  if (seconds === null) return {};
  const worked = alert.actions.length > 0 ? { alertsActedBack: 1 } : {};
  return { alertsBack: 1, ...worked, ...one('alertToBack', seconds) };
}

/** What an alert counts as, from what is known of it; a request for help is none of the wait. */
function termsOf(alert: Alert): Terms {
  if (alert.kind === 'help-asked') return { helpAsked: 1 };
  const breached = alert.breachedAt === null ? {} : { alertsBreached: 1 };
  return { alerts: 1, ...breached, ...acted(alert), ...back(alert) };
}

/** What has to be added to the slot of the raising, where an alert becomes another one. */
export function alertDelta(before: Alert | undefined, after: Alert): SlotDelta[] {
  const [old, now]: [Terms, Terms] = [before ? termsOf(before) : {}, termsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const changes = names.map((name) => [name, (now[name] ?? 0) - (old[name] ?? 0)] as const);
  const terms = Object.fromEntries(changes.filter(([, change]) => change !== 0));
  if (Object.keys(terms).length === 0) return [];
  const service = after.service ?? WHOLE_SITE;
  return [{ service, startsAt: slotOf(after.raisedAt), figures: { terms } }];
}
