import { serviceOf } from '../core/definition';
import type { Estimate } from '../core/estimate';
import type { CounterId, ServiceId, TicketId } from '../core/ids';
import { aheadOf } from '../core/line';
import type { Site } from '../core/site';
import { elapsedS, type Instant, instant } from '../core/time';
import { Durations } from './durations';
import { Errors } from './errors';
import type { Estimator, Experience } from './estimator';
import { countersFor, openFor } from './open-counters';

/** Who asks: their place is what comes before this priority and age in every line. */
interface Place {
  readonly service: ServiceId;
  readonly priority: number;
  readonly age: number;
}

/**
 * Queue length over shared counters: the work ahead (people that the rule calls before, each with
 * the learned length of their service, by the share of their line that falls on my counters) plus
 * what is left of the visits in progress, divided by my open counters. The range comes from what
 * past promises turned into.
 */
export class QueueLengthEstimator implements Estimator {
  private readonly durations = new Map<ServiceId, Durations>();
  private readonly errors = new Map<ServiceId, Errors>();

  /** `priorS`: what is believed of a service's length before any measure, seconds. */
  constructor(private readonly priorS: (service: ServiceId) => number) {}

  learn({ service, promise, serviceS }: Experience): void {
    if (serviceS !== undefined) this.durationsOf(service).learn(serviceS);
    if (promise) this.errorsOf(service).learn(promise.expectedS, promise.waitedS);
  }

  newcomer(site: Site, service: ServiceId, priority: number, at: Instant): Estimate {
    return this.estimate(site, { service, priority, age: Infinity }, at);
  }

  waiting(site: Site, id: TicketId, at: Instant): Estimate {
    const ticket = site.tickets.get(id);
    if (ticket?.status !== 'waiting') return { unknown: 'not-waiting' };
    return this.estimate(site, ticket, at);
  }

  freeAt(site: Site, id: CounterId, at: Instant): Instant | null {
    const counter = site.counters.get(id);
    if (counter?.status !== 'open') return null;
    return instant(at + 1000 * this.remainingS(site, id, at));
  }

  usualS(_site: Site, service: ServiceId): number {
    return this.durationsOf(service).meanS;
  }

  private estimate(site: Site, place: Place, at: Instant): Estimate {
    const mine = openFor(site, place.service);
    if (mine.length === 0) {
      const any = countersFor(site.definition, place.service).length > 0;
      return { unknown: any ? 'no-open-counter' : 'no-counter-for-service' };
    }
    const busy = mine.map((counter) => this.remainingS(site, counter.id, at));
    const workS = this.workAheadS(site, place, new Set(mine.map(({ id }) => id)));
    const idle = busy.some((remaining) => remaining === 0);
    // With everybody busy the next one to be free is the soonest; each later place costs a share.
    const expectedS = workS / mine.length + (idle ? 0 : Math.min(...busy) / mine.length);
    const { lowS, highS } = this.errorsOf(place.service).range(expectedS);
    return { lowS: tenths(lowS), expectedS: tenths(expectedS), highS: tenths(highS) };
  }

  /** Work of the people before me, as far as it falls on my counters, in seconds. */
  private workAheadS(site: Site, place: Place, mine: ReadonlySet<CounterId>): number {
    let workS = 0;
    for (const { id } of site.definition.services) {
      const line = site.lines.get(id);
      const ahead = line ? aheadOf(line, place.priority, place.age) : 0;
      if (ahead === 0) continue;
      const theirs = openFor(site, id);
      const shared = theirs.filter((counter) => mine.has(counter.id)).length;
      if (shared > 0) workS += ahead * this.usualS(site, id) * (shared / theirs.length);
    }
    return workS;
  }

  private remainingS(site: Site, id: CounterId, at: Instant): number {
    const counter = site.counters.get(id);
    const ticket = counter?.ticket ? site.tickets.get(counter.ticket) : undefined;
    if (!ticket) return 0;
    const since = ticket.startedAt ?? ticket.calledAt ?? at;
    return this.durationsOf(ticket.service).remainingS(ticket.servedS + elapsedS(since, at));
  }

  private durationsOf(service: ServiceId): Durations {
    let known = this.durations.get(service);
    if (!known) this.durations.set(service, (known = new Durations(this.priorS(service))));
    return known;
  }

  private errorsOf(service: ServiceId): Errors {
    let known = this.errors.get(service);
    if (!known) this.errors.set(service, (known = new Errors()));
    return known;
  }
}

/** More digits would say nothing, and are sent to every screen. */
const tenths = (seconds: number): number => Math.round(10 * seconds) / 10;

/** The prior lengths of a site's services. */
export const priorsOf =
  (site: () => Site) =>
  (service: ServiceId): number =>
    serviceOf(site().definition, service)?.priorServiceS ?? 600;
