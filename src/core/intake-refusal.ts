import type { TakeTicket } from './commands';
import { type ServiceDefinition, serviceOf } from './definition';
import { nextOpening, openingAt } from './hours';
import type { Decision } from './refusals';
import type { Site } from './site';
import type { Moment } from './time';

type IntakeRefusal = Extract<Decision, { ok: false }>;

/** What the hours say: null when a ticket can be had. */
function closed(site: Site, service: ServiceDefinition, now: Moment): IntakeRefusal | null {
  if (site.definition.outsideHours === 'accept') return null;
  const opening = openingAt(site.definition, service, now);
  if (opening.open) return null;
  const { reopens } = opening;
  return { ok: false, refusal: 'service-closed', ...(reopens ? { reopens } : {}) };
}

/** Whoever comes too late for today is told when the service opens next. */
function stoppedAt(site: Site, service: ServiceDefinition, now: Moment): IntakeRefusal | null {
  if (!site.stopped.has(service.id)) return null;
  const late = site.stoppedByRule.has(service.id);
  const reopens = late ? nextOpening(site.definition, service, now) : null;
  return { ok: false, refusal: 'intake-stopped', ...(reopens ? { reopens } : {}) };
}

/** Why no ticket can be had for a service now; null when one can. */
export function intakeRefusal(
  site: Site,
  wish: Pick<TakeTicket, 'service' | 'appointment'>,
  now: Moment,
): IntakeRefusal | null {
  const service = serviceOf(site.definition, wish.service);
  if (!service || !site.lines.has(service.id)) return { ok: false, refusal: 'unknown-service' };
  if (site.definition.origin === 'imported') return { ok: false, refusal: 'site-imported' };
  if (!service.walkIn && !wish.appointment) return { ok: false, refusal: 'appointment-only' };
  if (!service.appointments && wish.appointment) return { ok: false, refusal: 'no-appointments' };
  return stoppedAt(site, service, now) ?? closed(site, service, now);
}
