import type { CounterDefinition } from '../core/definition';
import type { UnknownReason } from '../core/estimate';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';
import { elapsedS, type Instant, type Moment } from '../core/time';
import { HORIZON_S, type Plan } from './lobby';
import { countersFor } from './open-counters';

/** Who was called so lately, seconds, was called by somebody who is there, whatever is announced. */
const LATELY_S = 1800;

/**
 * Why nothing can be told of a service's wait: nobody is there to call, nobody is planned to be,
 * and nobody has called lately; null when something can.
 */
export function blankOf(
  site: Site,
  service: ServiceId,
  plan: Plan,
  now: Moment,
  lastCall: Instant | null,
): UnknownReason | null {
  const counters = countersFor(site.definition, service);
  if (counters.length === 0) return 'no-counter-for-service';
  const there = somebodyIn(site, counters);
  if (there || (lastCall !== null && elapsedS(lastCall, now.at) < LATELY_S)) return null;
  const planned = counters.some(({ id }) =>
    plan(site, id, now)?.some(({ from }) => from < HORIZON_S),
  );
  return planned ? null : 'no-open-counter';
}

/** Why somebody is not called in most runs: all counters have shut, or too many people wait. */
export function whyNever(site: Site, service: ServiceId): UnknownReason {
  return somebodyIn(site, countersFor(site.definition, service)) ? 'too-long' : 'no-open-counter';
}

const somebodyIn = (site: Site, counters: readonly CounterDefinition[]): boolean =>
  counters.some(({ id }) => (site.counters.get(id)?.status ?? 'closed') !== 'closed');
