import type { AlertFact } from './alert';
import { alertsAfter } from './alerts-after';
import type { SiteDefinition } from './definition';
import type { Evolvers } from './evolvers';
import type { RecordedFact } from './facts';
import type { Site } from './site';
import { counterAt } from './situation';

/** Today's alerts as a fact leaves them; before anything else of the fact is carried out. */
export function evolveAlerts(site: Site, recorded: RecordedFact): void {
  for (const alert of alertsAfter(site, recorded)) site.alerts.set(alert.id, alert);
}

/** A definition never changes: another one takes its place, and the rule obeys it at once. */
function withSkills(
  definition: SiteDefinition,
  { counter, skills }: Extract<AlertFact, { type: 'skills-set' }>,
): SiteDefinition {
  const counters = definition.counters.map((one) =>
    one.id === counter ? { ...one, skills } : one,
  );
  return { ...definition, counters };
}

const nothingMore = (): void => undefined;

export const alertEvolvers: Evolvers<AlertFact> = {
  'alert-raised': nothingMore,
  'alert-taken': nothingMore,
  'alert-acted': nothingMore,
  'alert-measured': nothingMore,
  'alert-closed': nothingMore,
  'counter-asked': (site, { counter, request }) => {
    counterAt(site, counter).asked = request;
  },
  'skills-set': (site, fact) => {
    site.definition = withSkills(site.definition, fact);
  },
};
