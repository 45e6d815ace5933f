import type { Leg, LegStatus } from '../../affluence/leg';
import { counterOf, serviceOf, type SiteDefinition } from '../../core/definition';
import type { Estimate } from '../../core/estimate';
import type { ServiceId } from '../../core/ids';
import { aheadOf } from '../../core/line';
import type { Ticket } from '../../core/site';
import type { VisitBoard } from '../../contract/boards';
import { spokenAt, versionOf, type View } from './view';

type Place = VisitBoard['counter'];

function serviceShown(definition: SiteDefinition, id: string): VisitBoard['service'] {
  const service = serviceOf(definition, id);
  return service
    ? { id, name: service.name, place: service.place }
    : { id, name: { fr: id }, place: { fr: '' } };
}

function placeOf(definition: SiteDefinition, id: string | null): Place {
  const counter = id ? counterOf(definition, id) : undefined;
  return counter ? { name: counter.name, place: counter.place } : null;
}

/** A visitor's own visit while it lasts. */
export function visitBoard(view: View, ticket: Ticket): VisitBoard {
  const { site, calendar, estimator } = view.state;
  const line = ticket.status === 'waiting' ? site.lines.get(ticket.service) : undefined;
  const { id, number, status, takenAt, calledAt, promise } = ticket;
  const here = status === 'called' || status === 'serving';
  return {
    ...versionOf(view),
    siteName: site.definition.name,
    ...spokenAt(view),
    zone: site.definition.zone,
    number,
    service: serviceShown(site.definition, ticket.service),
    status,
    takenAt: calendar.text(takenAt),
    ahead: line ? aheadOf(line, ticket.priority, ticket.age, id) : null,
    wait: estimator.waiting(site, id, view.now.at),
    promise,
    counter: here ? placeOf(site.definition, ticket.counter) : null,
    calledAt: here && calledAt !== null ? calendar.text(calledAt) : null,
    rating: null,
  };
}

const ENDINGS: Partial<Record<LegStatus, VisitBoard['status']>> = {
  finished: 'finished',
  left: 'left',
};

/** What there is to rate: an entry of `site.finished`, or none. */
function ratingOf(finished: ServiceId | null | undefined): VisitBoard['rating'] {
  if (finished === undefined) return null;
  return finished === null ? 'given' : 'open';
}

/** A visit that has ended, from what the journal keeps of it. */
export function endedVisitBoard(view: View, leg: Leg): VisitBoard {
  const { site, calendar } = view.state;
  const promise: Estimate =
    leg.expectedS === null || leg.lowS === null || leg.highS === null
      ? { unknown: 'not-waiting' }
      : { lowS: leg.lowS, expectedS: leg.expectedS, highS: leg.highS };
  return {
    ...versionOf(view),
    siteName: site.definition.name,
    ...spokenAt(view),
    zone: site.definition.zone,
    number: leg.number,
    service: serviceShown(site.definition, leg.service),
    status: ENDINGS[leg.status] ?? 'closed',
    takenAt: calendar.text(leg.takenAt),
    ahead: null,
    wait: { unknown: 'not-waiting' },
    promise,
    counter: null,
    calledAt: null,
    rating: ratingOf(site.finished.get(leg.ticket)),
  };
}
