import { alertEvolvers, evolveAlerts } from './evolve-alert';
import { counterEvolvers } from './evolve-counter';
import { occupancyEvolvers } from './evolve-occupancy';
import { siteEvolvers } from './evolve-site';
import { ticketEvolvers } from './evolve-ticket';
import type { Evolvers } from './evolvers';
import type { Fact, RecordedFact } from './facts';
import type { Site } from './site';

const evolvers: Evolvers<Fact> = {
  ...siteEvolvers,
  ...occupancyEvolvers,
  ...counterEvolvers,
  ...ticketEvolvers,
  ...alertEvolvers,
};

/**
 * Carries a site over a fact, in place, and returns it. Facts are applied in the order of their
 * seq, without a gap; replaying them from an empty site gives the same state again.
 */
export function evolve(site: Site, recorded: RecordedFact): Site {
  if (recorded.seq !== site.seq + 1) {
    throw new Error(`fact ${recorded.seq} can't follow ${site.seq} at ${site.definition.id}`);
  }
  evolveAlerts(site, recorded);
  const evolver = evolvers[recorded.fact.type] as (s: Site, f: Fact, r: RecordedFact) => void;
  evolver(site, recorded.fact, recorded);
  site.seq = recorded.seq;
  return site;
}
