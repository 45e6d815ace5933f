import type { CounterId } from '../core/ids';
import type { Site } from '../core/site';
import { elapsedS, type Instant, instant } from '../core/time';
import { countUpTo, meanOf, TAIL } from './draws';
import type { Learned } from './learned';
import { tailRest } from './tail';

/** Mean of what is left of something that has lasted `elapsed` seconds; never negative. */
function meanRest(pool: Float64Array, elapsed: number): number {
  const from = countUpTo(pool, elapsed);
  if (pool.length - from < TAIL) return tailRest(pool, elapsed);
  return meanOf(pool.subarray(from)) - elapsed;
}

/** When a counter is expected to be free; null when it is closed or paused. */
export function freeAt(site: Site, learned: Learned, id: CounterId, at: Instant): Instant | null {
  const counter = site.counters.get(id);
  if (counter?.status !== 'open') return null;
  const ticket = counter.ticket ? site.tickets.get(counter.ticket) : undefined;
  if (!ticket) return at;
  const visits = learned.visits.of(ticket.service);
  const scale = visits.effect(id);
  const elapsed = elapsedS(ticket.calledAt ?? at, at) + ticket.servedS;
  return instant(at + 1000 * scale * meanRest(visits.lengths(), elapsed / scale));
}
