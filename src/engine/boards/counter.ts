import type { CounterDefinition } from '../../core/definition';
import { counterId, type CounterId } from '../../core/ids';
import type { Counter } from '../../core/site';
import { type Instant, instant } from '../../core/time';
import type { CounterView } from '../../contract/boards';
import type { SiteState } from '../site-state';

type Situation = Pick<CounterView, 'status' | 'since' | 'reason' | 'ticket' | 'number' | 'asked'>;

function situationOf({ site, calendar }: SiteState, counter: Counter | undefined): Situation {
  if (!counter) {
    const since = calendar.text(instant(0));
    return { status: 'closed', since, reason: null, ticket: null, number: null, asked: null };
  }
  const ticket = counter.ticket ? site.tickets.get(counter.ticket) : undefined;
  return {
    status: counter.status,
    since: calendar.text(counter.since),
    reason: counter.reason,
    ticket: counter.ticket,
    number: ticket?.number ?? null,
    asked: counter.asked,
  };
}

/** A counter as staff see it; `at` is the instant for which it is told. */
export function counterView(
  state: SiteState,
  definition: CounterDefinition,
  at: Instant,
): CounterView {
  const { site, calendar, estimator } = state;
  const { id, name, place, accessible, skills } = definition;
  const freeAt = estimator.freeAt(site, id, at);
  return {
    id,
    name,
    place,
    accessible,
    services: skills.flat(),
    ...situationOf(state, site.counters.get(id)),
    freeAt: freeAt === null ? null : calendar.text(freeAt),
  };
}

/** A view of one of the site's counters; null when it has no such counter. */
export function counterViewOf(state: SiteState, id: string, at: Instant): CounterView | null {
  const wanted: CounterId = counterId(id);
  const definition = state.site.definition.counters.find((counter) => counter.id === wanted);
  return definition ? counterView(state, definition, at) : null;
}
