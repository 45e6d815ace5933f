import { take } from './ask';
import { TODAY } from './given';
import { counter, service, site } from './sites';
import type { Command } from '../../src/core/commands';
import type { SiteDefinition } from '../../src/core/definition';
import type { Estimate } from '../../src/core/estimate';
import { type ServiceId, serviceId, type TicketId } from '../../src/core/ids';
import { type Instant, instant } from '../../src/core/time';
import { BatchDraft, SYSTEM } from '../../src/engine/batch';
import { SiteState } from '../../src/engine/site-state';
import { waitsOf } from '../../src/engine/streams';

const MINUTE_MS = 60_000;
const TEN = Date.parse(`${TODAY}T10:00:00Z`);

/** A site that lives through what the engine lets happen, with the estimates that the engine has. */
export class Lobby {
  readonly state: SiteState;
  private at = TEN;

  constructor(definition: SiteDefinition) {
    this.state = new SiteState({ definition, after: 1, facts: [] }, null);
  }

  get now(): Instant {
    return instant(this.at);
  }

  /** The clock goes on by so many minutes, or back. */
  after(minutes: number): this {
    this.at += minutes * MINUTE_MS;
    return this;
  }

  does(...wishes: readonly Command[]): this {
    for (const wish of wishes) {
      const draft = new BatchDraft(this.state, this.state.calendar.moment(this.now), new Map());
      const outcome = draft.handle({ wish, id: null, actor: SYSTEM });
      if (!outcome.ok) throw new Error(`${JSON.stringify(wish)}: ${outcome.refusal}`);
    }
    return this;
  }

  /** So many people take a ticket, and each is told a wait. */
  comes(count: number, id = 'a'): this {
    return this.does(...Array.from({ length: count }, () => take(id)));
  }

  /** What is told of every wait: of newcomers by service, with and without priority; of tickets. */
  told(): Map<ServiceId | TicketId | `priority ${string}`, Estimate> {
    const { site: lobby, estimator, calendar } = this.state;
    const waits: Map<string, Estimate> = new Map(waitsOf(this.state, this.now));
    for (const { id } of lobby.definition.services) {
      const { promise } = estimator.newcomer(lobby, id, 1, calendar.moment(this.now));
      waits.set(`priority ${id}`, promise);
    }
    for (const id of lobby.tickets.keys()) waits.set(id, estimator.waiting(lobby, id, this.now));
    for (const wait of waits.values()) expectSane(wait);
    for (const { id } of lobby.definition.counters) {
      const free = estimator.freeAt(lobby, id, this.now);
      if (free !== null) expect(free).toBeGreaterThanOrEqual(this.now);
    }
    return waits as ReturnType<Lobby['told']>;
  }

  wait(id = 'a'): Estimate {
    return this.told().get(serviceId(id)) as Estimate;
  }

  /** The n-th ticket taken, from 1, while it is there. */
  ticket(n: number): TicketId {
    const known = [...this.state.site.tickets.values()].find(
      ({ number }) => Number(number.slice(1)) === n,
    );
    if (!known) throw new Error(`no ticket ${n}`);
    return known.id;
  }

  ticketWait(n: number): Estimate {
    return this.told().get(this.ticket(n)) as Estimate;
  }
}

/** In order, finite, not negative; or a reason. */
export function expectSane(wait: Estimate): void {
  if ('unknown' in wait) return;
  const { lowS, expectedS, highS } = wait;
  expect([lowS, expectedS, highS].every(Number.isFinite)).toBe(true);
  expect(lowS).toBeGreaterThanOrEqual(0);
  expect(expectedS).toBeGreaterThanOrEqual(lowS);
  expect(highS).toBeGreaterThanOrEqual(expectedS);
}

/** A wait that can't be told. */
export const blank = (unknown: string): unknown => ({ unknown });
/** The mean of a wait that must be known, seconds. */
export const expectedOf = (wait: Estimate): number => {
  if ('unknown' in wait) throw new Error(wait.unknown);
  return wait.expectedS;
};

/** How wide a range is that must be known, seconds. */
export const widthOf = (wait: Estimate): number => {
  if ('unknown' in wait) throw new Error(wait.unknown);
  return wait.highS - wait.lowS;
};

/** Visits of five minutes are believed in; the site is open from 8 h 30 to 17 h. */
export const ONE = site([service('A')], [counter('c1', 'a')]);
/** The same with B, which the first counter serves alone. */
export const TWO = site([service('A'), service('B')], [counter('c1', 'ab'), counter('c2', 'a')]);
