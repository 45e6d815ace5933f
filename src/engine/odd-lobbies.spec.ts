import { finish, key, park, pause, take, transfer } from '../../test/kit/ask';
import { TODAY } from '../../test/kit/given';
import { counter, service, site } from '../../test/kit/sites';
import type { Command } from '../core/commands';
import type { SiteDefinition } from '../core/definition';
import type { Estimate } from '../core/estimate';
import { type ServiceId, serviceId, type TicketId } from '../core/ids';
import { type Instant, instant } from '../core/time';
import { BatchDraft, SYSTEM } from './batch';
import { SiteState } from './site-state';
import { waitsOf } from './streams';

const MINUTE_MS = 60_000;
const TEN = Date.parse(`${TODAY}T10:00:00Z`);

/** A site that lives through what the engine lets happen, with the estimates that the engine has. */
class Lobby {
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

function expectSane(wait: Estimate): void {
  if ('unknown' in wait) return;
  const { lowS, expectedS, highS } = wait;
  expect([lowS, expectedS, highS].every(Number.isFinite)).toBe(true);
  expect(lowS).toBeGreaterThanOrEqual(0);
  expect(expectedS).toBeGreaterThanOrEqual(lowS);
  expect(highS).toBeGreaterThanOrEqual(expectedS);
}

const blank = (unknown: string): unknown => ({ unknown });
const expectedOf = (wait: Estimate): number => {
  if ('unknown' in wait) throw new Error(wait.unknown);
  return wait.expectedS;
};

const widthOf = (wait: Estimate): number => {
  if ('unknown' in wait) throw new Error(wait.unknown);
  return wait.highS - wait.lowS;
};

/** Visits of five minutes are believed in; the site is open from 8 h 30 to 17 h. */
const ONE = site([service('A')], [counter('c1', 'a')]);
const TWO = site([service('A'), service('B')], [counter('c1', 'ab'), counter('c2', 'a')]);

describe('the waits of a lobby without a past', () => {
  it('given an open counter and nobody, then people are received at once', () => {
    const wait = new Lobby(ONE).does(key('c1', 'open')).wait();
    expect(wait).toMatchObject({ lowS: 0, expectedS: 0 });
  });

  it('given ten people and one counter, then about ten visits as the manager believes them', () => {
    const wait = expectedOf(new Lobby(ONE).does(key('c1', 'open')).comes(10).wait());
    expect(wait).toBeGreaterThan(6 * 300);
    expect(wait).toBeLessThan(14 * 300);
  });

  it('given no open counter, then no wait of 0 but the reason, for who came too', () => {
    const lobby = new Lobby(ONE).comes(3);
    expect(lobby.wait()).toEqual(blank('no-open-counter'));
    expect(lobby.ticketWait(2)).toEqual(blank('no-open-counter'));
  });

  it('given a service that no counter serves, then that is said', () => {
    const orphan = site([service('A'), service('B')], [counter('c1', 'a')]);
    const lobby = new Lobby(orphan).does(key('c1', 'open')).comes(2, 'b');
    expect(lobby.wait('b')).toEqual(blank('no-counter-for-service'));
    expect(lobby.ticketWait(1)).toEqual(blank('no-counter-for-service'));
    expect(expectedOf(lobby.wait('a'))).toBe(0);
  });

  it('given 300 people and one counter, then it is said that it is too long, and how likely', () => {
    const lobby = new Lobby(ONE).does(key('c1', 'open')).comes(300);
    const wait = lobby.wait();
    expect(wait).toMatchObject(blank('too-long') as object);
    expect(wait.beforeClosing).toBeLessThan(0.05);
    expect(expectedOf(lobby.ticketWait(20))).toBeGreaterThan(15 * 240);
    expect(lobby.ticketWait(300)).toMatchObject(blank('too-long') as object);
  });

  it('given a crowd that comes before the lobby is run again, then nobody is told a precise wait', () => {
    const lobby = new Lobby(ONE).does(key('c1', 'open'));
    lobby.told();
    const promises = [...lobby.comes(300).state.site.tickets.values()].map(
      ({ promise }) => promise,
    );
    promises.forEach(expectSane);
    const [tenth, hundredth] = [promises[9] as Estimate, promises[99] as Estimate];
    expect(widthOf(tenth)).toBeGreaterThan(1.5 * 300);
    expect(hundredth.beforeClosing).toBeLessThan(0.3);
    expect(promises[299]).toMatchObject(blank('too-long') as object);
  });
});

describe('the waits while counters do odd things', () => {
  it('given an agent who forgot to finish three hours ago, then somebody is called some time', () => {
    const lobby = new Lobby(ONE).does(key('c1', 'open')).comes(3).does(key('c1', 'next'));
    const before = expectedOf(lobby.wait());
    const wait = expectedOf(lobby.after(180).wait());
    expect(wait).toBeGreaterThan(60);
    expect(wait).toBeLessThan(3 * before);
  });

  it('given a counter that opens, then whoever comes next is told so, run again or not', () => {
    const lobby = new Lobby(ONE);
    expect(lobby.wait()).toEqual(blank('no-open-counter'));
    lobby.does(key('c1', 'open')).comes(1);
    expect(lobby.state.site.tickets.get(lobby.ticket(1))?.promise).toMatchObject({
      expectedS: 0,
      beforeClosing: 1,
    });
  });

  it('given all counters paused, then a wait of more than nothing, or the reason', () => {
    const lobby = new Lobby(TWO).does(key('c1', 'open'), key('c2', 'open'));
    lobby.does(pause('c1'), pause('c2'));
    for (const wait of [lobby.wait(), lobby.comes(2).wait(), lobby.after(40).wait('b')]) {
      if (!('unknown' in wait)) expect(wait.expectedS).toBeGreaterThan(0);
    }
  });

  it('given a counter taken away, then the others are reckoned with; not while it serves', () => {
    const lobby = new Lobby(TWO).does(key('c1', 'open'), key('c2', 'open')).comes(6);
    lobby.does(key('c1', 'next'), key('c2', 'next')).after(2);
    const before = expectedOf(lobby.wait());
    const configure = {
      type: 'configure',
      definition: { ...TWO, counters: TWO.counters.slice(1) },
    } as const;
    expect(() => lobby.does(configure)).toThrow('counter-busy');
    lobby.does(finish('c1'), configure);
    expect(expectedOf(lobby.wait())).toBeGreaterThan(before);
    expect(lobby.wait('b')).toEqual(blank('no-counter-for-service'));
  });

  it('given a service opened while people wait, then it has a wait of its own', () => {
    const lobby = new Lobby(ONE).does(key('c1', 'open')).comes(4).does(key('c1', 'next'));
    const services = [...ONE.services, service('B')];
    lobby.does({
      type: 'configure',
      definition: { ...ONE, services, counters: [counter('c1', 'ab')] },
    });
    expect(expectedOf(lobby.wait('b'))).toBeGreaterThan(300);
    expect(expectedOf(lobby.comes(2, 'b').wait('b'))).toBeGreaterThan(300);
  });
});

describe('the waits when the clock jumps', () => {
  const busy = (): Lobby =>
    new Lobby(ONE).does(key('c1', 'open')).comes(5).does(key('c1', 'next')).after(3);

  it('given two hours forward, then everybody still has a wait', () => {
    const lobby = busy().after(120);
    expect(expectedOf(lobby.wait())).toBeGreaterThan(300);
    expect(expectedOf(lobby.ticketWait(5))).toBeGreaterThan(200);
    expect(expectedOf(lobby.comes(1).wait())).toBeGreaterThan(300);
  });

  it('given ten minutes back, then about the wait of before, also for who comes then', () => {
    const lobby = busy();
    const before = expectedOf(lobby.wait());
    lobby.after(-10);
    expect(expectedOf(lobby.wait())).toBeLessThan(1.5 * before + 300);
    expect(expectedOf(lobby.ticketWait(5))).toBeLessThan(1.5 * before + 300);
    lobby.comes(1).does(finish('c1'), key('c1', 'next')).after(2);
    expect(expectedOf(lobby.wait())).toBeLessThan(1.5 * before + 600);
  });
});

describe('the wait of somebody', () => {
  const called = (): Lobby =>
    new Lobby(TWO).does(key('c1', 'open'), key('c2', 'open')).comes(8).does(key('c1', 'next'));

  it('given somebody transferred, then they wait in their new line by their age', () => {
    const lobby = called().after(4).does(transfer('c1', 'b'));
    expectSane(lobby.ticketWait(1));
    expect(expectedOf(lobby.ticketWait(1))).toBeLessThan(expectedOf(lobby.ticketWait(8)));
  });

  it('given somebody parked, then they wait for nothing', () => {
    const lobby = called().does(key('c1', 'arrived'), park('c1'));
    expect(lobby.ticketWait(1)).toEqual(blank('not-waiting'));
  });

  it('given somebody who missed the call, then nothing; once back, a wait', () => {
    const lobby = called().does(key('c1', 'absent'));
    const ticket = lobby.ticket(1);
    expect(lobby.ticketWait(1)).toEqual(blank('not-waiting'));
    lobby.after(6).does({ type: 'come-back', ticket });
    expectSane(lobby.ticketWait(1));
    expect(lobby.ticketWait(1)).not.toHaveProperty('unknown');
  });

  it('given somebody put back into the line, then a wait again', () => {
    const lobby = called().does(key('c1', 'requeue'));
    expect(lobby.ticketWait(1)).not.toHaveProperty('unknown');
  });

  it('given somebody called, then no wait at all', () => {
    const lobby = called();
    expect(lobby.ticketWait(1)).toEqual(blank('not-waiting'));
  });
});
