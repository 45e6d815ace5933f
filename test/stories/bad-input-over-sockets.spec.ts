import { randomUUID } from 'node:crypto';
import { eventually, Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { TownHall } from '../kit/town-hall';
import { DISGUISED, WRONG_VALUES } from './nasty-values';

/** What cannot be sent as the first thing of an event and be a command. */
const WRONG_ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  [null],
  ['text'],
  [42],
  [[]],
  [{}],
  [{ commandId: 'x' }],
  [{ commandId: 1 }],
  [{ commandId: randomUUID(), surprise: 1 }],
  [{ commandId: [randomUUID()] }],
  ['a', 'b', { commandId: randomUUID() }],
  [Buffer.from('{}')],
];

const WRONG_HANDSHAKES: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['lobby', {}, 'bad-input'],
  ['lobby', { site: 1 }, 'bad-input'],
  ['lobby', { site: null }, 'bad-input'],
  ['lobby', { site: { toString: 'test' } }, 'bad-input'],
  ['lobby', { site: ['test'] }, 'bad-input'],
  ['lobby', { site: '../test' }, 'bad-input'],
  ['lobby', { site: 'x'.repeat(5_000) }, 'bad-input'],
  ['lobby', { site: 'none' }, 'unknown-site'],
  ['lobby', { site: 'constructor' }, 'unknown-site'],
  ['lobby', { site: 'test', key: {} }, 'bad-input'],
  ['lobby', { site: 'test', key: 'wrong' }, 'not-signed-in'],
  ['console', { site: 'test' }, 'not-signed-in'],
  ['visit', {}, 'unknown-visit'],
  ['visit', { token: 'test~t2~x' }, 'unknown-visit'],
  ['visit', { token: 1 }, 'bad-input'],
  ['nowhere', { site: 'test' }, 'Invalid namespace'],
];

describe('Bad input over sockets', () => {
  let hall: TownHall;
  let seq: number | undefined;
  let bystander: Live;
  const open: Live[] = [];

  const connect = (door: string, auth: Record<string, unknown>): Live => {
    const screen = new Live(hall.server.url, door, { auth });
    open.push(screen);
    return screen;
  };
  const console_ = async (): Promise<Live> => {
    const screen = connect('console', {
      key: await hall.key('agent'),
      site: 'test',
      counter: 'c1',
    });
    expect(await screen.settled()).toBeNull();
    return screen;
  };

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(2)]);
    bystander = new Live(hall.server.url, 'lobby', { auth: { site: 'test' } });
    await bystander.until(() => true);
  });
  beforeEach(async () => {
    seq = await hall.seq();
  });
  /** Nothing has happened, and whoever else is connected has noticed nothing. */
  afterEach(async () => {
    for (const screen of open.splice(0)) screen.close();
    expect(await hall.seq()).toBe(seq);
    expect(bystander.socket.connected).toBe(true);
    const drawn = bystander.boards.length;
    bystander.socket.emit('resync', { seq: 0 });
    await eventually(() => bystander.boards.length > drawn);
    expect(hall.server.output()).not.toMatch(/\n\s+at |ERROR/);
  });
  afterAll(async () => {
    bystander.close();
    await hall.close();
  });

  it.each(WRONG_HANDSHAKES)('a handshake to %s with %j is refused', async (...it) => {
    const [door, auth, refusal] = it;
    expect(await connect(door, auth).settled()).toBe(refusal);
  });

  it('a handshake that names no counter is told so', async () => {
    const key = await hall.key('agent');
    expect(await connect('console', { key, site: 'test' }).settled()).toBe('bad-input');
  });

  it.each(['next', 'tickets', 'finish', 'leave', 'call'])(
    'the event %s with the wrong arguments is refused with the field that is wrong',
    async (event) => {
      const screen = await console_();
      for (const sent of WRONG_ARGUMENTS) {
        const answer = await screen.send(event, ...sent);
        expect([sent, answer]).toMatchObject([sent, { ok: false, refusal: 'bad-input' }]);
        expect(answer['errors']).not.toEqual([]);
      }
    },
  );

  it('no field takes a value of a wrong type or a disguised text', async () => {
    const named = (value: unknown): boolean => /^[a-z_]+$/i.test(String(value));
    const wrong = WRONG_VALUES.filter((value) => typeof value !== 'string' || !named(value));
    for (const values of [wrong, DISGUISED]) {
      const screen = await console_();
      for (const value of values) {
        const answer = await screen.ask('call', { ticket: value, reason: value });
        expect([value, answer.ok, answer.refusal]).toEqual([value, false, 'bad-input']);
      }
      screen.close();
    }
  });

  it('an unknown event, or one without an acknowledgement, does no harm', async () => {
    const screen = await console_();
    for (const event of [
      'nonsense',
      '__proto__',
      'constructor',
      'toString',
      'board',
      'heartbeat',
    ]) {
      screen.socket.emit(event, { commandId: randomUUID() });
    }
    screen.socket.emit('next', { commandId: randomUUID() });
    screen.socket.emit('next');
    screen.socket.emit('resync');
    screen.socket.emit('resync', { seq: 'x' }, null, [[]]);
    const answer = await screen.ask('next');
    expect(answer).toEqual({ ok: false, refusal: 'counter-closed' });
  });

  it('a packet of two megabytes ends the connection that sent it, and no other', async () => {
    const screen = await console_();
    const bystanderHere = await console_();
    screen.socket.emit('pause', { reason: 'x'.repeat(2 * 1024 * 1024) });
    await eventually(() => !screen.socket.connected);
    expect(bystanderHere.socket.connected).toBe(true);
  });

  it('what is no packet ends the connection that sent it, and no other', async () => {
    for (const packet of ['garbage', '9', '2/console,["next"', '2/console,[[[[', '2/console,{}']) {
      const screen = await console_();
      screen.socket.io.engine.write(packet);
      await eventually(() => !screen.socket.connected);
    }
  });

  it('a thousand events in a second are refused beyond what a hand can do', async () => {
    const [screen, other] = [await console_(), await console_()];
    const storm = Array.from({ length: 1_000 }, () => screen.ask('recall'));
    const calm = await other.ask('recall');
    expect(calm.refusal).toBe('counter-closed');
    const refusals = (await Promise.all(storm)).map(({ refusal }) => refusal);
    const tooMany = refusals.filter((refusal) => refusal === 'too-many-requests').length;
    expect(tooMany).toBeGreaterThan(700);
    expect(new Set(refusals)).toEqual(new Set(['counter-closed', 'too-many-requests']));
    expect(screen.socket.connected).toBe(true);
  });
});
