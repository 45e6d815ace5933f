import type { Estimate } from '../core/estimate';
import type { RecordedFact } from '../core/facts';
import type { CounterId, ServiceId, TicketId } from '../core/ids';
import type { Site } from '../core/site';
import type { Instant, Moment } from '../core/time';
import type { Range } from './conformal';

/** What somebody who takes a ticket is told, and what the estimates need to learn from it. */
export interface Told {
  readonly promise: Estimate;
  /** What the forward runs said before any correction; null when they could say nothing. */
  readonly forward: Range | null;
}

/**
 * Tells waits. The engine knows nothing more of how it is done; every method is a pure function of
 * the facts observed, the site and the moment.
 */
export interface Estimator {
  /** Learns from a fact; `site` as it is just before it, `moment` that of the fact. */
  observe(site: Site, recorded: RecordedFact, moment: Moment): void;
  /** Runs the whole lobby forward: what the other methods tell from then on. */
  refresh(site: Site, now: Moment): void;
  /** What somebody who took a ticket now would be told. */
  newcomer(site: Site, service: ServiceId, priority: number, now: Moment): Told;
  /** The rest of the wait of somebody who waits. */
  waiting(site: Site, ticket: TicketId, at: Instant): Estimate;
  /** When a counter is expected to be free; null when it is closed or paused. */
  freeAt(site: Site, counter: CounterId, at: Instant): Instant | null;
  /** The usual length of a visit, seconds. */
  usualS(service: ServiceId): number;
}
