import { type CounterDefinition, serves, type SiteDefinition } from '../core/definition';
import type { ServiceId } from '../core/ids';
import type { Site } from '../core/site';

type ByService = ReadonlyMap<ServiceId, readonly CounterDefinition[]>;

/** Which counters serve what, by definition: a definition never changes, only the one in force. */
const SERVING = new WeakMap<SiteDefinition, ByService>();

/** The counters that may receive people of a service, open or not. */
export function countersFor(
  definition: SiteDefinition,
  service: ServiceId,
): readonly CounterDefinition[] {
  let known = SERVING.get(definition);
  if (!known) {
    const { services, counters } = definition;
    known = new Map(services.map(({ id }) => [id, counters.filter((one) => serves(one, id))]));
    SERVING.set(definition, known);
  }
  return known.get(service) ?? [];
}

/** The open counters that may receive people of a service. */
export function openFor(site: Site, service: ServiceId): CounterDefinition[] {
  return countersFor(site.definition, service).filter(
    ({ id }) => site.counters.get(id)?.status === 'open',
  );
}
