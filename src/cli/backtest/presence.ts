import type { CounterId } from '../../core/ids';
import { oldest } from '../../core/line';
import type { Counter, Site } from '../../core/site';
import type { Instant } from '../../core/time';

/** Without a call for so long a counter is taken to be gone, ms. */
const SILENT_MS = 1_800_000;
/** Who could call and lets people wait for so long is not there, ms. */
const NEGLECT_MS = 300_000;
/** Nobody is received for longer, ms. */
const LONGEST_MS = 12 * 3_600_000;

/** Counters that were never announced as open, but call: with their last sign of life. */
export class Presence {
  private readonly signs = new Map<CounterId, Instant>();

  /** A counter opened without being announced. */
  presume(counter: CounterId, at: Instant): void {
    this.signs.set(counter, at);
  }

  /** A counter shows that it is there. */
  sign(counter: CounterId, at: Instant): void {
    if (this.signs.has(counter)) this.signs.set(counter, at);
  }

  /** What is announced of a counter counts from now on, or it is gone. */
  forget(counter: CounterId): void {
    this.signs.delete(counter);
  }

  /** The counters that can't be there any more. `tellsEnds`: who is with somebody is there. */
  gone(site: Site, at: Instant, tellsEnds: boolean): CounterId[] {
    const gone: CounterId[] = [];
    for (const [id, last] of this.signs) {
      const counter = site.counters.get(id);
      const silent = at - last;
      if (!counter || silent <= NEGLECT_MS) continue;
      const limit = counter.ticket !== null && tellsEnds ? LONGEST_MS : SILENT_MS;
      if (silent > limit || (counter.ticket === null && neglects(site, counter, at))) gone.push(id);
    }
    return gone;
  }
}

/** Whether somebody has long waited for a counter that has nobody. */
function neglects(site: Site, { id, since }: Counter, at: Instant): boolean {
  if (at - since <= NEGLECT_MS) return false;
  const skills = site.definition.counters.find((one) => one.id === id)?.skills.flat() ?? [];
  return skills.some((service) => {
    const line = site.lines.get(service);
    const head = line && oldest(line);
    const ticket = head && site.tickets.get(head.ticket);
    return ticket ? at - ticket.takenAt > NEGLECT_MS : false;
  });
}
