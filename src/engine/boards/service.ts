import type { ServiceDefinition } from '../../core/definition';
import { openingAt } from '../../core/hours';
import { length } from '../../core/line';
import type { Intake, KioskServiceView, ServiceView } from '../../contract/boards';
import { openFor } from '../../estimation/open-counters';
import type { View } from './view';

/** Whether a service gives tickets now, and if not, when again. */
export function intakeOf({ state: { site }, now }: View, service: ServiceDefinition): Intake {
  const opening = openingAt(site.definition, service, now);
  const accepts = site.definition.outsideHours === 'accept';
  const closed = !opening.open && !accepts;
  return {
    state: site.stopped.has(service.id) ? 'stopped' : closed ? 'closed' : 'open',
    closesAt: opening.open ? opening.closesAt : null,
    reopens: opening.open ? null : opening.reopens,
    message: opening.open ? null : opening.message,
    outsideHours: !opening.open && accepts,
  };
}

/** A service as it is now. */
export function serviceView(view: View, service: ServiceDefinition): ServiceView {
  const { id, prefix, name } = service;
  const { site } = view.state;
  const line = site.lines.get(id);
  return {
    id,
    prefix,
    name,
    intake: intakeOf(view, service),
    waiting: line ? length(line) : 0,
    wait: view.waits.get(id) ?? { unknown: 'no-open-counter' },
    open: openFor(site, id).length,
  };
}

/** A service with what somebody who takes a ticket must know. */
export function kioskServiceView(view: View, service: ServiceDefinition): KioskServiceView {
  const { place, walkIn, appointments, papers = null } = service;
  return { ...serviceView(view, service), place, walkIn, appointments, papers };
}
