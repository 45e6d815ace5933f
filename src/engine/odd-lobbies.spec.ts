import { finish, key, pause } from '../../test/kit/ask';
import { counter, service, site } from '../../test/kit/sites';
import type { Estimate } from '../core/estimate';
import { Lobby, ONE, TWO, blank, expectSane, expectedOf, widthOf } from '../../test/kit/odd-lobby';

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
