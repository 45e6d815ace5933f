import type { CounterDefinition } from '../../core/definition';
import { counterId, type CounterId } from '../../core/ids';
import { instant } from '../../core/time';
import type { CounterView } from '../../contract/boards';
import type { SiteState } from '../site-state';

/** A counter as staff see it; `at` is the instant for which it is told. */
export function counterView(state: SiteState, definition: CounterDefinition, at: number): CounterView {
  const { site, calendar, estimator } = state;
  const { id, name, place, accessible, skills } = definition;
  const counter = site.counters.get(id);
  const ticket = counter?.ticket ? site.tickets.get(counter.ticket) : undefined;
  const freeAt = estimator.freeAt(site, id, instant(at));
  return {
    id,
    name,
    place,
    accessible,
    services: skills.flat(),
    status: counter?.status ?? 'closed',
    since: calendar.text(counter?.since ?? instant(0)),
    reason: counter?.reason ?? null,
    ticket: ticket?.id ?? null,
    number: ticket?.number ?? null,
    freeAt: freeAt === null ? null : calendar.text(freeAt),
  };
}

/** A view of one of the site's counters; null when it has no such counter. */
export function counterViewOf(state: SiteState, id: string, at: number): CounterView | null {
  const wanted: CounterId = counterId(id);
  const definition = state.site.definition.counters.find((counter) => counter.id === wanted);
  return definition ? counterView(state, definition, at) : null;
}
