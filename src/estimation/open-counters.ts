import { type CounterDefinition, serves } from '../core/definition';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';

/** The open counters that may receive people of a service. */
export function openFor(site: Site, service: ServiceId): CounterDefinition[] {
  return site.definition.counters.filter(
    (counter) => serves(counter, service) && site.counters.get(counter.id)?.status === 'open',
  );
}
