import { countersNeeded } from '../affluence/staffing/counters-needed';
import type { AlertCause } from '../core/alert';
import type { Sight } from '../core/alert-rule';
import type { ServiceId } from '../core/ids';
import { plannedOn } from '../core/plan';
import { countersFor, openFor } from '../estimation/open-counters';
import { LEAST_DAYS } from '../estimation/outlook-plan';
import { expectedIn, levelNow } from '../estimation/outlook-start';
import { sceneNow } from '../estimation/outlook-day';
import type { View } from './boards/view';

const HOUR = 60;

/** Counters of a service planned to be open now; null when none of them has a plan. */
function plannedNow({ state: { site }, now }: View, service: ServiceId): number | null {
  const plans = countersFor(site.definition, service)
    .map((counter) => plannedOn(site.definition, counter, now.day))
    .filter((plan) => plan !== null);
  if (plans.length === 0) return null;
  const isOpen = (plan: (typeof plans)[number]): boolean =>
    plan.some(({ from, to }) => from <= now.minute && now.minute < to);
  return plans.filter(isOpen).length;
}

/**
 * Counters that the arrivals of the coming hour need to meet the objective, by Erlang-C, those who
 * already wait left out; null without an objective or a past.
 */
function neededNow({ state, now }: View, service: ServiceId, sight: Sight): number | null {
  const { site, estimator } = state;
  if (!sight.target || estimator.learned.arrivals.of(service).daysSeen < LEAST_DAYS) return null;
  const scene = sceneNow(site, estimator.learned, now);
  const people = expectedIn(scene, service, { from: now.minute, to: now.minute + HOUR });
  const load = { perS: people / (HOUR * 60), serviceS: estimator.usualS(service) };
  return countersNeeded(load, sight.target);
}

/** How many times more people come today than on such days; null while too few were seen. */
function arrivalsNow({ state, now }: View, service: ServiceId): number | null {
  const { learned } = state.estimator;
  if (learned.arrivals.of(service).daysSeen < LEAST_DAYS) return null;
  return Math.round(100 * levelNow(learned, [service], now)) / 100;
}

/** The figures of an alert's sentence. */
export function causeOf(
  view: View,
  service: ServiceId,
  sight: Sight,
  basis: AlertCause['basis'],
): AlertCause {
  return {
    waiting: sight.waiting,
    open: openFor(view.state.site, service).length,
    planned: plannedNow(view, service),
    arrivals: arrivalsNow(view, service),
    needed: neededNow(view, service, sight),
    basis,
    beforeClosing: sight.beforeClosing,
  };
}
