import { objectiveOn } from '../affluence/objective';
import type { Objective, ServiceDefinition } from '../core/definition';
import type { Estimate } from '../core/estimate';
import type { Sight } from '../core/alert-rule';
import { openingAt } from '../core/hours';
import { beforeClosingIn } from '../core/intake-rule';
import { length } from '../core/line';
import type { Site } from '../core/site';
import { elapsedS, type Instant } from '../core/time';
import { normalQuantile } from '../estimation/conformal';
import type { View } from './boards/view';

/** Reasons that mean that nobody receives those who wait. */
const NOBODY_RECEIVES = ['no-open-counter', 'no-counter-for-service', 'too-long'];

/** The upper bound of a told range is exceeded by one in twenty. */
const HIGH = 0.95;
const MIDDLE = 0.5;

/**
 * The wait that so large a share does not exceed, seconds: of the log-normal law with the mean and
 * the upper bound that were told. ln(high ÷ mean) = zσ − σ²/2 gives its σ.
 */
function atShare({ expectedS, highS }: Extract<Estimate, { highS: number }>, share: number) {
  if (share >= HIGH) return highS;
  if (expectedS <= 0) return 0;
  const z = normalQuantile(HIGH);
  const wide = Math.log(Math.max(1, highS / expectedS));
  const sigma = z - Math.sqrt(Math.max(0, z * z - 2 * wide));
  return expectedS * Math.exp(normalQuantile(share) * sigma - (sigma * sigma) / 2);
}

/** The told wait as the objective looks at it. */
export function judgedWaitS(
  estimate: Estimate | undefined,
  share: number,
  waiting: number,
): number | null {
  if (!estimate) return null;
  if (!('unknown' in estimate)) return atShare(estimate, share);
  return waiting > 0 && NOBODY_RECEIVES.includes(estimate.unknown) ? Infinity : null;
}

/** Share of those in line who have waited longer than the target. */
function lateShare(site: Site, { id }: ServiceDefinition, withinS: number, at: Instant): number {
  const line = site.lines.get(id);
  const waiting = line ? length(line) : 0;
  if (!line || waiting === 0) return 0;
  const places = line.ranks.flatMap((rank) => rank.places);
  const late = places.filter(({ ticket }) => {
    const queuedAt = site.tickets.get(ticket)?.queuedAt;
    return queuedAt !== undefined && elapsedS(queuedAt, at) > withinS;
  });
  return late.length / waiting;
}

/** A service as the rule of alerts sees it; `coming`: those who would come within the hour. */
export function sightOf(
  { state: { site }, waits, now }: View,
  service: ServiceDefinition,
  coming: Sight['coming'],
): Sight {
  const target: Objective | undefined = objectiveOn(service, now.day);
  const line = site.lines.get(service.id);
  const waiting = line ? length(line) : 0;
  const estimate = waits.get(service.id);
  return {
    open: openingAt(site.definition, service, now).open,
    waiting,
    late: target ? lateShare(site, service, target.withinS, now.at) : 0,
    toldS: estimate && !('unknown' in estimate) ? Math.round(estimate.expectedS) : null,
    waitS: judgedWaitS(estimate, target?.share ?? MIDDLE, waiting),
    coming,
    beforeClosing: beforeClosingIn(estimate),
    target: target ?? null,
  };
}
