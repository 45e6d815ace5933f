import { finish, key, park, transfer } from '../../test/kit/ask';
import { Lobby, ONE, TWO, blank, expectSane, expectedOf } from '../../test/kit/odd-lobby';

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
