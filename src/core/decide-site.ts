import type { IntakeCommand, SiteCommand } from './commands';
import { alertsEnded } from './decide-alert';
import type { Handlers } from './handlers';
import { closingsAfter, emptied } from './decide-occupancy';
import { counterOf, serviceOf, type SiteDefinition } from './definition';
import type { Fact } from './facts';
import { type Decision, happened, refused } from './refusals';
import type { Site } from './site';
import type { Instant, Moment } from './time';

/** What is still open when a day ends is closed, and marked as such. */
function endOfDay(site: Site): Fact[] {
  const tickets = [...site.tickets.keys()].map((ticket): Fact => ({
    type: 'ticket-closed',
    ticket,
    reason: 'end-of-day',
  }));
  const counters = [...site.counters.values()]
    .filter((counter) => counter.status !== 'closed')
    .map((counter): Fact => ({ type: 'counter-closed', counter: counter.id }));
  const ended: Fact[] = site.day === null ? [] : [{ type: 'day-ended', day: site.day }];
  return [...alertsEnded(site), ...tickets, ...counters, ...ended];
}

/** Days only go forward: a clock set back does not give yesterday's numbers again. */
function turnDay(site: Site, now: Moment, until: Instant): Decision {
  if (site.day !== null && now.day <= site.day) return happened();
  const resets = emptied(site, until);
  const closings = closingsAfter(site, resets);
  const rooms = closings.length > 0 ? { rooms: closings } : {};
  const started: Fact = { type: 'day-started', day: now.day, ...rooms };
  return happened(...resets, ...endOfDay(site), started, ...rulesKept(site));
}

/** What a supervisor set stays in force: the new day is told of it. */
function rulesKept(site: Site): Fact[] {
  return [...site.intakeRules]
    .filter(([service]) => serviceOf(site.definition, service))
    .map(([service, rule]) => ({ type: 'intake-rule-set', service, rule }));
}

/** A definition must not forget a counter with a person, nor a service with people. */
function configure(site: Site, definition: SiteDefinition): Decision {
  for (const { id, ticket } of site.counters.values()) {
    if (ticket !== null && !counterOf(definition, id)) return refused('counter-busy');
  }
  for (const { service } of site.tickets.values()) {
    if (!serviceOf(definition, service)) return refused('unknown-service');
  }
  return happened({ type: 'site-configured', definition });
}

/** Everything that is asked of a whole site, but for its intake. */
export const siteHandlers: Handlers<Exclude<SiteCommand, IntakeCommand>> = {
  'post-message': (_site, { text }) => happened({ type: 'message-posted', text }),
  configure: (site, { definition }) => configure(site, definition),
  'turn-day': (site, { until }, now) =>
    turnDay(site, now, until !== undefined && until < now.at ? until : now.at),
};
