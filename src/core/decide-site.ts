import type { SiteCommand } from './commands';
import type { Handlers } from './decide';
import { serviceOf } from './definition';
import type { Fact } from './facts';
import type { ServiceId } from './ids';
import { type Decision, happened, refused } from './refusals';
import type { Site } from './site';
import type { Moment } from './time';

function knowsAll(site: Site, services: readonly ServiceId[]): boolean {
  return services.every((id) => serviceOf(site.definition, id));
}

/** What is still open when a day ends is closed, and marked as such. */
function endOfDay(site: Site): Fact[] {
  if (site.day === null) return [];
  const tickets = [...site.tickets.keys()].map(
    (ticket): Fact => ({ type: 'ticket-closed', ticket, reason: 'end-of-day' }),
  );
  const counters = [...site.counters.values()]
    .filter((counter) => counter.status !== 'closed')
    .map((counter): Fact => ({ type: 'counter-closed', counter: counter.id }));
  return [...tickets, ...counters, { type: 'day-ended', day: site.day }];
}

/** Days only go forward: a clock set back does not give yesterday's numbers again. */
function turnDay(site: Site, now: Moment): Decision {
  if (site.day !== null && now.day <= site.day) return happened();
  return happened(...endOfDay(site), { type: 'day-started', day: now.day });
}

export const siteHandlers: Handlers<SiteCommand> = {
  'stop-intake': (site, { services, reason }) =>
    knowsAll(site, services)
      ? happened({ type: 'intake-stopped', services, reason })
      : refused('unknown-service'),
  'resume-intake': (site, { services }) =>
    knowsAll(site, services)
      ? happened({ type: 'intake-resumed', services })
      : refused('unknown-service'),
  'post-message': (_site, { text }) => happened({ type: 'message-posted', text }),
  configure: (_site, { definition }) => happened({ type: 'site-configured', definition }),
  'turn-day': (site, _command, now) => turnDay(site, now),
};
