import type { Waiting } from './dispatch';
import type { Site } from './site';

/** What the dispatch rule needs to know of a site as it is. */
export function waitingIn(site: Site): Waiting {
  return {
    overtakingBound: site.definition.overtakingBound,
    line: (service) => site.lines.get(service),
    overtaken: (ticket) => site.tickets.get(ticket)?.overtaken ?? 0,
  };
}
