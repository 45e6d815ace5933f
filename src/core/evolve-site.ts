import type { SiteDefinition } from './definition';
import { limitsChanged } from './evolve-occupancy';
import type { Evolvers } from './evolvers';
import type { Fact, RecordedFact } from './facts';
import type { ServiceId } from './ids';
import { emptyLine } from './line';
import type { Site } from './site';
import type { Instant } from './time';

type SiteFact = Extract<
  Fact,
  {
    type:
      | 'site-configured'
      | 'day-started'
      | 'day-ended'
      | 'block-reserved'
      | 'intake-stopped'
      | 'intake-resumed'
      | 'intake-rule-set'
      | 'intake-overridden'
      | 'message-posted';
  }
>;

type DayStarted = Extract<Fact, { type: 'day-started' }>;

function configure(site: Site, definition: SiteDefinition, at: Instant): void {
  site.definition = definition;
  site.configured = definition;
  for (const { id } of definition.services) {
    if (!site.lines.has(id)) site.lines.set(id, emptyLine());
  }
  for (const { id } of definition.counters) {
    if (site.counters.has(id)) continue;
    const closed = {
      status: 'closed',
      since: at,
      reason: null,
      ticket: null,
      asked: null,
    } as const;
    site.counters.set(id, { id, ...closed, last: null });
  }
}

/**
 * A day starts from its definition and nothing else, so that the state can be rebuilt from the
 * facts since then. An imported day may start with people of the day before: they stay.
 */
function startDay(site: Site, { day, rooms }: DayStarted, { at, seq }: RecordedFact): void {
  site.day = day;
  site.numbers.clear();
  site.blocks.clear();
  site.takings = [{ at, seq }];
  site.lateAges.clear();
  site.finished.clear();
  site.stopped.clear();
  site.stoppedByRule.clear();
  site.intakeRules.clear();
  site.overridden.clear();
  site.intakeChangedAt.clear();
  site.calls = [];
  site.message = null;
  site.alerts.clear();
  site.definition = site.configured;
  site.occupancy.clear();
  site.closings = new Map((rooms ?? []).map((closing) => [closing.room, closing]));
  if (site.tickets.size > 0) return;
  site.lines.clear();
  site.counters.clear();
  configure(site, site.definition, at);
}

const chosen = (site: Site, services: readonly ServiceId[]): readonly ServiceId[] =>
  services.length > 0 ? services : site.definition.services.map(({ id }) => id);

export const siteEvolvers: Evolvers<SiteFact> = {
  'site-configured': (site, fact, { at }) => {
    configure(site, fact.definition, at);
    limitsChanged(site, at);
  },
  'day-started': (site, fact, recorded) => startDay(site, fact, recorded),
  'day-ended': (site) => {
    for (const counter of site.counters.values()) counter.last = null;
  },
  'block-reserved': (site, { block, device, service, first, size }, { at }) => {
    site.blocks.set(block, { id: block, device, service, first, size, at, given: new Set() });
  },
  'intake-stopped': (site, { services, reason, by = 'person' }, { at }) => {
    for (const id of chosen(site, services)) {
      site.stopped.set(id, reason);
      if (by === 'rule') site.stoppedByRule.add(id);
      else site.stoppedByRule.delete(id);
      site.intakeChangedAt.set(id, at);
    }
  },
  'intake-resumed': (site, { services }, { at }) => {
    for (const id of chosen(site, services)) {
      if (site.stopped.delete(id)) site.intakeChangedAt.set(id, at);
      site.stoppedByRule.delete(id);
    }
  },
  'intake-rule-set': (site, { service, rule }) => {
    site.intakeRules.set(service, rule);
  },
  'intake-overridden': (site, { service, overridden }) => {
    if (overridden) site.overridden.add(service);
    else site.overridden.delete(service);
  },
  'message-posted': (site, fact) => {
    site.message = fact.text;
  },
};
