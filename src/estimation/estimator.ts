import type { Estimate } from '../core/estimate';
import type { CounterId, ServiceId, TicketId } from '../core/ids';
import type { Site } from '../core/site';
import type { Instant } from '../core/time';

/** What the estimates learn from a leg that has gone on: each part when it is known. */
export interface Experience {
  readonly service: ServiceId;
  /** Seconds promised (expected) and then waited, of a first leg that was called. */
  readonly promise?: { readonly expectedS: number; readonly waitedS: number };
  /** Seconds of a finished visit that was measured right. */
  readonly serviceS?: number;
}

/**
 * Tells waits. The engine knows nothing more of how it is done, so that a better one can take its
 * place; every method is a pure function of what was learned, the site and the instant.
 */
export interface Estimator {
  learn(experience: Experience): void;
  /** The wait of somebody who would take a ticket now. */
  newcomer(site: Site, service: ServiceId, priority: number, at: Instant): Estimate;
  /** The rest of the wait of somebody who waits. */
  waiting(site: Site, ticket: TicketId, at: Instant): Estimate;
  /** When a counter is expected to be free; null when it is closed or paused. */
  freeAt(site: Site, counter: CounterId, at: Instant): Instant | null;
  /** The usual length of a visit, seconds. */
  usualS(site: Site, service: ServiceId): number;
}
