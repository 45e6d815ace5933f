import { objectiveOn } from '../../affluence/objective';
import type { CounterDefinition, ServiceDefinition } from '../../core/definition';
import { serves } from '../../core/definition';
import { length, oldest } from '../../core/line';
import type { Site } from '../../core/site';
import type { Day } from '../../core/time';
import type { QueueView } from '../../contract/boards';
import { openFor } from '../../estimation/open-counters';
import type { View } from './view';

/** The wait within which people should be received, as decided for that day; null when nothing is. */
export function targetOn(service: ServiceDefinition, date: Day): number | null {
  return objectiveOn(service, date)?.withinS ?? null;
}

/** When the oldest visit of a line began. */
export function oldestAt(view: View, service: ServiceDefinition): string | null {
  const { site, calendar } = view.state;
  const line = site.lines.get(service.id);
  const first = line ? oldest(line) : null;
  const ticket = first ? site.tickets.get(first.ticket) : undefined;
  return ticket ? calendar.text(ticket.takenAt) : null;
}

/** How many people wait with a priority. */
export function priorityWaiting(site: Site, service: ServiceDefinition): number {
  const ranks = site.lines.get(service.id)?.ranks ?? [];
  return ranks.reduce((sum, rank) => sum + (rank.priority > 0 ? rank.places.length : 0), 0);
}

/** A line as the agent of a counter sees it. */
export function queueView(
  view: View,
  service: ServiceDefinition,
  counter: CounterDefinition,
): QueueView {
  const { site } = view.state;
  const line = site.lines.get(service.id);
  return {
    service: service.id,
    prefix: service.prefix,
    name: service.name,
    waiting: line ? length(line) : 0,
    priority: priorityWaiting(site, service),
    oldestAt: oldestAt(view, service),
    wait: view.waits.get(service.id) ?? { unknown: 'no-open-counter' },
    open: openFor(site, service.id).length,
    served: serves(counter, service.id),
    targetS: targetOn(service, view.now.day),
    acts: service.acts.map(({ id, name }) => ({ id, name })),
  };
}
