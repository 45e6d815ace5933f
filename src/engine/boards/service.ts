import type { ServiceDefinition } from '../../core/definition';
import { nextOpening, type Opening, openingAt } from '../../core/hours';
import { beforeClosingIn, intakeRuleOf } from '../../core/intake-rule';
import { length } from '../../core/line';
import type { Intake, KioskServiceView, ServiceView } from '../../contract/boards';
import { openFor } from '../../estimation/open-counters';
import type { View } from './view';

/** When tickets are given again; null when they are given, or nobody knows. */
function reopeningOf(
  { state: { site }, now }: View,
  service: ServiceDefinition,
  opening: Opening,
): Intake['reopens'] {
  if (!opening.open) return opening.reopens;
  const late = site.stoppedByRule.has(service.id);
  return late ? nextOpening(site.definition, service, now) : null;
}

/** The chance of being received before closing, where the rule says to warn of it. */
function warningOf({ state: { site }, waits }: View, { id }: ServiceDefinition): number | null {
  const rule = intakeRuleOf(site, id);
  const chance = beforeClosingIn(waits.get(id));
  return rule !== null && chance !== null && chance < rule.warnBelow ? chance : null;
}

function stopperOf({ state: { site } }: View, { id }: ServiceDefinition): Intake['stoppedBy'] {
  if (!site.stopped.has(id)) return null;
  return site.stoppedByRule.has(id) ? 'rule' : 'person';
}

/** Whether a service gives tickets now, and if not, why and when again. */
export function intakeOf(view: View, service: ServiceDefinition): Intake {
  const { site } = view.state;
  const opening = openingAt(site.definition, service, view.now);
  const accepts = site.definition.outsideHours === 'accept';
  const stoppedBy = stopperOf(view, service);
  const closed = !opening.open && !accepts;
  return {
    state: stoppedBy ? 'stopped' : closed ? 'closed' : 'open',
    closesAt: opening.open ? opening.closesAt : null,
    reopens: reopeningOf(view, service, opening),
    message: opening.open ? null : opening.message,
    outsideHours: !opening.open && accepts,
    stoppedBy,
    warning: opening.open && !stoppedBy ? warningOf(view, service) : null,
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
  const { place, walkIn, appointments, papers = null, purpose = null, pictogram = null } = service;
  const known = { purpose, pictogram, place, walkIn, appointments, papers };
  return { ...serviceView(view, service), ...known };
}
